import { useCallback } from 'react';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { chooseVariant, useChosenVariant, type ChosenVariant } from '#client/board/chosen-variant.ts';
import { laidStukken } from '#client/board/laid-stukken.ts';
import type { UndoStack } from '#shared/crdt/undo.ts';
import { useVariantRooms, useVarianten, type BoardVariant } from '#client/board/use-varianten.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';

/** How to lay a variant on the board, or the tafel itself (null). For me alone. */
export function useKiesVariant(): (at: BoardVariant | null) => void {
  const { tafelId } = useTafelSession();
  return useCallback((at) => chooseVariant(tafelId, at && { id: at.variant.id, plek: at.plek }), [tafelId]);
}

/** What was chosen last at this tafel; it may be archived by now, or not be here yet. */
export function useLastChosen(): ChosenVariant | null {
  return useChosenVariant(useTafelSession().tafelId);
}

/** The variant that is on the board now; null: the tafel. */
export function useActiveVariant(): BoardVariant | null {
  const id = useLastChosen()?.id ?? null;
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
