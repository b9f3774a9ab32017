import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { setOwnLive } from '#client/board/live-shapes.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import {
  useOpgaven,
  useOpTafel,
  usePuzzelstukken,
  useRegister,
  useSpanningspunten,
  useTafel,
} from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { STANDAARD_AAN } from '#client/map/base/kaartlaag.ts';
import { useGebiedFocus } from '#client/map/base/use-gebied-focus.ts';
import { Gereedschap } from '#client/map/controls/gereedschap.tsx';
import { KaartlagenMenu } from '#client/map/controls/kaartlagen-menu.tsx';
import { MapView } from '#client/map/map-view.tsx';
import { TOOLS, type LagenState, type MapCallbacks, type MapHandle, type Tool } from '#client/map/types.ts';
import { useSetPresence } from '#client/presence/presence.ts';
import { registerMover } from '#client/workspace/go-to-view.ts';
import {
  boardState,
  hover,
  select,
  setSheet,
  setTool,
  shownOnMap,
  useBoard,
} from '#client/board/board-state.ts';
import { useMapPresences } from '#client/workspace/use-map-presences.ts';
import { useMapTheme } from '#client/workspace/use-map-theme.ts';

const PIN_TOOLS: ReadonlySet<Tool> = new Set(['spanningspunt', 'kans']);

/** The tools that lay what this deelnemer may not lay now. */
function disabledTools(mayLay: boolean, mayPin: boolean): ReadonlySet<Tool> {
  return new Set(TOOLS.filter((tool) => tool !== 'selecteren' && !(PIN_TOOLS.has(tool) ? mayPin : mayLay)));
}
const UNKNOWN_COLOR = '#374151';

/** Joins the map to the document, to the selection and to the others. */
export default function BoardMap() {
  const [lagen, setLagen] = useState<LagenState>({
    aan: STANDAARD_AAN,
    achtergrond: 'rustig',
    gebiedLaag: 'gemeente',
  });
  const handle = useRef<MapHandle>(null);
  const tafel = useTafel();
  const { partijen } = useRegister();
  const colors = useMemo(() => new Map(partijen.map(({ id, kleur }) => [id, kleur])), [partijen]);
  const partijKleur = useCallback((id: string) => colors.get(id) ?? UNKNOWN_COLOR, [colors]);
  const stukken = useOpTafel('puzzelstuk');
  const punten = useOpTafel('spanningspunt');
  const selected = useBoard((state) => state.selected);
  const selection = useMemo(() => new Set(selected), [selected]);
  const hoverId = useBoard((state) => state.hovered);
  const tool = useBoard((state) => state.tool);
  const toon = useBoard((state) => state.toonOpKaart.ids);
  const may = useRights();
  const alle = usePuzzelstukken();
  const allePunten = useSpanningspunten();
  const setPresence = useSetPresence();
  const editable = useCallback(
    (id: string) => {
      const [stuk, punt] = [alle.get(id), allePunten.get(id)];
      if (stuk) return may('zet', 'puzzelstuk', 'plaats', stuk).ok;
      return punt !== undefined && may('zet', 'spanningspunt', 'anker', punt).ok;
    },
    [alle, allePunten, may],
  );
  const mayLay = may('maak', 'puzzelstuk', null).ok;
  const mayPin = may('maak', 'spanningspunt', null).ok;
  const callbacks = useMapCallbacks();
  const gebiedFocus = useGebiedFocus(tafel?.gebied ?? null);

  useEffect(() => setPresence({ selection: [...selected] }), [selected, setPresence]);
  useEffect(
    () =>
      registerMover(({ center, zoom }) => handle.current?.flyTo({ center: [center[0], center[1]], zoom })),
    [],
  );

  return (
    <>
      <MapView
        ref={handle}
        stukken={stukken}
        punten={punten}
        hoverId={hoverId}
        selection={selection}
        tool={tool}
        presences={useMapPresences()}
        partijKleur={partijKleur}
        gebiedFocus={gebiedFocus}
        editable={editable}
        lagen={lagen}
        theme={useMapTheme()}
        toon={toon}
        onToond={shownOnMap}
        {...callbacks}
      />
      <div className="board__tools">
        <Gereedschap tool={tool} onTool={(next) => setTool(next)} disabled={disabledTools(mayLay, mayPin)} />
      </div>
      <div className="board__layers">
        <KaartlagenMenu lagen={lagen} onLagen={setLagen} />
      </div>
    </>
  );
}

/** What happens on the map, as acts on the document and changes of the selection. */
function useMapCallbacks(): MapCallbacks {
  const acts = usePuzzelstukActs();
  const puntActs = useSpanningspuntActs();
  const opgaven = useOpgaven();
  const alle = usePuzzelstukken();
  const setPresence = useSetPresence();
  const latest = useRef({ opgaven, alle });
  useEffect(() => {
    latest.current = { opgaven, alle };
  }, [opgaven, alle]);
  return useMemo(() => {
    const lay = (id: string | null): void => {
      if (id === null) return;
      select([id]);
      setSheet('rechts');
    };
    const opgave = () => {
      const wanted = boardState().tekenVoorOpgave;
      return latest.current.opgaven.find(({ id }) => id === wanted) ?? null;
    };
    return {
      onSelect: select,
      onHover: hover,
      onDrawn: (geometrie) => lay(acts.leg({ plaats: { soort: 'getekend', geometrie }, opgave: opgave() })),
      onLive: (live) => {
        setOwnLive(live);
        setPresence({ live: [...live] });
      },
      onChanged: (changes) =>
        void acts.hervorm(changes.map(({ id, geometry }) => ({ id, geometrie: geometry }))),
      onCut: (id, line) => void acts.knip(id, line),
      onPin: (soort, target) =>
        lay(
          puntActs.zet(
            soort,
            'puzzelstukId' in target
              ? { soort: 'puzzelstuk', id: target.puzzelstukId }
              : { soort: 'plek', lngLat: [target.lngLat[0], target.lngLat[1]] },
          ),
        ),
      onPickGebied: (gebied) =>
        lay(acts.leg({ plaats: { soort: 'gebied', ...gebied }, opgave: opgave(), titel: gebied.naam })),
      onCursor: (cursor) => setPresence({ kaartCursor: cursor ? [cursor[0], cursor[1]] : null }),
      onView: ({ center, zoom }) => setPresence({ view: { center: [center[0], center[1]], zoom } }),
      onDelete: (ids) => {
        acts.archiveer(ids.filter((id) => latest.current.alle.has(id)));
        for (const id of ids) if (!latest.current.alle.has(id)) puntActs.archiveer(id);
        select([]);
      },
      onConflict: () => undefined,
      onRefused: () => undefined,
      onToolDone: () => setTool('selecteren'),
    };
  }, [acts, puntActs, setPresence]);
}
