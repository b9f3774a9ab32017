import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Records } from '#shared/crdt/read.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import type { Register } from '#shared/crdt/register.ts';
import type { UndoOutcome, UndoStack } from '#shared/crdt/undo.ts';
import type { Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import { useTafelSession } from '#client/doc/session-context.ts';
import type { TafelStatus } from '#client/doc/status.ts';

export { useTafelSession };

interface Store<Value> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => Value;
}

function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** What the document says of its tafel; null until it is loaded. */
export function useTafel(): Tafel | null {
  return useStore(useTafelSession().tafel);
}

export function useOpgaven(): readonly Opgave[] {
  return useStore(useTafelSession().opgaven);
}

/** Goals that partijen themselves bring, by id, archived ones included. */
export function useDecentraleOpgaven(): ReadonlyMap<string, DecentraleOpgave> {
  return useStore(useTafelSession().decentraleOpgaven);
}

/** Which afspraken the server froze, by id (AZ11). */
export function useBevroren(): ReadonlyMap<string, Bevriezing> {
  return useStore(useTafelSession().bevroren);
}

/** All pieces by id, archived ones included. */
export function usePuzzelstukken(): ReadonlyMap<string, Puzzelstuk> {
  return useStore(useTafelSession().puzzelstukken);
}

/** All spanningspunten and kansen by id, archived ones included. */
export function useSpanningspunten(): ReadonlyMap<string, Spanningspunt> {
  return useStore(useTafelSession().spanningspunten);
}

/** All afspraken by id, archived ones included. */
export function useAfspraken(): ReadonlyMap<string, Afspraak> {
  return useStore(useTafelSession().afspraken);
}

/** All records of one kind by id, archived ones included; the same map until one of them changes. */
export function useRecords<Root extends RecordRoot>(root: Root): ReadonlyMap<string, Records[Root]> {
  const stores: { readonly [Key in RecordRoot]: Store<ReadonlyMap<string, Records[Key]>> } =
    useTafelSession().records;
  return useStore<ReadonlyMap<string, Records[Root]>>(stores[root]);
}

const onTable = new WeakMap<ReadonlyMap<string, unknown>, readonly unknown[]>();

/** The records that are on the table (not archived), in order of making; the same array until one of them changes. */
export function useOpTafel<Root extends RecordRoot>(root: Root): readonly Records[Root][] {
  return notArchived(useRecords(root));
}

function notArchived<Item extends Records[RecordRoot]>(all: ReadonlyMap<string, Item>): readonly Item[] {
  const known = onTable.get(all) as readonly Item[] | undefined; // Only this function fills the map, per key.
  if (known) return known;
  const items = [...all.values()].filter((item) => item.archief === null).sort(byMaking);
  onTable.set(all, items);
  return items;
}

/** The id decides what was made in the same millisecond, so that everyone counts alike. */
function byMaking(left: Made, right: Made): number {
  if (left.gemaaktOp !== right.gemaaktOp) return left.gemaaktOp < right.gemaaktOp ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

type Made = Pick<Records[RecordRoot], 'id' | 'gemaaktOp'>;

export function useRegister(): Register {
  return useStore(useTafelSession().registerValue);
}

/** A partij at this tafel; null when it is not (yet) known here. */
export function usePartij(id: PartijId): Partij | null {
  const { partijen } = useRegister();
  return useMemo(() => partijen.find((partij) => partij.id === id) ?? null, [partijen, id]);
}

/** How this client stands with its tafel; what is unsaved in private rooms counts too. */
export function useStatus(): TafelStatus {
  return useStore(useTafelSession().total);
}

export interface UndoControls {
  /** Label of the act that undo would take back; null when there is none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undo: () => UndoOutcome;
  readonly redo: () => UndoOutcome;
}

/** Of the tafel, or of the document that is given. */
export function useUndo(of: UndoStack | null = null): UndoControls {
  const session = useTafelSession();
  const undo = of ?? session.undo;
  const subscribe = useCallback((listener: () => void) => undo.subscribe(listener), [undo]);
  const undoLabel = useSyncExternalStore(subscribe, () => undo.undoLabel);
  const redoLabel = useSyncExternalStore(subscribe, () => undo.redoLabel);
  return useMemo(
    () => ({ undoLabel, redoLabel, undo: () => undo.undo(), redo: () => undo.redo() }),
    [undo, undoLabel, redoLabel],
  );
}
