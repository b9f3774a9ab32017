import type { Tool } from '#client/map/types.ts';
import type { Kaartlaag } from '#client/map/base/kaartlaag.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { startCutTool } from '#client/map/tools/cut-tool.ts';
import { DrawTool, type DrawKind } from '#client/map/tools/draw-tool.ts';
import { startGebiedTool } from '#client/map/tools/gebied-tool.ts';
import type { Handles } from '#client/map/tools/handles.ts';
import type { ActiveTool, ToolHost } from '#client/map/tools/host.ts';
import { startPinTool } from '#client/map/tools/pin-tool.ts';
import { SelectTool } from '#client/map/tools/select-tool.ts';

interface GebiedTexts {
  readonly about: (laag: string) => Kaartlaag | undefined;
  readonly onGebiedOver: (naam: string | null) => void;
}

/** Takes a tool in hand; the caller stops the one before. */
export function startTool(tool: Tool, host: ToolHost, handles: Handles, gebied: GebiedTexts): ActiveTool {
  const draw = (kind: DrawKind): ActiveTool =>
    new DrawTool(host, kind, true, (geometry: Geometry) => {
      host.callbacks().onDrawn(geometry);
      host.callbacks().onToolDone();
    });
  switch (tool) {
    case 'selecteren':
      return new SelectTool(host, handles);
    case 'vlak':
      return draw('polygon');
    case 'lijn':
      return draw('linestring');
    case 'punt':
      return draw('point');
    case 'knippen':
      return startCutTool(host);
    case 'gebied':
      return startGebiedTool(host, gebied.about, gebied.onGebiedOver);
    case 'spanningspunt':
    case 'kans':
      return startPinTool(host, tool);
  }
}
