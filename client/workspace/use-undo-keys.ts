import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoOutcome } from '#shared/crdt/undo.ts';
import { useActiveVariantUndo } from '#client/board/active-variant.ts';
import { useUndo } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

export interface UndoActions {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Own undo and redo, each telling what it took back. */
export function useUndoActions(): UndoActions {
  const { t } = useTranslation();
  const { undoLabel, redoLabel, undo, redo } = useUndo(useActiveVariantUndo());
  const tell = useCallback(
    (outcome: UndoOutcome, key: 'gedaan' | 'opnieuw'): void => {
      if (outcome.kind === 'niets') return;
      const which = outcome.overgeslagen > 0 ? 'deels' : key;
      showToast(t(`ongedaan.${which}`, { label: outcome.label }));
    },
    [t],
  );
  return {
    undoLabel,
    redoLabel,
    undo: useCallback(() => tell(undo(), 'gedaan'), [tell, undo]),
    redo: useCallback(() => tell(redo(), 'opnieuw'), [tell, redo]),
  };
}

/** Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z) on every screen of a tafel, as the buttons in the bar; a text field keeps its own. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndoActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
