import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OvereenstemmingVlak } from '#shared/puzzel/variant/overeenstemming.ts';
import { useKaartlagen } from '#client/map/base/use-kaartlagen.ts';
import { Bronvermelding } from '#client/map/controls/bronvermelding.tsx';
import { ZoomKnoppen } from '#client/map/controls/zoom-knoppen.tsx';
import { KIJK_LAGEN } from '#client/map/vergelijk/kijk-kaart.ts';
import { Gelijkloop } from '#client/map/vergelijk/gelijkloop.ts';
import { KijkPaneel, type KaartBlad, type KijkDeel } from '#client/map/vergelijk/kijk-paneel.tsx';
import '#client/map/kaart.css';
import '#client/map/vergelijk/vergelijk.css';

export interface VergelijkKaartenProps extends Omit<KijkDeel, 'kaartlagen' | 'loop'> {
  readonly bladen: readonly KaartBlad[];
  /** `naast`: one map for each; `schuif`: the first two over each other, with a handle between them. */
  readonly vorm: 'naast' | 'schuif';
  readonly vlakken?: readonly OvereenstemmingVlak[];
}

/** Lay-outs on maps that move together. What differs stands elsewhere as text; nothing can only be seen here. */
export function VergelijkKaarten({ bladen, vorm, vlakken, kijk, focus, theme }: VergelijkKaartenProps) {
  const kaartlagen = useKaartlagen(KIJK_LAGEN.aan);
  const { t } = useTranslation('kaart');
  const [loop] = useState(() => new Gelijkloop());
  const deel = useMemo(
    (): KijkDeel => ({ kijk, focus, theme, kaartlagen, loop }),
    [kijk, focus, theme, kaartlagen, loop],
  );
  const [links, rechts] = bladen;
  const extra = vlakken === undefined ? {} : { vlakken };
  return (
    <div className="vergelijk-kaarten">
      {vorm === 'schuif' && links && rechts ? (
        <Schuif links={links} rechts={rechts} deel={deel} />
      ) : (
        <div className="vergelijk-kaarten__naast">
          {bladen.map((blad) => (
            <figure key={blad.id} className="vergelijk-kaarten__blad">
              {bladen.length > 1 ? <figcaption>{blad.naam}</figcaption> : null}
              <KijkPaneel blad={blad} deel={deel} {...extra} />
            </figure>
          ))}
        </div>
      )}
      <ZoomKnoppen
        naam={focus?.naam ?? t('nederland')}
        onZoom={(levels) => loop.zoomBy(levels)}
        onFit={() => loop.fit()}
      />
      <Bronvermelding lijst={kaartlagen.lijst ?? []} lagen={KIJK_LAGEN} />
    </div>
  );
}

interface SchuifProps {
  readonly links: KaartBlad;
  readonly rechts: KaartBlad;
  readonly deel: KijkDeel;
}

/** Two maps over each other; the handle says how much of the width shows the left one, by pointer and by keyboard. */
function Schuif({ links, rechts, deel }: SchuifProps) {
  const { t } = useTranslation('varianten');
  const [procent, setProcent] = useState(50);
  const id = useId();
  return (
    <div className="vergelijk-schuif">
      <KijkPaneel key={links.id} blad={links} deel={deel} />
      <KijkPaneel
        key={rechts.id}
        blad={rechts}
        deel={deel}
        style={{ clipPath: `inset(0 0 0 ${procent}%)` }}
      />
      <span className="vergelijk-schuif__naam vergelijk-schuif__naam--links" aria-hidden="true">
        {links.naam}
      </span>
      <span className="vergelijk-schuif__naam vergelijk-schuif__naam--rechts" aria-hidden="true">
        {rechts.naam}
      </span>
      <span
        className="vergelijk-schuif__lijn"
        style={{ insetInlineStart: `${procent}%` }}
        aria-hidden="true"
      />
      <label className="kaart-onzichtbaar" htmlFor={id}>
        {t('kaart.handvat', { links: links.naam })}
      </label>
      <input
        id={id}
        className="vergelijk-schuif__handvat"
        type="range"
        min={0}
        max={100}
        step={1}
        value={procent}
        aria-valuetext={t('kaart.deel', {
          procent,
          links: links.naam,
          rest: 100 - procent,
          rechts: rechts.naam,
        })}
        onChange={(change) => setProcent(Number(change.currentTarget.value))}
      />
    </div>
  );
}
