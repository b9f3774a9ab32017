import type { VeldBeeld, VeldVerschil } from './veld-store.ts';

/** What people were told of, by afspraak and field: the words of the source at that time. */
export type Verteld = ReadonlyMap<string, string>;

/** The differences that nobody was told of yet, by afspraak, and what has then been told. */
export function nieuweVerschillen(
  verteld: Verteld | null,
  verschillen: VeldBeeld['verschillen'],
): { readonly nieuw: ReadonlyMap<string, readonly VeldVerschil[]>; readonly nu: Verteld } {
  const nu = new Map<string, string>();
  const nieuw = new Map<string, readonly VeldVerschil[]>();
  for (const [afspraak, each] of verschillen) {
    const fresh = each.filter((verschil) => {
      const key = `${afspraak}/${verschil.inzet ?? ''}/${verschil.veld.id}`;
      const { stand } = verschil;
      const words = stand.soort === 'veranderd' ? stand.nieuw : stand.reden;
      nu.set(key, words);
      return verteld?.get(key) !== words;
    });
    if (fresh.length > 0) nieuw.set(afspraak, fresh);
  }
  return { nieuw, nu };
}
