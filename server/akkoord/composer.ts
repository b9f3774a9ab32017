import type { Tafel } from '#shared/domain/tafel/schema.ts';
import type { ArrangementVraag, ComposeQuestion, Composed } from '#server/akkoord/arrangement-vraag.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';
import type { BalansRekenaar } from '#server/puzzel/balans-rekenaar.ts';
import { AskedThread } from '#server/threads/asked-thread.ts';

/** Composes arrangementen in a thread of its own, which is there while it is asked. */
export class Composer {
  readonly #ondergrond: BalansRekenaar['ondergrond'];
  readonly #geodata: Pick<GeodataProvider, 'layers'>;
  readonly #thread = new AskedThread<ComposeQuestion, Composed>(
    new URL('./arrangement-worker.ts', import.meta.url),
  );

  constructor(rekenaar: Pick<BalansRekenaar, 'ondergrond'>, geodata: Pick<GeodataProvider, 'layers'>) {
    this.#ondergrond = (gebied) => rekenaar.ondergrond(gebied);
    this.#geodata = geodata;
  }

  /** Null when it could not be composed. */
  async compose(gebied: Tafel['gebied'], vraag: ArrangementVraag): Promise<Composed | null> {
    const ondergrond = await this.#ondergrond(gebied);
    const kaartlagen = await this.#geodata.layers();
    const vandaag = vraag.opgemaaktOp.slice(0, 10);
    return await this.#thread.ask({ ...vraag, ...ondergrond, kaartlagen, vandaag });
  }

  async stop(): Promise<void> {
    await this.#thread.stop();
  }
}
