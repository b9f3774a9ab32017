import type { RecordRoot } from '#shared/crdt/layout.ts';

/** Where a register or a keyed entry lives. `entry` null: a register of the record itself. */
export interface FieldPath {
  readonly root: RecordRoot;
  readonly id: string;
  /** For a child record (an inzet of an afspraak): its map and its id. */
  readonly child: { readonly map: string; readonly id: string } | null;
  readonly key: string;
  readonly entry: string | null;
}

/**
 * A change as its maker made it, enough to take it back (SY7): `veld` when a value went from `before` to `after`
 * (undefined is absent), `gemaakt` when a record came onto the table.
 */
export type Change =
  | { readonly kind: 'veld'; readonly path: FieldPath; readonly before: unknown; readonly after: unknown }
  | {
      readonly kind: 'gemaakt';
      readonly root: RecordRoot;
      readonly id: string;
      readonly child: FieldPath['child'];
    };
