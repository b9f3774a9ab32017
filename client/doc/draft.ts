import type { EditedRoom } from '#client/doc/room-session.ts';

/** One thing that was refused: what, why, and what stood on the tafel then. */
export interface DraftItem {
  /** `puzzelstuk/<id>/titel`, `afspraak/<id>/inzet/<id>/tekst`; a record that was made: `puzzelstuk/<id>`. */
  readonly path: string;
  readonly op: 'maak' | 'zet' | 'wis' | 'tekst';
  /** Number of the rule in SPEC.md, and the reason as a code. */
  readonly rule: string;
  readonly reason: string;
  /** Title of the record that it is in; empty when it has none. */
  readonly titel: string;
  /** Whose that record is, when it is known. */
  readonly partij: string | null;
  /** The author's value: plain data, or for a text its words. */
  readonly own: unknown;
  /** What stood on the tafel instead, in the same form; null when there was nothing. */
  readonly theirs: unknown;
}

interface Kept {
  readonly id: string;
  readonly tafelId: string;
  /** In which document of that tafel it was made: what was private stays so. */
  readonly kamer: EditedRoom;
  /** The seat that made it: nobody else sees it. Null: kept before that was known. */
  readonly deelnemerId: string | null;
  /** When it was set aside, ISO time. */
  readonly at: string;
  /** The document as it was, as a Yjs update. */
  readonly update: Uint8Array;
}

/** Work that the server did not take, kept for its author (SY9). */
export interface Draft extends Kept {
  readonly kind: 'kladversie';
  readonly items: readonly DraftItem[];
  /** Whether other unsaved work did reach the tafel: 1, or 0 when there was none. */
  readonly saved: number;
  /** The document as it was, readable. */
  readonly content: unknown;
}

/** A whole document that was set aside and is not sorted out yet into what may flow on and what becomes a draft. */
export interface Recovery extends Kept {
  readonly kind: 'herstel';
  /** Yjs clients of the author under which unsent work stands in it. */
  readonly clients: readonly number[];
  /** What the server said. */
  readonly rule: string;
  readonly reason: string;
  readonly path: string | null;
  /** How often in a row this was tried without anything being saved. */
  readonly attempt: number;
}

export type StoredDraft = Draft | Recovery;
