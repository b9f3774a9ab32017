import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { OvereenstemmingVlak } from '#shared/puzzel/variant/overeenstemming.ts';
import type { Kaartlagen } from '#client/map/base/use-kaartlagen.ts';
import { mapLocale } from '#client/map/setup/locale.ts';
import type { StukkenKijk } from '#client/map/stukken/feature.ts';
import type { GebiedFocus, MapTheme } from '#client/map/types.ts';
import type { Gelijkloop } from '#client/map/vergelijk/gelijkloop.ts';
import { KijkKaart } from '#client/map/vergelijk/kijk-kaart.ts';

/** One lay-out to look at. */
export interface KaartBlad {
  readonly id: string;
  readonly naam: string;
  readonly stukken: readonly Puzzelstuk[];
}

/** What all maps of a comparison share; keep the objects stable. */
export interface KijkDeel {
  readonly kijk: StukkenKijk;
  readonly focus: GebiedFocus | null;
  readonly theme: MapTheme;
  readonly kaartlagen: Kaartlagen;
  readonly loop: Gelijkloop;
}

const NONE: readonly OvereenstemmingVlak[] = [];

export interface KijkPaneelProps {
  readonly blad: KaartBlad;
  readonly deel: KijkDeel;
  readonly vlakken?: readonly OvereenstemmingVlak[];
  readonly style?: CSSProperties;
}

/** A map of one lay-out that moves along with the others. */
export function KijkPaneel({ blad, deel, vlakken = NONE, style }: KijkPaneelProps) {
  const { t } = useTranslation(['kaart', 'varianten']);
  const { kijk, focus, theme, kaartlagen, loop } = deel;
  const container = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<KijkKaart | 'geen' | null>(null);
  const kaart = made === 'geen' ? null : made;
  const label = t('varianten:kaart.naam', { naam: blad.naam });
  const first = useRef({ focus, label, locale: mapLocale(t) });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const map = tryMake(() => {
      const own: KijkKaart = new KijkKaart({
        ...first.current,
        container: element,
        theme,
        reduceMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        onMove: (view) => loop.moved(own, view),
      });
      return own;
    });
    const leave = map === null ? () => undefined : loop.join(map);
    const timer = setTimeout(() => setMade(map ?? 'geen'));
    return () => {
      clearTimeout(timer);
      leave();
      setMade(null);
      map?.destroy();
    };
  }, [theme, loop]);
  useEffect(() => {
    if (focus !== first.current.focus) kaart?.setFocus(focus);
  }, [kaart, focus]);
  useEffect(() => kaart?.setLijst(kaartlagen.lijst ?? []), [kaart, kaartlagen.lijst]);
  useEffect(() => {
    for (const [id, data] of kaartlagen.data) kaart?.setKaartlaag(id, data);
  }, [kaart, kaartlagen.data]);
  useEffect(() => kaart?.setStukken(blad.stukken, kijk), [kaart, blad.stukken, kijk]);
  useEffect(() => kaart?.setEens(vlakken), [kaart, vlakken]);
  return (
    <div className="kijk-paneel" style={style}>
      <div className="kijk-paneel__doek" ref={container} />
      {made === 'geen' ? <p className="kaart-fout">{t('varianten:kaart.geenKaart')}</p> : null}
    </div>
  );
}

function tryMake(make: () => KijkKaart): KijkKaart | null {
  try {
    return make();
  } catch {
    return null;
  }
}
