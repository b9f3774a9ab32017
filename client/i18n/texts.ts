import i18next from 'i18next';
import type { nl } from '#client/i18n/texts-nl.ts';

/** The namespaces of the interface texts. */
export type Namespace = keyof typeof nl;

const loaded = new Map<string, object>();

/**
 * Takes in the Dutch texts of a namespace. The chunk that uses them calls this while it loads (see texts-plugin.ts), so
 * they are there before anything of it is shown.
 */
export function addTexts<Name extends Namespace>(namespace: Name, texts: (typeof nl)[Name]): void {
  loaded.set(namespace, texts);
  if (i18next.isInitialized) i18next.addResourceBundle('nl', namespace, texts);
}

/** The Dutch texts that came in so far, by namespace: what i18n starts with. */
export function loadedTexts(): Record<string, object> {
  return Object.fromEntries(loaded);
}
