import { useTranslation } from 'react-i18next';
import type { Gebonden } from '#shared/domain/afspraak/inhoud.ts';
import { useBronWaarde } from './use-bron-waarde.ts';
import { useTafelNamen } from './use-tafel-namen.ts';

const STUK_VELDEN = ['functies', 'plaats', 'claim', 'periode', 'status', 'bijdrage'] as const;
const OPGAVE_VELDEN = ['waarde', 'waardeTot', 'eenheid', 'jaar'] as const;

/** What an afspraak leans on, with its figures as they lie now: moving one of them is a change of what was agreed. */
export function GebondenLezen({ gebonden, titel }: { readonly gebonden: Gebonden; readonly titel: string }) {
  const { t } = useTranslation('akkoord');
  const namen = useTafelNamen();
  const waarde = useBronWaarde(namen);
  const items = [
    ...Object.entries(gebonden.puzzelstuk).map(([id, stuk]) => ({
      id,
      naam: t('gebonden.stuk', {
        titel: stuk.titel || t('verschil.zonderTitel'),
        partij: namen.partij(stuk.partij),
      }),
      soort: 'puzzelstuk' as const,
      waarden: STUK_VELDEN.map((veld) => [veld, waarde('puzzelstuk', veld, stuk[veld])] as const),
      isWeg: stuk.gearchiveerd,
    })),
    ...Object.entries(gebonden.opgave).map(([id, opgave]) => ({
      id,
      naam: opgave.titel,
      soort: 'opgave' as const,
      waarden: OPGAVE_VELDEN.map((veld) => [veld, waarde('opgave', veld, opgave[veld])] as const),
      isWeg: opgave.gearchiveerd,
    })),
    ...Object.entries(gebonden.spanningspunt).map(([id, punt]) => ({
      id,
      naam: punt.titel || t('verschil.zonderTitel'),
      soort: 'spanningspunt' as const,
      waarden: [['status', waarde('spanningspunt', 'status', punt.status)] as const],
      isWeg: punt.gearchiveerd,
    })),
  ];
  if (items.length === 0) return null;
  return (
    <section className="gebonden">
      <h4>{titel}</h4>
      <ul>
        {items.map(({ id, naam, soort, waarden, isWeg }) => (
          <li key={`${soort}/${id}`}>
            <strong>{naam}</strong>{' '}
            <span className="akkoord-klein">
              {t(`verschil.soort.${soort}`)}
              {isWeg ? ` (${t('gebonden.gearchiveerd')})` : ''}
            </span>
            <dl>
              {waarden.map(([veld, woorden]) =>
                woorden === null || woorden === '' ? null : (
                  <div key={veld}>
                    <dt>{t(`verschil.veld.${veld}`)}</dt>
                    <dd>{woorden}</dd>
                  </div>
                ),
              )}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
