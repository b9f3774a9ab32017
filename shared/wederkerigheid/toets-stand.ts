import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Toets, ToetsAntwoord } from '#shared/domain/toets/schema.ts';

/** How one question stands. */
export interface ToetsStand {
  /** Answers are there of these, in the order of who was asked. */
  readonly beantwoord: readonly PartijId[];
  readonly open: readonly PartijId[];
  readonly nee: readonly PartijId[];
  readonly weetNiet: readonly PartijId[];
  /**
   * Asked of an organisation that does not sit at the tafel: who passes its answer on. Null: nobody does, so that no
   * answer can come; also when all asked do sit there.
   */
  readonly doorgever: PartijId | null;
  /** An organisation outside was asked, and nobody passes on what it says. */
  readonly buitenZonderDoorgever: boolean;
}

export function toetsStand({ partij, betrokken, buiten, antwoord }: Toets): ToetsStand {
  const given = (id: PartijId): ToetsAntwoord | undefined =>
    Object.hasOwn(antwoord, id) ? antwoord[id] : undefined;
  const withOordeel = (oordeel: ToetsAntwoord['oordeel']): readonly PartijId[] =>
    betrokken.filter((id) => given(id)?.oordeel === oordeel);
  const doorgever = buiten !== '' && betrokken.includes(partij) ? partij : null;
  return {
    beantwoord: betrokken.filter((id) => given(id) !== undefined),
    open: betrokken.filter((id) => given(id) === undefined),
    nee: withOordeel('nee'),
    weetNiet: withOordeel('weet-niet'),
    doorgever,
    buitenZonderDoorgever: buiten !== '' && doorgever === null,
  };
}

/** Of all questions about one afspraak together. */
export interface ToetsTelling {
  readonly gevraagd: number;
  readonly beantwoord: number;
  readonly nee: number;
}

export function telToetsen(toetsen: readonly Toets[]): ToetsTelling {
  const standen = toetsen.map(toetsStand);
  const sum = (of: (stand: ToetsStand) => number): number =>
    standen.reduce((total, stand) => total + of(stand), 0);
  const beantwoord = sum((stand) => stand.beantwoord.length);
  const open = sum((stand) => stand.open.length + Number(stand.buitenZonderDoorgever));
  return { gevraagd: beantwoord + open, beantwoord, nee: sum((stand) => stand.nee.length) };
}
