import type { Map as MapLibreMap } from 'maplibre-gl';
import { drawBotsingIcon, parseBotsingIconKey } from '#client/map/botsingen/botsing-icon.ts';
import { drawLaagPattern, parseLaagPatternKey } from '#client/map/lagen/laag-pattern.ts';
import { parsePuntIconKey, drawPuntIcon } from '#client/map/punten/punt-icon.ts';
import { drawFunctieIcon, drawStip, parseFunctieIconKey } from '#client/map/stukken/functie-icon.ts';
import { drawPattern } from '#client/map/stukken/pattern-image.ts';
import { parsePatternKey } from '#client/map/stukken/pattern-key.ts';

const STIP = /^stip\/(#[0-9a-f]{6})$/;

/** Draws patterns and marks when the map first needs them by name: nothing is fetched, nothing is drawn in vain. */
export function setUpImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((name) => {
    const image = drawByName(name);
    if (image !== null && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: 2 });
  });
}

function drawByName(name: string): ImageData | null {
  const pattern = parsePatternKey(name);
  if (pattern !== null) return drawPattern(pattern);
  const laag = parseLaagPatternKey(name);
  if (laag !== null) return drawLaagPattern(laag);
  const functie = parseFunctieIconKey(name);
  if (functie !== null) return drawFunctieIcon(functie);
  const punt = parsePuntIconKey(name);
  if (punt !== null) return drawPuntIcon(punt);
  const botsing = parseBotsingIconKey(name);
  if (botsing !== null) return drawBotsingIcon(botsing);
  const stip = STIP.exec(name)?.[1];
  return stip === undefined ? null : drawStip(stip);
}
