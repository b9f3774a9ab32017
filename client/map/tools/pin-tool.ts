import type { MapMouseEvent } from 'maplibre-gl';
import { roundDegrees } from '#shared/geo/map-positions.ts';
import type { PinSoort } from '#client/map/types.ts';
import { hitsAt } from '#client/map/tools/hits.ts';
import type { ActiveTool, ToolHost } from '#client/map/tools/host.ts';

/** Pins a spanningspunt or kans: on a piece it belongs to that piece, with Alt or beside a piece to the place. */
export function startPinTool(host: ToolHost, soort: PinSoort): ActiveTool {
  const { map, callbacks, stukken } = host;
  const pieceAt = (event: MapMouseEvent): string | null => {
    if (event.originalEvent.altKey) return null;
    return hitsAt(map, stukken, event.point).find((hit) => hit.kind === 'stuk')?.id ?? null;
  };
  const onClick = (event: MapMouseEvent): void => {
    const puzzelstukId = pieceAt(event);
    const lngLat = [roundDegrees(event.lngLat.lng), roundDegrees(event.lngLat.lat)] as const;
    callbacks().onPin(soort, puzzelstukId === null ? { lngLat } : { puzzelstukId });
    callbacks().onToolDone();
  };
  const onMove = (event: MapMouseEvent): void => callbacks().onHover(pieceAt(event));
  map.on('click', onClick);
  map.on('mousemove', onMove);
  map.getCanvas().style.cursor = 'crosshair';
  return {
    onKeyDown: () => false,
    stop: () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
      map.getCanvas().style.cursor = '';
      callbacks().onHover(null);
    },
  };
}
