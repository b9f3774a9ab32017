import { useSyncExternalStore } from 'react';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { LngLat } from '#shared/geo/geometry.ts';

/** What the pointer does on the map. */
export type Tool = 'selecteren' | 'vlak' | 'lijn' | 'punt' | 'gebied' | 'spanningspunt' | 'kans' | 'knippen';

export type PanelSide = 'links' | 'rechts' | 'onder';

/** What the left panel shows. */
export const LINKS_TABS = ['opgaven', 'botsingen', 'zetten'] as const;
export type LinksTab = (typeof LINKS_TABS)[number];

/** State of the board that is mine alone and lives as long as the page. */
export interface BoardState {
  /** Ids of pieces, spanningspunten and kansen, in order of choosing. */
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly tool: Tool;
  /** The opgave that is open in the tray; null for the whole tray. */
  readonly openOpgave: string | null;
  /** The opgave for which the next drawn piece is laid; null for a piece on its own. */
  readonly tekenVoorOpgave: string | null;
  readonly folded: Readonly<Record<PanelSide, boolean>>;
  /** On a phone: which sheet covers the lower part of the map. */
  readonly sheet: PanelSide | null;
  /** What was last asked to be brought in view on the map; a new object for each time it is asked. */
  readonly toonOpKaart: { readonly ids: readonly string[]; readonly plek: LngLat | null };
  /** For which year the figures and the botsingen are shown. */
  readonly horizon: Horizon;
  readonly links: LinksTab;
  /** Key of the botsing that is open in the right panel; it gives way to what is selected after it. */
  readonly openBotsing: string | null;
  /** Key of the botsing under the pointer or the focus, in the list or on the map. */
  readonly botsingOver: string | null;
}

const INITIAL: BoardState = {
  selected: [],
  hovered: null,
  tool: 'selecteren',
  openOpgave: null,
  tekenVoorOpgave: null,
  folded: { links: false, rechts: false, onder: false },
  sheet: null,
  toonOpKaart: { ids: [], plek: null },
  horizon: 'nu',
  links: 'opgaven',
  openBotsing: null,
  botsingOver: null,
};

let state: BoardState = INITIAL;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function boardState(): BoardState {
  return state;
}

function update(part: Partial<BoardState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

/** A part of the board state; renders again only when that part changed. Select a value or a stored reference. */
export function useBoard<Value>(select: (state: BoardState) => Value): Value {
  return useSyncExternalStore(subscribe, () => select(state));
}

/** `vervang` makes these the selection, `wissel` turns them in or out of it. */
export function select(ids: readonly string[], mode: 'vervang' | 'wissel' = 'vervang'): void {
  if (mode === 'vervang') {
    const same =
      ids.length === state.selected.length && ids.every((id, index) => id === state.selected[index]);
    if (!same || state.openBotsing !== null) update({ selected: ids, openBotsing: null });
    return;
  }
  const selected = state.selected.filter((id) => !ids.includes(id));
  update({
    selected: [...selected, ...ids.filter((id) => !state.selected.includes(id))],
    openBotsing: null,
  });
}

export function hover(id: string | null): void {
  if (id !== state.hovered) update({ hovered: id });
}

/** Chooses a tool; `opgave`: what the drawn piece is laid for. */
export function setTool(tool: Tool, opgave: string | null = null): void {
  update({ tool, tekenVoorOpgave: opgave });
}

export function openOpgave(id: string | null): void {
  update({ openOpgave: id });
}

export function setFolded(side: PanelSide, folded: boolean): void {
  update({ folded: { ...state.folded, [side]: folded } });
}

export function setSheet(sheet: PanelSide | null): void {
  update({ sheet });
}

/** Selects these and asks the map to bring them in view; the map does so when it is shown. */
export function showOnMap(ids: readonly string[]): void {
  update({ selected: ids, toonOpKaart: { ids, plek: null }, openBotsing: null });
}

/** Asks the map to bring a place in view; what is selected and open stays so. */
export function showPlek(plek: LngLat): void {
  update({ toonOpKaart: { ids: [], plek } });
}

/** What was asked for is in view. */
export function shownOnMap(): void {
  update({ toonOpKaart: { ids: [], plek: null } });
}

export function setHorizon(horizon: Horizon): void {
  update({ horizon });
}

export function setLinks(links: LinksTab): void {
  update({ links });
}

/** Opens a botsing in the right panel; `plek`: where it lies, to bring in view. Null closes it. */
export function openBotsing(sleutel: string | null, plek: LngLat | null = null): void {
  if (sleutel === null) return update({ openBotsing: null });
  update({
    openBotsing: sleutel,
    selected: [],
    ...(plek === null ? {} : { toonOpKaart: { ids: [], plek } }),
  });
}

export function hoverBotsing(sleutel: string | null): void {
  if (sleutel !== state.botsingOver) update({ botsingOver: sleutel });
}

/** Back to an empty board state: another tafel was opened. */
export function resetBoard(): void {
  update(INITIAL);
}
