import { useMemo } from 'react';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { liesElsewhere } from '#client/board/laid-stukken.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import type { MapPresence } from '#client/map/types.ts';
import { usePresences } from '#client/presence/presence.ts';

/** The others as the map shows them: with the short name of their partij. */
export function useMapPresences(): readonly MapPresence[] {
  const presences = usePresences();
  const { partijen } = useRegister();
  const variant = useActiveVariant()?.variant ?? null;
  return useMemo(() => {
    const names = new Map(partijen.map(({ id, afkorting }) => [id, afkorting]));
    return presences
      .filter((presence) => presence.screen === 'kaart')
      .map(({ clientId, user, kaartCursor, selection, live }) => ({
        id: String(clientId),
        naam: user.naam,
        partij: names.get(user.partij) ?? user.partij,
        kleur: user.kleur,
        cursor: kaartCursor,
        selection,
        live: live.filter(({ id }) => !liesElsewhere(variant, id)),
      }));
  }, [presences, partijen, variant]);
}
