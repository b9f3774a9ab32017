import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { liesAt } from '#shared/puzzel/horizon.ts';
import type { OvereenstemmingVlak } from '#shared/puzzel/variant/overeenstemming.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useTafel } from '#client/doc/use-doc.ts';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { useKijk } from '#client/features/varianten/use-kijk.ts';
import { useGebiedFocus } from '#client/map/base/use-gebied-focus.ts';
import { VergelijkKaarten } from '#client/map/vergelijk/vergelijk-kaarten.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { useMediaQuery } from '#client/ui/use-media-query.ts';

const VORMEN = ['naast', 'schuif'] as const;

/** Lay-outs as maps: beside each other, or the first two under a handle; what lies there at the chosen horizon. */
export default function KaartDeel({ bladen }: { readonly bladen: readonly Blad[] }) {
  const { t } = useTranslation('varianten');
  const [vorm, setVorm] = useState<(typeof VORMEN)[number]>('naast');
  return (
    <div className="variant-kaart">
      <SegmentedControl
        label={t('kaart.vorm')}
        options={VORMEN.map((id) => ({ id, label: t(`kaart.${id}`) }))}
        value={vorm}
        onChange={setVorm}
      />
      <Kaarten bladen={bladen} vorm={vorm} />
      <p className="variant-deel__noot">{t('kaart.tekst')}</p>
    </div>
  );
}

export interface KaartenProps {
  readonly bladen: readonly Blad[];
  readonly vorm: (typeof VORMEN)[number];
  readonly vlakken?: readonly OvereenstemmingVlak[];
}

export function Kaarten({ bladen, vorm, vlakken }: KaartenProps) {
  const horizon = useBoard((state) => state.horizon);
  const tafel = useTafel();
  const isContrast = useMediaQuery('(prefers-contrast: more), (forced-colors: active)');
  const shown = useMemo(
    () =>
      bladen.map(({ id, naam, stukken }) => ({
        id,
        naam,
        stukken: stukken.filter(({ periode }) => liesAt(periode, horizon)),
      })),
    [bladen, horizon],
  );
  return (
    <VergelijkKaarten
      bladen={shown}
      vorm={vorm}
      kijk={useKijk()}
      focus={useGebiedFocus(tafel?.gebied ?? null)}
      theme={isContrast ? 'contrast' : 'licht'}
      {...(vlakken === undefined ? {} : { vlakken })}
    />
  );
}
