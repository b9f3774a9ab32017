import * as Y from 'yjs';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { roomName } from '#shared/protocol/room.ts';
import { toLaagFeature, type LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';
import {
  gewensteLagen,
  isEigenGebied,
  isHeelNodig,
  ondergrondVan,
  type LaagInhoud,
} from '#shared/puzzel/ondergrond/ondergrond.ts';
import type { Rooms } from '#server/commands/rooms.ts';
import { filterByGebied } from '#server/geodata/filter-by-gebied.ts';
import type { Kaartlaag } from '#server/geodata/kaartlaag.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';
import type { BalansVraag, TafelBalans } from '#server/puzzel/balans-vraag.ts';
import { AskedThread } from '#server/threads/asked-thread.ts';

type Ondergrond = ReturnType<typeof ondergrondVan>;

/** Computes the balans of a tafel as its document is now; who asks for the same at the same time waits for the same work. */
export class BalansRekenaar {
  readonly #rooms: Rooms;
  readonly #geodata: GeodataProvider;
  readonly #now: () => number;
  readonly #thread = new AskedThread<BalansVraag, TafelBalans>(
    new URL('./balans-worker.ts', import.meta.url),
  );
  readonly #asking = new Map<string, Promise<TafelBalans | null>>();
  readonly #ondergrond = new Map<string, Promise<Ondergrond>>();

  constructor(rooms: Rooms, geodata: GeodataProvider, now: () => number) {
    this.#rooms = rooms;
    this.#geodata = geodata;
    this.#now = now;
  }

  /** Null when it could not be computed. */
  async balans(tafel: Pick<Tafel, 'id' | 'gebied'>): Promise<TafelBalans | null> {
    const known = this.#asking.get(tafel.id);
    if (known) return await known;
    const asking = this.#reken(tafel);
    this.#asking.set(tafel.id, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(tafel.id);
    }
  }

  async stop(): Promise<void> {
    await this.#thread.stop();
  }

  async #reken({ id, gebied }: Pick<Tafel, 'id' | 'gebied'>): Promise<TafelBalans | null> {
    const { gebieden, lagen } = await this.ondergrond(gebied);
    const room = roomName({ kind: 'tafel', tafel: id });
    const update = await this.#rooms.readRoom(room, (doc) => Y.encodeStateAsUpdate(doc));
    const vandaag = new Date(this.#now()).toISOString().slice(0, 10);
    return await this.#thread.ask({ update, gebieden, lagen, vandaag });
  }

  /** The land of a gebied never changes while the server runs. */
  ondergrond(gebied: Tafel['gebied']): Promise<Ondergrond> {
    const key = JSON.stringify(gebied);
    let known = this.#ondergrond.get(key);
    if (!known) {
      known = this.#leesOndergrond(gebied);
      this.#ondergrond.set(key, known);
      known.catch(() => this.#ondergrond.delete(key));
    }
    return known;
  }

  async #leesOndergrond(gebied: Tafel['gebied']): Promise<Ondergrond> {
    const lagen = new Map<KaartlaagId, LaagInhoud>();
    const own = gebied.soort === 'nederland' ? null : await this.#geodata.layer(gebied.soort);
    if (own) lagen.set(own.info.id, inhoudVan(own));
    const eigen = own === null ? undefined : featuresOf(own).find((each) => isEigenGebied(gebied, each));
    for (const id of gewensteLagen(gebied)) {
      // one after the other: parsing all at once would hold up the event loop for everybody
      const laag = lagen.has(id) ? null : await this.#geodata.layer(id);
      if (laag === null) continue;
      const within =
        eigen === undefined || isHeelNodig(id) ? laag : filterByGebied(laag, eigen.code, eigen.geometrie);
      lagen.set(id, inhoudVan(within));
    }
    return ondergrondVan(gebied, lagen);
  }
}

function inhoudVan(laag: Kaartlaag): LaagInhoud {
  return { info: laag.info, features: featuresOf(laag) };
}

function featuresOf({ features }: Kaartlaag): readonly LaagFeature[] {
  return features.flatMap((feature) => {
    const shape = toLaagFeature(feature);
    return shape === null ? [] : [shape];
  });
}
