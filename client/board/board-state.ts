import { useSyncExternalStore } from 'react';

/** What the pointer does on the map. */
export type Tool = 'selecteren' | 'vlak' | 'lijn' | 'punt' | 'gebied' | 'spanningspunt' | 'kans' | 'knippen';

export type PanelSide = 'links' | 'rechts' | 'onder';

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
  readonly toonOpKaart: { readonly ids: readonly string[] };
}

const INITIAL: BoardState = {
  selected: [],
  hovered: null,
  tool: 'selecteren',
  openOpgave: null,
  tekenVoorOpgave: null,
  folded: { links: false, rechts: false, onder: false },
  sheet: null,
  toonOpKaart: { ids: [] },
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
    if (!same) update({ selected: ids });
    return;
  }
  const selected = state.selected.filter((id) => !ids.includes(id));
  update({ selected: [...selected, ...ids.filter((id) => !state.selected.includes(id))] });
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
  update({ selected: ids, toonOpKaart: { ids } });
}

/** What was asked for is in view. */
export function shownOnMap(): void {
  update({ toonOpKaart: { ids: [] } });
}

/** Back to an empty board state: another tafel was opened. */
export function resetBoard(): void {
  update(INITIAL);
}
