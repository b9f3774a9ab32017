import { useSyncExternalStore } from 'react';
import type { Periode, Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { Hoeveel } from '#shared/puzzel/zet/maak-zet.ts';

/** A move that I try: mine alone until it is laid or proposed. What is null stays as it is. */
export interface ZetProef {
  /** Id of the piece that moves. */
  readonly stuk: string;
  readonly hoeveel: Hoeveel;
  readonly plaats: Plaats | null;
  readonly periode: Periode | null;
  readonly grootte: number | null;
  /** Id of the piece that a part becomes. */
  readonly nieuw: string;
  /** The zet that this one answers with another proposal. */
  readonly tegenOp: string | null;
  /** What is drawn next on the map is where it goes. */
  readonly kiestPlek: boolean;
}

/** What the zet part of the board shows: an attempt of my own, a proposal that lies there, or nothing. */
export type ZetOpBord =
  | { readonly soort: 'geen' }
  | { readonly soort: 'proef'; readonly proef: ZetProef }
  | { readonly soort: 'zet'; readonly id: string };

const GEEN: ZetOpBord = { soort: 'geen' };

let now: ZetOpBord = GEEN;
const listeners = new Set<() => void>();

function change(next: ZetOpBord): void {
  now = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useZetOpBord(): ZetOpBord {
  return useSyncExternalStore(subscribe, () => now);
}

/** Starts trying a move of a piece; `nieuw`: a fresh id. */
export function beginZet(stuk: string, nieuw: string, tegenOp: string | null = null): void {
  const proef: ZetProef = {
    stuk,
    nieuw,
    tegenOp,
    hoeveel: { soort: 'alles' },
    plaats: null,
    periode: null,
    grootte: null,
    kiestPlek: false,
  };
  change({ soort: 'proef', proef });
}

export function wijzigProef(part: Partial<Omit<ZetProef, 'stuk' | 'nieuw' | 'tegenOp'>>): void {
  if (now.soort !== 'proef') return;
  const { proef } = now;
  const same = (Object.keys(part) as (keyof typeof part)[]).every((key) => part[key] === proef[key]); // keys of part
  if (!same) change({ soort: 'proef', proef: { ...proef, ...part } });
}

/** Opens a proposal in the panel, and shows it on the map. */
export function openZet(id: string): void {
  change({ soort: 'zet', id });
}

/** Nothing is tried or open any more. */
export function sluitZet(): void {
  if (now.soort !== 'geen') change(GEEN);
}

/** Whether a place is being picked for a move: what is then drawn on the map is no new piece. */
export function kiestPlek(): boolean {
  return now.soort === 'proef' && now.proef.kiestPlek;
}

type Geplaatst = (geometrie: Geometry) => Plaats | null;
let naarPlaats: Geplaatst = () => null;

/** How what is drawn becomes the place of the move; told by who shows the attempt. */
export function setNaarPlaats(next: Geplaatst): void {
  naarPlaats = next;
}

/** Takes what was drawn or picked on the map as the place of the move; false when no place is being picked. */
export function neemPlek(picked: Geometry | Plaats): boolean {
  if (!kiestPlek()) return false;
  const plaats = 'soort' in picked ? picked : naarPlaats(picked);
  wijzigProef(plaats === null ? { kiestPlek: false } : { plaats, kiestPlek: false });
  return true;
}
