const BUCKET_MS = 0.05;
const MAX_MS = 20_000;

/** Latencies in milliseconds, exact to 0,05 ms up to 20 s; adding costs one increment. */
export class Histogram {
  readonly #buckets = new Uint32Array(MAX_MS / BUCKET_MS + 1);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(latencyMs: number): void {
    const bucket = Math.min(Math.max(0, Math.floor(latencyMs / BUCKET_MS)), this.#buckets.length - 1);
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
    this.#count++;
  }

  /** `missing` counts as never arrived: it pushes the quantile up. Infinity when the quantile lies among those. */
  quantileMs(quantile: number, missing = 0): number {
    const rank = Math.max(1, Math.ceil((this.#count + missing) * quantile));
    if (rank > this.#count) return Number.POSITIVE_INFINITY;
    let seen = 0;
    for (let bucket = 0; bucket < this.#buckets.length; bucket++) {
      seen += this.#buckets[bucket] ?? 0;
      if (seen >= rank) return Number(((bucket + 1) * BUCKET_MS).toFixed(2));
    }
    return MAX_MS;
  }
}
