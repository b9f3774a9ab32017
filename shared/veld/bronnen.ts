import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import type { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';

/** Something on the table, or once there. */
export interface OpTafel<Item> {
  readonly item: Item;
  readonly gearchiveerd: boolean;
}

/** What the engine says of the tafel itself, never of a variant or of a shape under somebody's hands. */
export interface VeldUitkomst {
  /** Names of the gemeenten that a piece lies in, in any order; null while unknown. */
  readonly gemeenten: (stuk: string) => readonly string[] | null;
  readonly regel: (opgave: string, horizon: Horizon) => BalansRegel | null;
}

/** Everything that the words of fields come from, as the tafel holds it now. */
export interface VeldBronnen {
  readonly tafel: Pick<Tafel, 'id' | 'naam' | 'gebied'> | null;
  readonly puzzelstuk: (id: string) => Puzzelstuk | null;
  readonly opgave: (id: string) => OpTafel<Opgave> | null;
  readonly belofte: (id: string) => OpTafel<Belofte> | null;
  readonly omrekening: Omrekening;
  /** Null where the engine does not run, or has not answered yet. */
  readonly uitkomst: VeldUitkomst | null;
}
