import { SCREENS, type Screen } from '#client/presence/presence-state.ts';

/** The part of the address after the tafel, for each screen; the map is the tafel itself. */
export function screenPath(tafelId: string, screen: Screen): string {
  return screen === 'kaart' ? `/tafel/${tafelId}` : `/tafel/${tafelId}/${screen}`;
}

/** Which screen an address shows, and what stands after it (the id of an afspraak); null for no screen of a tafel. */
export function parseScreen(
  path: string,
): { readonly screen: Screen; readonly detail: string | null } | null {
  const [, , , name, detail, ...rest] = path.replace(/\/$/, '').split('/');
  if (rest.length > 0) return null;
  if (name === undefined || name === '') return { screen: 'kaart', detail: null };
  const screen = SCREENS.find((each) => each === name && each !== 'kaart');
  return screen ? { screen, detail: detail ?? null } : null;
}
