import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import { telAkkoorden, type Telling } from '#shared/domain/akkoord/tel.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import { partijenBij } from '#shared/wederkerigheid/overzicht.ts';
import { gegevenDoor, partijStand, type PartijStand } from '#client/features/akkoord/partij-stand.ts';

/** An afspraak in the arrangement to be: where each partij to it stands, and whether enough of them agree. */
export interface AfspraakRij {
  readonly afspraak: Afspraak;
  /** Place in the outline, from one. */
  readonly nummer: number;
  readonly isBevroren: boolean;
  readonly partijen: readonly PartijId[];
  readonly standen: ReadonlyMap<PartijId, PartijStand>;
  readonly telling: Telling;
  /** Some partij said something formal of it: it can go along as open (AR6). */
  readonly heeftStandpunt: boolean;
}

export interface RijenVraag {
  /** In the order of the outline. */
  readonly afspraken: readonly Afspraak[];
  readonly akkoorden: readonly Akkoord[];
  readonly standpunten: readonly Standpunt[];
  readonly regeling: Akkoordregeling;
  readonly bevroren: ReadonlyMap<string, unknown>;
}

export function afspraakRijen({
  afspraken,
  akkoorden,
  standpunten,
  regeling,
  bevroren,
}: RijenVraag): readonly AfspraakRij[] {
  return afspraken.map((afspraak, index) => {
    const onderwerp = { soort: 'afspraak', id: afspraak.id } as const;
    const partijen = partijenBij(afspraak);
    return {
      afspraak,
      nummer: index + 1,
      isBevroren: bevroren.has(afspraak.id),
      partijen,
      standen: new Map(
        partijen.map((partij) => [partij, partijStand(akkoorden, standpunten, onderwerp, partij)]),
      ),
      telling: telAkkoorden(regeling, partijen, gegevenDoor(akkoorden, onderwerp)),
      heeftStandpunt: standpunten.some((each) => each.afspraak === afspraak.id),
    };
  });
}

/** The number that the next generation gets. */
export function volgendNummer(arrangementen: readonly Arrangement[]): number {
  return Math.max(0, ...arrangementen.map(({ nummer }) => nummer)) + 1;
}

/** The last generation that all signed; null when there is none yet. */
export function laatstVastgesteld(arrangementen: readonly Arrangement[]): Arrangement | null {
  return arrangementen.findLast(({ stand }) => stand === 'vastgesteld') ?? null;
}

/** The one that is being signed; null when none is. */
export function terOndertekening(arrangementen: readonly Arrangement[]): Arrangement | null {
  return arrangementen.findLast(({ stand }) => stand === 'ter-ondertekening') ?? null;
}
