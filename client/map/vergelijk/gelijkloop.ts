import type { MapViewport } from '#client/map/types.ts';

interface Loper {
  readonly follow: (view: MapViewport) => void;
  readonly zoomBy: (levels: number) => void;
  /** Shows the whole gebied. */
  readonly fit: () => void;
}

/** Maps that show the same place: whichever is moved, the others follow. A map that joins later follows at once. */
export class Gelijkloop {
  readonly #lopers = new Set<Loper>();
  #view: MapViewport | null = null;

  /** Returns how to leave. */
  join(loper: Loper): () => void {
    this.#lopers.add(loper);
    if (this.#view !== null) loper.follow(this.#view);
    return () => this.#lopers.delete(loper);
  }

  /** One of them zooms; the others follow it. */
  zoomBy(levels: number): void {
    this.#first()?.zoomBy(levels);
  }

  fit(): void {
    this.#first()?.fit();
  }

  moved(by: Loper | null, view: MapViewport): void {
    this.#view = view;
    for (const loper of this.#lopers) if (loper !== by) loper.follow(view);
  }

  #first(): Loper | undefined {
    return this.#lopers.values().next().value;
  }
}
