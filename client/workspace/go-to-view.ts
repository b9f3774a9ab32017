export interface MapLook {
  readonly center: readonly [number, number];
  readonly zoom: number;
}

let wanted: MapLook | null = null;
let mover: ((look: MapLook) => void) | null = null;

/** Moves the map there now, or as soon as it is shown. */
export function goToView(look: MapLook): void {
  if (mover) mover(look);
  else wanted = look;
}

/** The map screen says how to move its map; returns how to take that back. */
export function registerMover(move: (look: MapLook) => void): () => void {
  mover = move;
  if (wanted) move(wanted);
  wanted = null;
  return () => {
    if (mover === move) mover = null;
  };
}
