import { useSyncExternalStore } from 'react';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { laidStukken } from '#client/board/laid-stukken.ts';
import type { UndoStack } from '#shared/crdt/undo.ts';
import { useVariantRooms, useVarianten, type BoardVariant } from '#client/board/use-varianten.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';

let activeId: string | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lays a variant on the board, or the tafel itself (null). For me alone; it lasts until the page closes. */
export function kiesVariant(id: string | null): void {
  if (id === activeId) return;
  activeId = id;
  for (const listener of listeners) listener();
}

/** Id of the variant that was chosen last; it may be archived or of another tafel by now. */
export function useChosenVariantId(): string | null {
  return useSyncExternalStore(subscribe, () => activeId);
}

/** The variant that is on the board now; null: the tafel. */
export function useActiveVariant(): BoardVariant | null {
  const id = useChosenVariantId();
  const found = useVarianten().find(({ variant }) => variant.id === id);
  return found && found.variant.archief === null ? found : null;
}

/** What undo takes back while a private variant lies on the board; null: that of the tafel. */
export function useActiveVariantUndo(): UndoStack | null {
  const rooms = useVariantRooms();
  const active = useActiveVariant();
  return active === null || active.plek === 'tafel' ? null : (rooms[active.plek].session?.undo ?? null);
}

/** The pieces of the board as they lie now: of the active variant, or of the tafel. In order of making. */
export function useStukken(): readonly Puzzelstuk[] {
  return laidStukken(useOpTafel('puzzelstuk'), useActiveVariant()?.variant ?? null);
}
