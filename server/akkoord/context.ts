import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { Composer } from '#server/akkoord/composer.ts';
import type { RefusalLog } from '#server/akkoord/refusal-log.ts';
import type { Sealer } from '#server/akkoord/sealer.ts';
import type { CommandContext } from '#server/commands/context.ts';

/** What formal commands need besides what every command may use. */
export interface FormalContext extends CommandContext {
  readonly sealer: Sealer;
  readonly composer: Pick<Composer, 'compose'>;
  readonly refusals: RefusalLog;
  /** Something was agreed at this tafel: from now on its document is watched, and it is judged once soon. */
  readonly watchAkkoorden: (tafel: TafelId) => void;
}
