import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { useFitBeeld, type FitBeeld } from '#client/board/fit-beeld.ts';
import { BOTSING_VORM } from '#client/map/botsingen/botsing-vorm.ts';
import type { MapFitDeel } from '#client/map/past-alles/past-alles-layer.ts';

const GEEN: readonly MapFitDeel[] = [];
/** The same array for the same beeld, also when the map is opened again: that does not bring it in view anew. */
const made = new WeakMap<FitBeeld, readonly MapFitDeel[]>();

/** What of an answer whether all fits lies on the map, in the colours of the functies, or of what clashes. */
export function useMapFitDelen(): readonly MapFitDeel[] {
  const beeld = useFitBeeld();
  if (beeld === null) return GEEN;
  let delen = made.get(beeld);
  if (!delen) made.set(beeld, (delen = delenVan(beeld)));
  return delen;
}

function delenVan(beeld: FitBeeld): readonly MapFitDeel[] {
  if (beeld.soort === 'plekken') return [{ kleur: BOTSING_VORM.open.kleur, geometrie: beeld.geometrie }];
  return beeld.delen.map(({ functie, geometrie }) => ({
    kleur: FUNCTIE_WEERGAVE[functie].kleur,
    geometrie,
  }));
}
