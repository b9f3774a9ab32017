import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { AreaGeometry, LngLat } from '#shared/geo/geometry.ts';
import type { MapBotsing } from '#client/map/botsingen/botsing-feature.ts';
import type { MapZet } from '#client/map/zetten/zet-feature.ts';
import type { MapLaag } from '#client/map/lagen/laag-feature.ts';
import type { MapFitDeel } from '#client/map/past-alles/past-alles-layer.ts';
import type {
  AchtergrondId,
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
import { EIGEN_LAGEN } from '#client/map/base/kaartlaag.ts';
import { useKaartlagen, type Kaartlagen } from '#client/map/base/use-kaartlagen.ts';
import type { StukkenKijk } from '#client/map/stukken/feature.ts';
import type { MapController } from '#client/map/map-controller.ts';
import { refusalKey } from '#client/map/refusal-key.ts';
import { useMapController } from '#client/map/use-map-controller.ts';
import { useSummary } from '#client/map/use-summary.ts';
import '#client/map/kaart.css';

export interface MapViewProps extends MapCallbacks {
  /** Pieces on the table, archived ones left out. Keep the object of a piece that did not change. */
  readonly stukken: readonly Puzzelstuk[];
  /** Spanningspunten and kansen, archived ones left out, in the order that numbers them. */
  readonly punten: readonly Spanningspunt[];
  /** Marked on the map when that is on; the same array until something of them changes. */
  readonly botsingen: readonly MapBotsing[];
  /** The land that the chosen botsing is about. */
  readonly botsingVlak: AreaGeometry | null;
  /** Moves that are proposed or tried; the same array until something of them changes. */
  readonly zetten: readonly MapZet[];
  /** Shapes of kaartlagen of the tafel, drawn when that is on; the same array until one of them changes. */
  readonly eigenLagen: readonly MapLaag[];
  /** Of an answer whether all fits, over the pieces; the same array until it changes. */
  readonly fitDelen: readonly MapFitDeel[];
  readonly hoverId: string | null;
  readonly selection: ReadonlySet<string>;
  readonly tool: Tool;
  readonly presences: readonly MapPresence[];
  /** Who looks and how partijen look; a new object redraws every piece, so keep it stable. */
  readonly kijk: StukkenKijk;
  readonly gebiedFocus: GebiedFocus | null;
  readonly editable: (id: string) => boolean;
  readonly cuttable: (id: string) => boolean;
  readonly lagen: LagenState;
  readonly theme: MapTheme;
  /** Pieces and points to bring in view, as soon as the map can; `onToond` says that it did. */
  readonly toon: readonly string[];
  /** A place to bring in view, likewise. */
  readonly toonPlek: LngLat | null;
  readonly onToond: () => void;
  readonly ref?: Ref<MapHandle>;
}

/** The map of the tafel. It knows no document: pieces come in as data, and what people do goes out as callbacks. */
export function MapView({ ref, ...props }: MapViewProps) {
  const { stukken, punten, selection, hoverId, tool, gebiedFocus, lagen, theme, onToolDone } = props;
  const { t } = useTranslation('kaart');
  const [refused, setRefused] = useState<{ readonly reason: string; readonly tool: Tool } | null>(null);
  const [gebiedOver, setGebiedOver] = useState<string | null>(null);
  const [failedAchtergrond, setFailedAchtergrond] = useState<AchtergrondId | null>(null);
  const box = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const state = useMapController(
    container,
    props,
    {
      onRefused: (reason) => setRefused({ reason, tool }),
      onGebiedOver: setGebiedOver,
      onOnlineFailed: () => setFailedAchtergrond(lagen.achtergrond),
    },
    theme,
  );
  const controller = state.kind === 'klaar' ? state.controller : null;
  const kaartlagen = useKaartlagen(lagen.aan);
  useScene(controller, props, kaartlagen);
  useHandle(controller, ref);
  const summary = useSummary(stukken, selection);
  const refusal = refused !== null && refused.tool === tool ? refused.reason : null;
  const isOnlineDown = failedAchtergrond !== null && failedAchtergrond === lagen.achtergrond;
  const titel = tool === 'gebied' ? gebiedOver : titelOf(hoverId, stukken, punten, props.kijk);
  return (
    <section className="kaart" aria-label={t('titel')} ref={box}>
      <div className="kaart-doek" ref={container} />
      {state.kind === 'geen-kaart' && <p className="kaart-fout">{t('geenKaart')}</p>}
      <HoverTitel titel={titel} within={box} />
      <ToolHint tool={tool} onStop={onToolDone} />
      <Melding
        text={refusal === null ? null : t(`weigering.${refusalKey(refusal)}`)}
        onClose={() => setRefused(null)}
      />
      <Melding
        text={isOnlineDown ? t('lagen.nietBereikbaar') : null}
        onClose={() => setFailedAchtergrond(null)}
      />
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
function useScene(controller: MapController | null, props: MapViewProps, kaartlagen: Kaartlagen): void {
  const { stukken, punten, selection, hoverId, tool, presences, kijk, gebiedFocus, lagen, toon, onToond } =
    props;
  const { botsingen, botsingVlak, eigenLagen, fitDelen, toonPlek } = props;
  const { lijst, data } = kaartlagen;
  useEffect(() => controller?.setFocus(gebiedFocus), [controller, gebiedFocus]);
  useEffect(() => controller?.setLagen(lagen, lijst ?? []), [controller, lagen, lijst]);
  useEffect(() => {
    for (const [id, shapes] of data) controller?.setKaartlaag(id, shapes);
  }, [controller, data]);
  useEffect(() => controller?.setStukken(stukken, kijk), [controller, stukken, kijk]);
  useEffect(() => controller?.setPunten(punten), [controller, punten]);
  const areDrawn = lagen.aan.has(EIGEN_LAGEN);
  useEffect(() => controller?.setEigenLagen(areDrawn ? eigenLagen : []), [controller, areDrawn, eigenLagen]);
  const areMarked = lagen.botsingen;
  useEffect(() => controller?.setBotsingen(areMarked ? botsingen : []), [controller, areMarked, botsingen]);
  useEffect(() => controller?.setBotsingVlak(botsingVlak), [controller, botsingVlak]);
  const { zetten } = props;
  useEffect(() => controller?.setZetten(zetten), [controller, zetten]);
  useEffect(() => controller?.setFitDelen(fitDelen), [controller, fitDelen]);
  useEffect(() => {
    if (controller === null || toonPlek === null) return;
    controller.showPlek(toonPlek);
    onToond();
  }, [controller, toonPlek, onToond]);
  useEffect(() => {
    if (controller === null || toon.length === 0) return;
    controller.fitToIds(toon);
    onToond();
  }, [controller, toon, onToond]);
  useEffect(() => controller?.setSelection(selection), [controller, selection]);
  useEffect(() => controller?.setHover(hoverId), [controller, hoverId]);
  useEffect(() => controller?.setTool(tool), [controller, tool]);
  useEffect(() => controller?.setPresences(presences), [controller, presences]);
}

function useHandle(controller: MapController | null, ref: Ref<MapHandle> | undefined): void {
  useImperativeHandle(
    ref,
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
}

function isIds(target: Parameters<MapHandle['fitTo']>[0]): target is readonly string[] {
  return Array.isArray(target);
}

function titelOf(
  id: string | null,
  stukken: readonly Puzzelstuk[],
  punten: readonly Spanningspunt[],
  kijk: StukkenKijk,
): string | null {
  if (id === null) return null;
  const found = stukken.find((each) => each.id === id) ?? punten.find((each) => each.id === id);
  if (found === undefined) return null;
  return [found.titel, kijk.naamVan(found.partij)].filter((part) => part !== '').join(' · ');
}
