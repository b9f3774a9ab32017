import type * as Y from 'yjs';
import { jsonEqual } from '#shared/lib/json.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import type { Change, FieldPath } from '#shared/crdt/change.ts';
import { signedIn } from '#shared/crdt/layout.ts';
import { LOCAL_ORIGIN, readPath, writePath } from '#shared/crdt/mutate.ts';

/** One act of the user: all its changes are taken back together. `label` names it in a menu or an announcement. */
export interface Act {
  readonly label: string;
  readonly changes: readonly Change[];
}

/** `overgeslagen`: how many changes stayed because somebody else has changed the same since. */
export type UndoOutcome =
  | { readonly kind: 'niets' }
  | { readonly kind: 'gedaan'; readonly label: string; readonly overgeslagen: number };

/** What can be taken back and what can be done again, oldest first. */
export interface UndoHistory {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

const MAX_ACTS = 200;

/** Whether this may be written now: rights may have changed since the act. */
export type MayWrite = (path: FieldPath, after: unknown) => boolean;

/**
 * Own undo and redo over registers and keyed maps (SY7). It takes back values, not CRDT items: a change is only undone
 * while the value is still the one this user wrote, so another's work is never undone; a created record is archived,
 * never deleted, so reactions of others under it stay. What may not be written any more is left as it is. Text has its own
 * undo, inside its editor.
 */
export class UndoStack {
  readonly #doc: Y.Doc;
  readonly #archiefStamp: () => NonNullable<Archief>;
  readonly #mayWrite: MayWrite;
  readonly #listeners = new Set<() => void>();
  #done: readonly Act[];
  #undone: readonly Act[];

  /** `before`: that of an earlier document of the same tafel. Values are taken back, not items, so it goes on. */
  constructor(
    doc: Y.Doc,
    archiefStamp: () => NonNullable<Archief>,
    { done, undone }: UndoHistory = { done: [], undone: [] },
    mayWrite: MayWrite = () => true,
  ) {
    this.#doc = doc;
    this.#archiefStamp = archiefStamp;
    this.#mayWrite = mayWrite;
    this.#done = done;
    this.#undone = undone;
  }

  get history(): UndoHistory {
    return { done: this.#done, undone: this.#undone };
  }

  get undoLabel(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Remembers an act just performed; a new act empties the redo stack. */
  push(label: string, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#done = [...this.#done, { label, changes }].slice(-MAX_ACTS);
    this.#undone = [];
    this.#notify();
  }

  undo(): UndoOutcome {
    return this.#take('undo');
  }

  redo(): UndoOutcome {
    return this.#take('redo');
  }

  #take(direction: 'undo' | 'redo'): UndoOutcome {
    const from = direction === 'undo' ? this.#done : this.#undone;
    const act = from.at(-1);
    if (!act) return { kind: 'niets' };
    const ordered = direction === 'undo' ? act.changes.toReversed() : act.changes;
    let skipped = 0;
    this.#doc.transact(() => {
      for (const change of ordered) if (!this.#apply(change, direction)) skipped++;
    }, LOCAL_ORIGIN);
    if (direction === 'undo') {
      this.#done = this.#done.slice(0, -1);
      this.#undone = [...this.#undone, act];
    } else {
      this.#undone = this.#undone.slice(0, -1);
      this.#done = [...this.#done, act];
    }
    this.#notify();
    return { kind: 'gedaan', label: act.label, overgeslagen: skipped };
  }

  #apply(change: Change, direction: 'undo' | 'redo'): boolean {
    if (change.kind === 'gemaakt') {
      const path: FieldPath = {
        root: change.root,
        id: change.id,
        child: change.child,
        key: 'archief',
        entry: null,
      };
      return this.#write(path, direction === 'undo' ? this.#archiefStamp() : null);
    }
    const expected = direction === 'undo' ? change.after : change.before;
    const target = direction === 'undo' ? change.before : change.after;
    const { path } = change;
    if (!this.#isStill(path, expected) || this.#isOfOther(path, target)) return false;
    return this.#write(path, this.#signed(path, target));
  }

  /** Who archives, decides or answers again does so now, in the own name: never under the stamp of before (AZ24). */
  #signed(path: FieldPath, value: unknown): unknown {
    return isSaid(path, value) ? { ...value, ...this.#archiefStamp() } : value;
  }

  /** Whether a value names the partij of who said it, and somebody else did: that cannot be said again by this user. */
  #isOfOther(path: FieldPath, value: unknown): boolean {
    return isSaid(path, value) && 'partij' in value && value.door !== this.#archiefStamp().door;
  }

  #write(path: FieldPath, value: unknown): boolean {
    if (!this.#mayWrite(path, value)) return false;
    writePath(this.#doc, path, value);
    return true;
  }

  #isStill(path: FieldPath, expected: unknown): boolean {
    const current = readPath(this.#doc, path);
    if (jsonEqual(current, expected)) return true;
    if (!isSaid(path, current) || !isSaid(path, expected)) return false;
    // put there again by this user, under a later stamp
    const own = this.#archiefStamp();
    return current.door === own.door && jsonEqual({ ...current, ...own }, { ...expected, ...own });
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a value says who put it there. */
function isSaid({ key }: FieldPath, value: unknown): value is { readonly door: unknown } {
  return signedIn(key) === 'door' && typeof value === 'object' && value !== null && 'door' in value;
}
