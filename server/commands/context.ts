import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { Startpakket } from '#shared/domain/startpakket/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { Config } from '#server/config.ts';
import type { Turns } from '#server/commands/turns.ts';
import type { Records } from '#server/records/records.ts';
import type { Rooms } from '#server/commands/rooms.ts';

/** What every command may use; nothing else reaches a clock or a store. */
export interface CommandContext {
  readonly records: Records;
  readonly rooms: Rooms;
  readonly startpakket: Startpakket;
  readonly config: Pick<Config, 'invitationMs' | 'sessionIdleMs' | 'sessionMaxMs'>;
  readonly now: () => number;
  /** The writing of documents of one tafel, one after another. */
  readonly turns: Turns;
  /** The rights of these deelnemers are other than they were: their sockets at that tafel must be judged anew (AZ20). */
  readonly rightsChanged: (tafel: TafelId, deelnemers: readonly DeelnemerId[]) => void;
}
