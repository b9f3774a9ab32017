import type { Position } from 'geojson';
import type { AreaGeometry } from '#shared/geo/geometry.ts';
import type { KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { insideOf } from '#client/map/base/inside.ts';

const SAMPLES = 24;

/** Marks each feature with `binnen`: at least half of a sample of its positions lies in the gebied of the tafel. */
export function markFocus(data: KaartlaagData, focus: AreaGeometry | null): KaartlaagData {
  if (focus === null) return data;
  const isInside = insideOf(focus);
  return {
    type: 'FeatureCollection',
    features: data.features.map((feature) => {
      const sample = sampleOf(feature.geometry);
      const inside = sample.filter((position) => isInside([position[0] ?? 0, position[1] ?? 0])).length;
      return { ...feature, properties: { ...feature.properties, binnen: inside * 2 >= sample.length } };
    }),
  };
}

function sampleOf(geometry: KaartlaagData['features'][number]['geometry']): readonly Position[] {
  if (geometry.type === 'GeometryCollection') return [];
  const all = flatten(geometry.coordinates);
  const step = Math.max(1, Math.floor(all.length / SAMPLES));
  return all.filter((_, index) => index % step === 0);
}

type Nested = Position | readonly Nested[];

function flatten(nested: Nested): readonly Position[] {
  return isPosition(nested) ? [nested] : nested.flatMap(flatten);
}

function isPosition(nested: Nested): nested is Position {
  return typeof nested[0] === 'number';
}
