import type { Geometry } from '#shared/geo/geometry.ts';
import { crosses } from '#client/map/geometry/crosses.ts';
import { DrawTool } from '#client/map/tools/draw-tool.ts';
import { hitsIn } from '#client/map/tools/hits.ts';
import type { ActiveTool, ToolHost } from '#client/map/tools/host.ts';

/** Cuts the pieces that a drawn line goes through: the selected ones, or else all that may be cut. */
export function startCutTool(host: ToolHost): ActiveTool {
  return new DrawTool(host, 'linestring', false, (line) => cut(host, line));
}

function cut(host: ToolHost, line: Geometry): void {
  if (line.type !== 'LineString') return;
  const targets = candidatesOf(host).filter((id) => {
    const geometry = host.stukken.geometryOf(id);
    return host.cuttable(id) && geometry !== null && crosses(line.coordinates, geometry);
  });
  if (targets.length === 0) return host.callbacks().onRefused('snijdt-niets');
  for (const id of targets) host.callbacks().onCut(id, line.coordinates);
  host.callbacks().onToolDone();
}

function candidatesOf(host: ToolHost): readonly string[] {
  const selected = [...host.selection()];
  if (selected.length > 0) return selected;
  const { clientWidth, clientHeight } = host.map.getCanvas();
  return hitsIn(host.map, host.stukken, { x: 0, y: 0 }, { x: clientWidth, y: clientHeight }).map(
    (hit) => hit.id,
  );
}
