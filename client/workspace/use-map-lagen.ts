import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Laag } from '#shared/domain/laag/schema.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import type { MapLaag } from '#client/map/lagen/laag-feature.ts';

/** The shapes of kaartlagen of the tafel as the map draws them; one that did not change stays the same object. */
export function useMapLagen(): readonly MapLaag[] {
  const { t, i18n } = useTranslation('regels');
  const lagen = useOpTafel('laag');
  const taal = i18n.language;
  // Made anew when the language changes: what a laag is stands in words on the map.
  const made = useMemo(() => ({ taal, known: new WeakMap<Laag, MapLaag>() }), [taal]);
  return useMemo(
    () =>
      lagen.map((laag) => {
        const known = made.known.get(laag);
        if (known !== undefined) return known;
        const soort = t(`laagSoort.${laag.soort}`);
        const naam = laag.naam === '' ? soort : `${soort}: ${laag.naam}`;
        const next = { id: laag.id, soort: laag.soort, naam, geometrie: laag.geometrie };
        made.known.set(laag, next);
        return next;
      }),
    [lagen, made, t],
  );
}
