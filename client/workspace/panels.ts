import { lazy } from 'react';

const loadBotsing = async () => await import('#client/features/botsing/botsing-panel.tsx');
const loadLijst = async () => await import('#client/features/botsing/botsing-lijst.tsx');
const loadMeer = async () => await import('#client/features/puzzelstuk/meer-panel.tsx');
const loadOpgave = async () => await import('#client/features/opgave/eigen-opgave.tsx');
const loadStuk = async () => await import('#client/features/puzzelstuk/panel.tsx');
const loadZet = async () => await import('#client/features/zet/zet-paneel.tsx');
const loadZetten = async () => await import('#client/features/zet/zetten-lijst.tsx');

// What is opened on the board comes apart from the board itself, which is to be read and drawn on first.
export const BotsingLijst = lazy(async () => ({ default: (await loadLijst()).BotsingLijst }));
export const BotsingPanel = lazy(async () => ({ default: (await loadBotsing()).BotsingPanel }));
export const EigenOpgavePanel = lazy(async () => ({ default: (await loadOpgave()).EigenOpgavePanel }));
export const MeerPanel = lazy(async () => ({ default: (await loadMeer()).MeerPanel }));
export const PuzzelstukPanel = lazy(async () => ({ default: (await loadStuk()).PuzzelstukPanel }));
export const ZetPaneel = lazy(async () => ({ default: (await loadZet()).ZetPaneel }));
export const ZettenLijst = lazy(async () => ({ default: (await loadZetten()).ZettenLijst }));

/** Fetches the panels while nobody waits for them; what fails is asked for again when it is opened. */
export function fetchPanels(): void {
  const loads = [loadStuk, loadBotsing, loadLijst, loadMeer, loadZet, loadZetten, loadOpgave];
  for (const load of loads) load().catch(() => undefined);
}
