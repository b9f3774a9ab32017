import type { Startpakket } from '#shared/domain/startpakket/schema.ts';
import type { Config } from '#server/config.ts';
import type { Records } from '#server/records/records.ts';
import type { Rooms } from '#server/commands/rooms.ts';

/** What every command may use; nothing else reaches a clock or a store. */
export interface CommandContext {
  readonly records: Records;
  readonly rooms: Rooms;
  readonly startpakket: Startpakket;
  readonly config: Pick<Config, 'invitationMs' | 'sessionIdleMs' | 'sessionMaxMs'>;
  readonly now: () => number;
}
