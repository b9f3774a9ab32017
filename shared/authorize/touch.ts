import type { Room } from '#shared/protocol/room.ts';
import type { TafelFase, TafelStatus } from '#shared/domain/tafel/fase.ts';

/** The kinds of record that deelnemers write; each has a file of rules beside this one. */
export const NOUNS = [
  'puzzelstuk',
  'spanningspunt',
  'optie',
  'afspraak',
  'inzet',
  'decentraleOpgave',
  'combinatieregel',
  'kengetal',
  'verdeling',
  'laag',
  'variant',
  'zet',
  'aanvaarding',
  'afwenteling',
  'draad',
  'toets',
  'voortgang',
] as const;
export type Noun = (typeof NOUNS)[number];

/**
 * What rights depend on, of one record, as the document says *before* the change; of a record that the change makes:
 * as it is made. Judged on the very instance that is written to, never on what lies under the same key now.
 */
export interface RecordFacts {
  /** Whose it is; set on creation and never changed (PS2). */
  readonly partij: string;
  /** Who takes part beside its own partij: `opengesteld` of a puzzelstuk or variant, `betrokken` of the other kinds. */
  readonly mede: readonly string[];
  /** The `status`, the `stand` of a verdeling, what was decided on a variant; null where there is none. */
  readonly status: string | null;
  /** The server froze its text (AZ11). */
  readonly bevroren: boolean;
  /** A receiver acknowledged or disputed it (AZ31), who was asked answered (AZ35), or another partij spoke (AZ37). */
  readonly beantwoord: boolean;
}

/** What rights depend on, of the tafel itself. */
export interface TafelFacts {
  readonly fase: TafelFase;
  readonly status: TafelStatus;
}

export type RoomKind = Room['kind'];

interface TouchPlace {
  readonly room: RoomKind;
  /** `maak`: a record appears; `zet` / `wis`: a register or an entry; `tekst`: writing or deleting inside a text. */
  readonly op: 'maak' | 'zet' | 'wis' | 'tekst';
  /** Key inside the record, such as `titel`, `reactie` or `tekst`; null when the record itself appears. */
  readonly field: string | null;
  /** Key inside a keyed map, such as the partij in `betrokken`; null elsewhere. */
  readonly entry: string | null;
  /** `afspraak/<id>/inzet/<id>/tekst`, for messages and the history. */
  readonly path: string;
}

/** Something in a record. `ouder`: the record that it lies in, such as the afspraak of an inzet. */
export interface RecordTouch extends TouchPlace {
  readonly noun: Noun;
  readonly record: RecordFacts;
  readonly ouder: RecordFacts | null;
  readonly tafel: TafelFacts;
  /** What a status becomes; absent elsewhere, and while it is only asked whether it can be changed at all. */
  readonly wordt?: string;
}

/** Something in a root that the server alone writes. */
interface ServerTouch extends TouchPlace {
  readonly noun: 'server';
}

/** What an update does at one place, once per place: the unit that rights are judged by. */
export type Touch = RecordTouch | ServerTouch;
