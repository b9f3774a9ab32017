import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { Spanningspunt, SpanningspuntId } from '#shared/domain/spanningspunt/schema.ts';
import type { AfspraakRij } from './overzicht.ts';

/** What can go into a generation, and what stands in the way of more (AR1, AR6). */
export interface MaakKeuze {
  /** Frozen: can be agreed in it. */
  readonly bevroren: readonly AfspraakRij[];
  /** Not frozen, but partijen said where they stand: can go along as open. */
  readonly open: readonly AfspraakRij[];
  readonly punten: readonly Spanningspunt[];
  readonly mist: readonly Mist[];
}

/** Something that one may want in it and that is not ready, with where to mend it. */
export type Mist =
  | {
      readonly soort: 'niet-bevroren' | 'geen-standpunt' | 'akkoord';
      readonly afspraak: AfspraakId;
      readonly titel: string;
    }
  | { readonly soort: 'woorden'; readonly punt: SpanningspuntId; readonly titel: string };

/** `punten`: those that go along as a reservation. */
export function maakKeuze(rijen: readonly AfspraakRij[], punten: readonly Spanningspunt[]): MaakKeuze {
  const bevroren = rijen.filter((rij) => rij.isBevroren);
  const voorgelegd = rijen.filter((rij) => !rij.isBevroren && rij.afspraak.status !== 'concept');
  const open = voorgelegd.filter((rij) => rij.heeftStandpunt);
  return {
    bevroren,
    open,
    punten,
    mist: [
      ...voorgelegd.filter((rij) => rij.telling.isVoldaan).map((rij) => over('niet-bevroren', rij)),
      ...bevroren.filter((rij) => !rij.telling.isVoldaan).map((rij) => over('akkoord', rij)),
      ...voorgelegd
        .filter((rij) => !rij.telling.isVoldaan && !rij.heeftStandpunt)
        .map((rij) => over('geen-standpunt', rij)),
      ...punten
        .filter(({ woord }) => Object.keys(woord).length === 0)
        .map(({ id, titel }): Mist => ({ soort: 'woorden', punt: id, titel })),
    ],
  };
}

function over(soort: 'niet-bevroren' | 'geen-standpunt' | 'akkoord', { afspraak }: AfspraakRij): Mist {
  return { soort, afspraak: afspraak.id, titel: afspraak.titel };
}
