import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { jsonEqual } from '#shared/lib/json.ts';

/**
 * What somebody made of `base`, laid over what it is now (WE10): fields that this person changed are as they wrote them,
 * the others as a colleague may have made them in the meantime.
 */
export function mergeBelofte(base: Belofte, edited: Belofte, current: Belofte): Belofte {
  const changed = Object.fromEntries(
    Object.entries(edited).filter(([key, value]) => !jsonEqual(base[key as keyof Belofte], value)),
  );
  return { ...current, ...changed };
}
