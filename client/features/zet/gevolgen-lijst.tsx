import { IconArrowsExchange, IconCircleMinus, IconCirclePlus, IconShare3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { gevolgSleutel } from '#shared/puzzel/zet/gevolgen.ts';
import { postMee, postZin } from '#client/features/afwenteling/post-zin.ts';
import { gevolgZin, isMerkbaar, type GevolgZin } from '#client/features/zet/gevolg-zin.ts';
import { useNamen } from '#client/features/zet/use-namen.ts';
import type { ZetGevolgen } from '#client/features/zet/use-zet-gevolgen.ts';
import { Button } from '#client/ui/button.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import '#client/features/zet/zet.css';

export interface GevolgenLijstProps {
  readonly gevolgen: ZetGevolgen;
  readonly stukken: VariantStukken;
}

/** As many effects at first: the heaviest stand in front. */
const FIRST = 8;

const ICON = {
  beter: IconCirclePlus,
  slechter: IconCircleMinus,
  anders: IconArrowsExchange,
} as const;

/** Everything that a zet does, the heaviest first (ZE1). */
export function GevolgenLijst({ gevolgen: { gevolgen, posten, bezig, fout }, stukken }: GevolgenLijstProps) {
  const { t } = useTranslation(['zet']);
  const { t: botsing } = useTranslation(['botsing', 'puzzelstuk']);
  const { t: post } = useTranslation(['afwenteling']);
  const namen = useNamen(stukken);
  const [isAll, setAll] = useState(false);
  const rows = [
    ...posten.map((each, index) => ({
      key: `post/${index}`,
      zin: {
        kop: `${t('gevolg.afwenteling')}: ${each.naar}`,
        tekst: [postZin(post, each, namen.stuk(each.stuk)), postMee(post, each)]
          .filter((part) => part !== null)
          .join(' '),
        toon: 'door' as const,
      },
    })),
    ...(gevolgen ?? [])
      .filter((gevolg) => isMerkbaar(gevolg, namen))
      .map((gevolg) => ({
        key: gevolgSleutel(gevolg),
        zin: gevolgZin({ zet: t, botsing }, gevolg, namen),
      })),
  ];
  return (
    <section className="zet-gevolgen" aria-label={t('gevolg.titel')} aria-busy={bezig}>
      <h3>{t('gevolg.titel')}</h3>
      {fout === null ? null : <p role="alert">{t('gevolg.fout')}</p>}
      {gevolgen === null && fout === null ? <Spinner label={t('gevolg.bezig')} /> : null}
      <p className="pt-visually-hidden" aria-live="polite">
        {gevolgen === null || bezig ? '' : t('gevolg.samen', { count: rows.length })}
      </p>
      {gevolgen !== null && rows.length === 0 ? <p className="zet-noot">{t('gevolg.geen')}</p> : null}
      <ul className="zet-gevolgen__lijst">
        {rows.slice(0, isAll ? rows.length : FIRST).map(({ key, zin }) => (
          <GevolgRegel key={key} zin={zin} />
        ))}
      </ul>
      {rows.length > FIRST && !isAll ? (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          {t('gevolg.meer', { aantal: rows.length })}
        </Button>
      ) : null}
    </section>
  );
}

type Zin = Omit<GevolgZin, 'toon'> & { readonly toon: GevolgZin['toon'] | 'door' };

function GevolgRegel({ zin: { kop, tekst, toon } }: { readonly zin: Zin }) {
  const Icon = toon === 'door' ? IconShare3 : ICON[toon];
  return (
    <li className="zet-gevolg" data-toon={toon}>
      <Icon size={18} aria-hidden="true" />
      <span>
        <strong>{kop}</strong>
        <small>{tekst}</small>
      </span>
    </li>
  );
}
