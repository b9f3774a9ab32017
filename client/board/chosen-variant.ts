import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { variantIdSchema } from '#shared/domain/variant/schema.ts';

/** Where a variant lies: on the tafel for all to see, or private to a partij or to oneself (VA2). */
export const VARIANT_PLEKKEN = ['tafel', 'partij', 'eigen'] as const;
export type VariantPlek = (typeof VARIANT_PLEKKEN)[number];

const chosenSchema = z.object({ id: variantIdSchema, plek: z.enum(VARIANT_PLEKKEN) });

/** A variant that was laid on the board; where it lies tells which room must be opened to see it. */
export type ChosenVariant = Readonly<z.infer<typeof chosenSchema>>;

const KEY = 'puzzeltafel.variant.';
const chosen = new Map<string, ChosenVariant | null>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lays a variant on the board of a tafel, or the tafel itself (null). For this tab alone, where a reload keeps it. */
export function chooseVariant(tafelId: string, variant: ChosenVariant | null): void {
  if (chosenVariant(tafelId)?.id === variant?.id) return;
  chosen.set(tafelId, variant);
  try {
    if (variant === null) sessionStorage.removeItem(KEY + tafelId);
    else sessionStorage.setItem(KEY + tafelId, JSON.stringify({ id: variant.id, plek: variant.plek }));
  } catch {
    // Storage may be closed off; the choice then lasts until the page closes.
  }
  for (const listener of listeners) listener();
}

/** What was chosen last at a tafel in this tab; it may be archived or out of reach by now. */
export function chosenVariant(tafelId: string): ChosenVariant | null {
  const known = chosen.get(tafelId);
  if (known !== undefined) return known;
  const stored = readStored(tafelId);
  chosen.set(tafelId, stored);
  return stored;
}

export function useChosenVariant(tafelId: string): ChosenVariant | null {
  return useSyncExternalStore(subscribe, () => chosenVariant(tafelId));
}

function readStored(tafelId: string): ChosenVariant | null {
  try {
    const parsed = chosenSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY + tafelId) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
