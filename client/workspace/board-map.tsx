import { useEffect, useMemo, useRef, useState } from 'react';
import type { Anker } from '#shared/domain/spanningspunt/schema.ts';
import { centroidOf } from '#shared/geo/centroid.ts';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import { useActiveVariant, useStukken } from '#client/board/active-variant.ts';
import { setOwnLive } from '#client/board/live-shapes.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useStukRecht } from '#client/board/use-stuk-recht.ts';
import {
  useOpTafel,
  useRegister,
  useSpanningspunten,
  useTafel,
  useTafelSession,
} from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { FitKaartBalk } from '#client/features/past-alles/kaart-balk.tsx';
import { neemPlek } from '#client/board/zet-proef.ts';
import { useMapZetten } from '#client/features/zet/use-map-zetten.ts';
import { GROEP_ID, sleutelOfId } from '#client/map/botsingen/botsing-feature.ts';
import { STANDAARD_AAN } from '#client/map/base/kaartlaag.ts';
import { useGebiedFocus } from '#client/map/base/use-gebied-focus.ts';
import { Gereedschap } from '#client/map/controls/gereedschap.tsx';
import { KaartlagenMenu } from '#client/map/controls/kaartlagen-menu.tsx';
import { MapView } from '#client/map/map-view.tsx';
import type { StukkenKijk } from '#client/map/stukken/feature.ts';
import type { LagenState, MapCallbacks, MapHandle, Tool } from '#client/map/types.ts';
import { reasonLine, type Reason } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { useSetPresence } from '#client/presence/presence.ts';
import { registerMover } from '#client/workspace/go-to-view.ts';
import {
  boardState,
  hover,
  hoverBotsing,
  openBotsing,
  select,
  setSheet,
  setTool,
  shownOnMap,
  useBoard,
} from '#client/board/board-state.ts';
import { useBotsingVlak, useMapBotsingen } from '#client/workspace/use-map-botsingen.ts';
import { useMapFitDelen } from '#client/workspace/use-map-fit-delen.ts';
import { useMapLagen } from '#client/workspace/use-map-lagen.ts';
import { useMapPresences } from '#client/workspace/use-map-presences.ts';
import { useMapTheme } from '#client/workspace/use-map-theme.ts';

const UNKNOWN_COLOR = '#374151';

/** Joins the map to the document, to the selection and to the others. */
export default function BoardMap() {
  const [lagen, setLagen] = useState<LagenState>({
    aan: STANDAARD_AAN,
    achtergrond: 'rustig',
    gebiedLaag: 'gemeente',
    botsingen: true,
  });
  const handle = useRef<MapHandle>(null);
  const tafel = useTafel();
  const { partijen } = useRegister();
  const eigenPartij = useTafelSession().deelnemer.partij;
  const kijk = useMemo((): StukkenKijk => {
    const known = new Map(partijen.map((partij) => [partij.id, partij]));
    return {
      kleurVan: (id) => known.get(id)?.kleur ?? UNKNOWN_COLOR,
      naamVan: (id) => known.get(id)?.naam ?? id,
      eigenPartij,
    };
  }, [partijen, eigenPartij]);
  const stukken = useStukken();
  const punten = useOpTafel('spanningspunt');
  const selected = useBoard((state) => state.selected);
  const selection = useMemo(() => new Set(selected), [selected]);
  const hoverId = useBoard((state) => state.hovered);
  const tool = useBoard((state) => state.tool);
  const toon = useBoard((state) => state.toonOpKaart.ids);
  const toonPlek = useBoard((state) => state.toonOpKaart.plek);
  const botsingen = useMapBotsingen();
  const botsingVlak = useBotsingVlak();
  const recht = useStukRecht();
  const setPresence = useSetPresence();
  const alle = useStukMap();
  const mayOn =
    (field: string) =>
    (id: string): boolean => {
      const stuk = alle.get(id);
      return stuk !== undefined && recht.veld(stuk, field) === null;
    };
  const toolReden = (asked: Tool): Reason | null => {
    if (asked === 'selecteren') return null;
    return asked === 'spanningspunt' || asked === 'kans' ? recht.pin(null) : recht.leg;
  };
  const callbacks = useMapCallbacks();
  const gebiedFocus = useGebiedFocus(tafel?.gebied ?? null);

  const isPrivate = useIsPrivate();
  // What somebody points at in a private variant is not for the others either.
  useEffect(
    () => setPresence(isPrivate ? { selection: [], kaartCursor: null } : { selection: [...selected] }),
    [selected, isPrivate, setPresence],
  );
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
        botsingen={botsingen}
        botsingVlak={botsingVlak}
        zetten={useMapZetten()}
        eigenLagen={useMapLagen()}
        fitDelen={useMapFitDelen()}
        hoverId={hoverId}
        selection={selection}
        tool={tool}
        presences={useMapPresences()}
        kijk={kijk}
        gebiedFocus={gebiedFocus}
        editable={mayOn('plaats')}
        cuttable={mayOn('archief')}
        lagen={lagen}
        theme={useMapTheme()}
        toon={toon}
        toonPlek={toonPlek}
        onToond={shownOnMap}
        {...callbacks}
      />
      <FitKaartBalk />
      <div className="board__tools">
        <Gereedschap tool={tool} onTool={(next) => setTool(next)} reden={toolReden} />
      </div>
      <div className="board__layers">
        <KaartlagenMenu lagen={lagen} onLagen={setLagen} />
      </div>
    </>
  );
}

/** Whether what lies on the board is for my partij or me alone. */
function useIsPrivate(): boolean {
  return (useActiveVariant()?.plek ?? 'tafel') !== 'tafel';
}

/** What happens on the map, as acts on the document and changes of the selection. */
function useMapCallbacks(): MapCallbacks {
  const acts = usePuzzelstukActs();
  const puntActs = useSpanningspuntActs();
  const opgaven = useAlleOpgaven();
  const alle = useStukMap();
  const punten = useSpanningspunten();
  const judge = useRights();
  const reden = useReden();
  const recht = useStukRecht();
  const inVariant = useActiveVariant() !== null;
  const isPrivate = useIsPrivate();
  const setPresence = useSetPresence();
  const latest = useRef({ opgaven, alle, punten, judge, reden, recht, inVariant, isPrivate });
  useEffect(() => {
    latest.current = { opgaven, alle, punten, judge, reden, recht, inVariant, isPrivate };
  }, [opgaven, alle, punten, judge, reden, recht, inVariant, isPrivate]);
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
    const ankerOn = (id: string): Anker => {
      const { alle: stukken, recht: rechtNow } = latest.current;
      const stuk = stukken.get(id);
      const shape = stuk && geometrieOf(stuk.plaats);
      // What lies in a variant alone cannot be pinned to: the mark stays where it lies now.
      if (!shape || rechtNow.pin(stuk) === null) return { soort: 'puzzelstuk', id };
      const [longitude, latitude] = centroidOf(shape);
      return { soort: 'plek', lngLat: [longitude, latitude] };
    };
    const mayNot = (id: string, field: string): Reason | null => {
      const { alle: stukken, punten: pins, judge: judgeNow, reden: say, recht: rechtNow } = latest.current;
      const stuk = stukken.get(id);
      const punt = pins.get(id);
      if (stuk) return rechtNow.veld(stuk, field);
      if (!punt) return null;
      return say(judgeNow('zet', 'spanningspunt', field, punt), {
        soort: 'spanningspunt',
        partij: punt.partij,
      });
    };
    return {
      onSelect: (ids, mode) => {
        const sleutel = sleutelOfId(ids[0] ?? '');
        if (sleutel !== null) {
          openBotsing(sleutel);
          setSheet('rechts');
        } else if (ids[0] !== GROEP_ID) select(ids, mode);
      },
      onHover: (id) => {
        const sleutel = id === null ? null : sleutelOfId(id);
        hover(sleutel === null ? id : null);
        hoverBotsing(sleutel);
      },
      onDrawn: (geometrie) => {
        // A place that is pointed at for a zet is no new piece.
        if (neemPlek(geometrie)) return setSheet('rechts');
        lay(acts.leg({ plaats: { soort: 'getekend', geometrie }, opgave: opgave() }));
      },
      onLive: (live) => {
        setOwnLive(live);
        // The others look at the tafel: what moves in a variant, perhaps a private one, does not move there.
        setPresence({ live: latest.current.inVariant ? [] : [...live] });
      },
      onChanged: (changes) =>
        void acts.hervorm(changes.map(({ id, geometry }) => ({ id, geometrie: geometry }))),
      onCut: (id, line) => void acts.knip(id, line),
      onPin: (soort, target) =>
        lay(
          puntActs.zet(
            soort,
            'puzzelstukId' in target
              ? ankerOn(target.puzzelstukId)
              : { soort: 'plek', lngLat: [target.lngLat[0], target.lngLat[1]] },
          ),
        ),
      onPickGebied: (gebied) => {
        if (neemPlek({ soort: 'gebied', ...gebied })) return setSheet('rechts');
        lay(acts.leg({ plaats: { soort: 'gebied', ...gebied }, opgave: opgave(), titel: gebied.naam }));
      },
      onCursor: (cursor) =>
        setPresence({ kaartCursor: cursor && !latest.current.isPrivate ? [cursor[0], cursor[1]] : null }),
      onView: ({ center, zoom }) => setPresence({ view: { center: [center[0], center[1]], zoom } }),
      onDelete: (ids) => {
        const refused = ids.map((id) => mayNot(id, 'archief'));
        const why = refused.find((each) => each !== null);
        if (why) showToast(reasonLine(why));
        const mine = ids.filter((_, index) => refused[index] === null);
        acts.archiveer(mine.filter((id) => latest.current.alle.has(id)));
        for (const id of mine) if (!latest.current.alle.has(id)) puntActs.archiveer(id);
        if (mine.length > 0) select([]);
      },
      onMayNot: (id) => {
        const why = mayNot(id, 'plaats');
        if (why !== null) showToast(reasonLine(why));
      },
      onConflict: () => undefined,
      onRefused: () => undefined,
      onToolDone: () => setTool('selecteren'),
    };
  }, [acts, puntActs, setPresence]);
}
