import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import '#client/ui/overlay.css';

export interface ToastAction {
  readonly label: string;
  readonly onAction: () => void;
}

interface ToastItem {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
}

const SHOW_MS = 8000;
const MAX_SHOWN = 3;

let toasts: readonly ToastItem[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly ToastItem[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Tells what just happened, with a way back instead of a question beforehand. Not for what must be read: it goes away
 * by itself, and everything it offers can also be done elsewhere (undo).
 */
export function showToast(text: string, action: ToastAction | null = null): void {
  const item = { id: nextId++, text, action };
  // The same words once more, such as why something may not, take the place of the earlier ones.
  const others = action === null ? toasts.filter((toast) => toast.text !== text) : toasts;
  change([...others, item].slice(-MAX_SHOWN));
  setTimeout(() => dismiss(item.id), SHOW_MS);
}

function dismiss(id: number): void {
  if (toasts.some((toast) => toast.id === id)) change(toasts.filter((toast) => toast.id !== id));
}

/** The one place where toasts appear; a polite live region that is always in the page. */
export function ToastRegion({ closeLabel }: { readonly closeLabel: string }) {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    // Also above a dialog: that takes the rest of the page out of reach, and what a toast offers must stay in it.
    <div className="pt-toasts" aria-live="polite" data-react-aria-top-layer="true">
      {shown.map((toast) => (
        <div key={toast.id} className="pt-toast">
          <span>{toast.text}</span>
          {toast.action === null ? null : (
            <button
              type="button"
              className="pt-toast__action"
              onClick={() => {
                toast.action?.onAction();
                dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className="pt-toast__close"
            aria-label={closeLabel}
            onClick={() => dismiss(toast.id)}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
