import type { Lease } from '#server/storage/storage.ts';

/** Whose each Yjs clientID is. The first accepted update under it decides, for ever (SY6). */
export class Leases {
  readonly #owner = new Map<number, string>();
  #unsaved: Lease[] = [];

  constructor(leases: readonly Lease[]) {
    for (const { clientId, deelnemer } of leases) this.#owner.set(clientId, deelnemer);
  }

  /** True when nobody else wrote under it. */
  isFree(clientId: number, deelnemer: string): boolean {
    const owner = this.#owner.get(clientId);
    return owner === undefined || owner === deelnemer;
  }

  bind(clientId: number, deelnemer: string): void {
    if (this.#owner.has(clientId)) return;
    this.#owner.set(clientId, deelnemer);
    this.#unsaved.push({ clientId, deelnemer });
  }

  /** The new ones since the last call: they are stored with the update that made them. */
  takeUnsaved(): readonly Lease[] {
    const leases = this.#unsaved;
    this.#unsaved = [];
    return leases;
  }
}
