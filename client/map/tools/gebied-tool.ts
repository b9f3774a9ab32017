import type { MapMouseEvent } from 'maplibre-gl';
import type { Kaartlaag } from '#client/map/base/kaartlaag.ts';
import { codeOf, pickGebied } from '#client/map/base/gebied.ts';
import { gebiedLayer, laagSource } from '#client/map/base/base-style.ts';
import type { ActiveTool, ToolHost } from '#client/map/tools/host.ts';

/** Chooses a gemeente, waterschap, provincie or NOVEX-gebied by clicking it. */
export function startGebiedTool(
  host: ToolHost,
  about: (laag: string) => Kaartlaag | undefined,
  onOver: (naam: string | null) => void,
): ActiveTool {
  const { map, base, callbacks } = host;
  let over: { laag: string; code: string } | null = null;
  const light = (next: { laag: string; code: string } | null): void => {
    if (over?.code === next?.code && over?.laag === next?.laag) return;
    if (over !== null) map.setFeatureState({ source: over.laag, id: over.code }, { hover: false });
    if (next !== null) map.setFeatureState({ source: next.laag, id: next.code }, { hover: true });
    over = next;
  };
  const featureAt = (event: MapMouseEvent) =>
    map.queryRenderedFeatures(event.point, { layers: [gebiedLayer(base.gebiedLaag)] })[0];
  const onMove = (event: MapMouseEvent): void => {
    const feature = featureAt(event);
    light(
      feature === undefined ? null : { laag: laagSource(base.gebiedLaag), code: codeOf(feature.properties) },
    );
    onOver(feature === undefined ? null : String(feature.properties['naam'] ?? ''));
  };
  const onClick = (event: MapMouseEvent): void => {
    const laag = base.gebiedLaag;
    const feature = featureAt(event);
    const picked =
      feature === undefined
        ? null
        : pickGebied(laag, codeOf(feature.properties), base.dataOf(laag), about(laag));
    if (picked === null) return callbacks().onRefused('geen-gebied');
    callbacks().onPickGebied(picked);
    callbacks().onToolDone();
  };
  base.setPicking(true);
  map.on('mousemove', onMove);
  map.on('click', onClick);
  map.getCanvas().style.cursor = 'pointer';
  return {
    onKeyDown: () => false,
    stop: () => {
      light(null);
      onOver(null);
      base.setPicking(false);
      map.off('mousemove', onMove);
      map.off('click', onClick);
      map.getCanvas().style.cursor = '';
    },
  };
}
