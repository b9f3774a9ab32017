import type { AreaGeometry, LngLat } from '#shared/geo/geometry.ts';
import { bboxOf } from '#shared/geo/bbox.ts';
import { sequencesOf } from '#shared/geo/positions.ts';

/** A test whether a place lies in an area (even-odd rule in degrees, good enough to choose what to draw fainter). */
export function insideOf(area: AreaGeometry): (place: LngLat) => boolean {
  const bbox = bboxOf([area]);
  const rings = sequencesOf(area);
  return ([lng, lat]) => {
    if (bbox === null || lng < bbox[0] || lng > bbox[2] || lat < bbox[1] || lat > bbox[3]) return false;
    let inside = false;
    for (const ring of rings) {
      let previous = ring.at(-1);
      for (const current of ring) {
        if (previous !== undefined && current[1] > lat !== previous[1] > lat) {
          const at =
            (previous[0] - current[0]) * ((lat - current[1]) / (previous[1] - current[1])) + current[0];
          if (lng < at) inside = !inside;
        }
        previous = current;
      }
    }
    return inside;
  };
}
