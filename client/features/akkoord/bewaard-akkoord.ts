import { useEffect, useState } from 'react';
import * as z from 'zod';
import { mandaatSchema, type Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import type { Onderwerp } from '#shared/domain/akkoord/schema.ts';
import { waarvoorSchema, type Waarvoor } from '#shared/rest/bevestiging.ts';
import { isOver } from './partij-stand.ts';

const KEY = 'puzzeltafel-akkoord';
const bewaardSchema = z.object({ waarvoor: waarvoorSchema, mandaat: mandaatSchema });

/** A form that was filled in before this tab went to the identity provider, and what came of that. */
export interface TerugVanAanmelden {
  readonly waarvoor: Waarvoor;
  readonly mandaat: Mandaat;
  /** Id of the confirmation; null when signing in failed. */
  readonly bevestiging: string | null;
}

/** Keeps what was filled in, in this tab alone, while it is away to sign in. */
export function bewaarAkkoord(waarvoor: Waarvoor, mandaat: Mandaat): void {
  sessionStorage.setItem(KEY, JSON.stringify({ waarvoor, mandaat }));
}

/** What this tab came back with for this subject; null when it did not come from signing in. Good for once. */
export function useTerugVanAanmelden(onderwerp: Onderwerp): TerugVanAanmelden | null {
  const [terug] = useState(() => leesTerug(onderwerp));
  useEffect(() => {
    if (terug === null) return;
    sessionStorage.removeItem(KEY);
    // The address is shared and reloaded; a confirmation in it would be of no use any more.
    history.replaceState(history.state, '', location.pathname);
  }, [terug]);
  return terug;
}

function leesTerug(onderwerp: Onderwerp): TerugVanAanmelden | null {
  const query = new URLSearchParams(location.search);
  const bevestiging = query.get('bevestiging');
  if (bevestiging === null && !query.has('bevestigingFout')) return null;
  const bewaard = leesBewaard();
  return bewaard !== null && isOver(bewaard.waarvoor.onderwerp, onderwerp)
    ? { ...bewaard, bevestiging }
    : null;
}

function leesBewaard(): z.infer<typeof bewaardSchema> | null {
  try {
    return bewaardSchema.parse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}
