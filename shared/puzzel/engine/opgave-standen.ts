import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import type { Post } from '#shared/puzzel/balans/post.ts';
import { regelsVan, type Tafelrand } from '#shared/puzzel/balans/regels.ts';
import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';

/** How one opgave stands, with what that was made of. */
export interface OpgaveStand {
  readonly opgave: Opgave;
  readonly verdelingen: readonly Verdeling[];
  readonly rand: Tafelrand;
  /** By id of the piece. */
  readonly posten: readonly Post[];
  readonly regels: readonly BalansRegel[];
}

/** Posten that changed: those of before of these pieces are no more, and these came. */
export class PostWijziging {
  readonly #stukken = new Set<string>();
  readonly #opgaven = new Set<string>();
  readonly #nieuw = new Map<string, Post[]>();

  wissel(stuk: string, before: readonly Post[], after: readonly Post[]): void {
    this.#stukken.add(stuk);
    for (const { opgave } of before) this.#opgaven.add(opgave);
    for (const post of after) {
      this.#opgaven.add(post.opgave);
      const list = this.#nieuw.get(post.opgave);
      if (list) list.push(post);
      else this.#nieuw.set(post.opgave, [post]);
    }
  }

  /** The posten to an opgave as they are now; the same list when none of them changed. */
  op(opgave: string, before: readonly Post[]): readonly Post[] {
    if (!this.#opgaven.has(opgave)) return before;
    const stayed = before.filter(({ stuk }) => !this.#stukken.has(stuk));
    return [...stayed, ...(this.#nieuw.get(opgave) ?? [])].sort((a, b) => (a.stuk < b.stuk ? -1 : 1));
  }
}

/** In the order of the opgaven; of which nothing changed, the same object. */
export function opgaveStanden(
  before: ReadonlyMap<string, OpgaveStand>,
  opgaven: readonly Opgave[],
  verdelingen: readonly Verdeling[],
  rand: Tafelrand,
  wijziging: PostWijziging,
): ReadonlyMap<string, OpgaveStand> {
  const verdeeld = perOpgave(verdelingen);
  const standen = new Map<string, OpgaveStand>();
  for (const opgave of opgaven) {
    const known = before.get(opgave.id);
    const shares = verdeeld.get(opgave.id) ?? [];
    const posten = wijziging.op(opgave.id, known?.posten ?? []);
    const isSame =
      known?.opgave === opgave &&
      known.rand === rand &&
      known.posten === posten &&
      sameItems(known.verdelingen, shares);
    standen.set(
      opgave.id,
      known && isSame
        ? known
        : { opgave, verdelingen: shares, rand, posten, regels: regelsVan(opgave, shares, posten, rand) },
    );
  }
  return standen;
}

function perOpgave(verdelingen: readonly Verdeling[]): ReadonlyMap<string, readonly Verdeling[]> {
  const per = new Map<string, Verdeling[]>();
  for (const verdeling of [...verdelingen].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const list = per.get(verdeling.opgave);
    if (list) list.push(verdeling);
    else per.set(verdeling.opgave, [verdeling]);
  }
  return per;
}
