import { jsonEqual } from '#shared/lib/json.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { LiveGeometry } from '#client/map/types.ts';
import type { StukkenLayer } from '#client/map/stukken/stukken-layer.ts';
import { LivePublisher, nextFrame, type Schedule } from '#client/map/tools/live-publisher.ts';

/** How long a kept shape may wait for the document before the stored one is shown again. */
const GIVE_UP_MS = 3000;

/** What is needed of the pieces on the map. */
type Stukken = Pick<StukkenLayer, 'geometryOf' | 'hold'>;

interface Held {
  readonly original: Geometry | null;
  readonly told: boolean;
}

/**
 * The shapes under my own hands, from the first movement until the map shows them as stored. Invariants: a piece that
 * is held is never drawn in its stored shape as well; what others do to it meanwhile is told once and changes nothing
 * under my hands.
 */
export class OwnLive {
  readonly #stukken: Stukken;
  readonly #publisher: LivePublisher;
  readonly #onConflict: (id: string) => void;
  readonly #onHeldChange: () => void;
  #live: readonly LiveGeometry[] = [];
  #held = new Map<string, Held>();
  /** Kept and passed on; waiting for the document. */
  #settling = new Map<string, Geometry | null>();
  #giveUp: ReturnType<typeof setTimeout> | undefined;

  constructor(
    stukken: Stukken,
    emit: (live: readonly LiveGeometry[]) => void,
    onConflict: (id: string) => void,
    onHeldChange: () => void,
    schedule: Schedule = nextFrame,
  ) {
    this.#stukken = stukken;
    this.#publisher = new LivePublisher(emit, schedule);
    this.#onConflict = onConflict;
    this.#onHeldChange = onHeldChange;
  }

  get heldIds(): ReadonlySet<string> {
    return new Set(this.#live.map((each) => each.id));
  }

  /** The shape as it is now: mine while I hold it, else the stored one. */
  geometryOf(id: string): Geometry | null {
    return this.#live.find((each) => each.id === id)?.geometry ?? this.#stukken.geometryOf(id);
  }

  /** Takes these up, moves them, or with an empty list lets everything go back. */
  show(live: readonly LiveGeometry[]): void {
    for (const { id } of live)
      if (!this.#held.has(id)) this.#held.set(id, { original: this.#stukken.geometryOf(id), told: false });
    if (live.length === 0) this.#held.clear();
    this.#settling.clear();
    this.#draw(live);
    this.#publisher.publish(live);
  }

  /** Lets go: what is shown stays until the stored pieces have changed. */
  settle(changes: readonly LiveGeometry[]): void {
    for (const { id } of changes)
      this.#settling.set(id, this.#held.get(id)?.original ?? this.#stukken.geometryOf(id));
    this.#held.clear();
    this.#draw(changes);
    this.#publisher.publish([]);
    clearTimeout(this.#giveUp);
    this.#giveUp = setTimeout(() => this.#release(new Set(this.#settling.keys())), GIVE_UP_MS);
  }

  /** New pieces came in; `drawn` resolves when the map shows them. */
  onStukken(drawn: Promise<void>): void {
    for (const [id, held] of this.#held) {
      const stored = this.#stukken.geometryOf(id);
      if (held.told || jsonEqual(stored, held.original)) continue;
      this.#held.set(id, { ...held, told: true });
      this.#onConflict(id);
    }
    const arrived = new Set<string>();
    for (const [id, before] of this.#settling)
      if (!jsonEqual(this.#stukken.geometryOf(id), before)) arrived.add(id);
    if (arrived.size > 0) void drawn.then(() => setTimeout(() => this.#release(arrived), SWAP_DELAY_MS));
  }

  destroy(): void {
    clearTimeout(this.#giveUp);
    this.#publisher.publish([]);
  }

  #release(ids: ReadonlySet<string>): void {
    const gone = [...ids].filter((id) => this.#settling.delete(id));
    if (gone.length > 0) this.#draw(this.#live.filter((each) => !gone.includes(each.id)));
  }

  #draw(live: readonly LiveGeometry[]): void {
    this.#live = live;
    this.#stukken.hold(live);
    this.#onHeldChange();
  }
}

/** The worker has the new shape; a few frames later its tiles are on the screen. */
const SWAP_DELAY_MS = 120;
