import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type {
  GebiedFocus,
  LagenState,
  MapCallbacks,
  MapHandle,
  MapPresence,
  MapTheme,
  Tool,
} from '#client/map/types.ts';
import { Bronvermelding } from '#client/map/controls/bronvermelding.tsx';
import { HoverTitel } from '#client/map/controls/hover-titel.tsx';
import { Melding } from '#client/map/controls/melding.tsx';
import { ToolHint } from '#client/map/controls/tool-hint.tsx';
import { ZoomKnoppen } from '#client/map/controls/zoom-knoppen.tsx';
import { useKaartlagen } from '#client/map/base/use-kaartlagen.ts';
import type { MapController } from '#client/map/map-controller.ts';
import { useMapController } from '#client/map/use-map-controller.ts';
import { useSummary } from '#client/map/use-summary.ts';
import '#client/map/kaart.css';

export interface MapViewProps extends MapCallbacks {
  /** Pieces on the table, archived ones left out. Keep the object of a piece that did not change. */
  readonly stukken: readonly Puzzelstuk[];
  /** Spanningspunten and kansen, archived ones left out, in the order that numbers them. */
  readonly punten: readonly Spanningspunt[];
  readonly hoverId: string | null;
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  readonly presences: readonly MapPresence[];
  /** CSS hex of a partij; a new function redraws every piece, so keep it stable. */
  readonly partijKleur: (id: string) => string;
  readonly gebiedFocus: GebiedFocus | null;
  readonly editable: (id: string) => boolean;
  readonly lagen: LagenState;
  readonly theme: MapTheme;
  readonly ref?: Ref<MapHandle>;
}

/** The map of the tafel. It knows no document: pieces come in as data, and what people do goes out as callbacks. */
export function MapView(props: MapViewProps) {
  const { stukken, punten, selection, hoverId, tool, gebiedFocus, lagen } = props;
  const { t } = useTranslation('kaart');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [gebiedOver, setGebiedOver] = useState<string | null>(null);
  const [isOnlineDown, setOnlineDown] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  const box = useRef<HTMLDivElement>(null);
  const { container, controller, failed } = useMapController(
    latest,
    { onRefused: setRefusal, onGebiedOver: setGebiedOver, onOnlineFailed: () => setOnlineDown(true) },
    props.theme,
  );
  const kaartlagen = useKaartlagen(lagen.aan);
  useScene(controller, props, kaartlagen);
  useEffect(() => setOnlineDown(false), [lagen.achtergrond]);
  useEffect(() => setRefusal(null), [tool]);

  useImperativeHandle(
    props.ref,
    (): MapHandle => ({
      flyTo: (view) => controller?.flyTo(view),
      fitTo: (target) => {
        if (isIds(target)) controller?.fitToIds(target);
        else controller?.fitTo([target]);
      },
      nudge: (eastMeters, northMeters) => controller?.nudge(eastMeters, northMeters),
      focus: () => controller?.focus(),
    }),
    [controller],
  );

  const summary = useSummary(stukken, selection);
  const hovered = hoverId ?? null;
  const title =
    tool === 'gebied'
      ? gebiedOver
      : hovered === null
        ? null
        : (stukken.find((each) => each.id === hovered)?.titel ??
          punten.find((each) => each.id === hovered)?.titel ??
          null);
  return (
    <section className="kaart" aria-label={t('titel')} ref={box}>
      <div className="kaart-doek" ref={container} />
      {failed && <p className="kaart-fout">{t('geenKaart')}</p>}
      <HoverTitel titel={title} within={box} />
      <ToolHint tool={tool} onStop={props.onToolDone} />
      <Melding
        text={refusal === null ? null : t(`weigering.${refusalKey(refusal)}`)}
        onClose={() => setRefusal(null)}
      />
      <Melding text={isOnlineDown ? t('lagen.nietBereikbaar') : null} onClose={() => setOnlineDown(false)} />
      <ZoomKnoppen
        naam={gebiedFocus?.naam ?? t('nederland')}
        onZoom={(levels) => controller?.zoomBy(levels)}
        onFit={() => controller?.fitFocus(gebiedFocus)}
      />
      <Bronvermelding lijst={kaartlagen.lijst ?? []} lagen={lagen} />
      <p className="kaart-onzichtbaar" aria-live="polite">
        {summary}
      </p>
    </section>
  );
}

/** Passes each part of what there is to the map, only when that part changed. */
function useScene(
  controller: MapController | null,
  props: MapViewProps,
  kaartlagen: ReturnType<typeof useKaartlagen>,
): void {
  const { stukken, punten, selection, hoverId, tool, presences, partijKleur, gebiedFocus, lagen } = props;
  const { lijst, data } = kaartlagen;
  useEffect(() => controller?.setFocus(gebiedFocus), [controller, gebiedFocus]);
  useEffect(() => controller?.setLagen(lagen, lijst ?? []), [controller, lagen, lijst]);
  useEffect(() => {
    for (const [id, shapes] of data) controller?.setKaartlaag(id, shapes);
  }, [controller, data]);
  useEffect(() => controller?.setStukken(stukken, partijKleur), [controller, stukken, partijKleur]);
  useEffect(() => controller?.setPunten(punten), [controller, punten, stukken]);
  useEffect(() => controller?.setSelection(selection), [controller, selection]);
  useEffect(() => controller?.setHover(hoverId), [controller, hoverId]);
  useEffect(() => controller?.setTool(tool), [controller, tool]);
  useEffect(() => controller?.setPresences(presences), [controller, presences]);
}

function isIds(target: Parameters<MapHandle['fitTo']>[0]): target is readonly string[] {
  return Array.isArray(target);
}

const REFUSALS = [
  'self-crossing',
  'parts-overlap',
  'hole-outside-shell',
  'interior-not-connected',
  'outside-netherlands',
  'too-many-points',
  'too-few-points',
  'no-area',
  'te-weinig-punten',
  'snijdt-niets',
  'geen-gebied',
] as const;

/** The text that belongs to a reason; reasons that people cannot cause by drawing share one. */
function refusalKey(reason: string): (typeof REFUSALS)[number] | 'anders' {
  return REFUSALS.find((each) => each === reason) ?? 'anders';
}
