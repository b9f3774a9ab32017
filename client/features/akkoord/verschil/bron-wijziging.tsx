import { useTranslation } from 'react-i18next';
import type { BronVerschil } from '#shared/akkoord/diff.ts';
import { useBronWaarde } from '#client/features/akkoord/lees/use-bron-waarde.ts';
import { useTafelNamen } from '#client/features/akkoord/lees/use-tafel-namen.ts';
import { WasWordt } from './was-wordt.tsx';

const VELDEN = [
  'titel',
  'toelichting',
  'functies',
  'plaats',
  'claim',
  'periode',
  'status',
  'bron',
  'drager',
  'bijdrage',
  'gearchiveerd',
  'partij',
  'soort',
  'hardheid',
  'waarde',
  'waardeTot',
  'eenheid',
  'jaar',
] as const;

/** A piece, opgave or point that changed under an afspraak: which figures, from what to what. */
export function BronWijziging({ verschil }: { readonly verschil: BronVerschil }) {
  const { t } = useTranslation('akkoord');
  const namen = useTafelNamen();
  const waarde = useBronWaarde(namen);
  const { soort, before, after, velden } = verschil;
  const titel = (after ?? before)?.titel || t('verschil.zonderTitel');
  const wat = `${t(`verschil.soort.${soort}`)} “${titel}”`;
  if (after === null) return <p>{t('verschil.bronWeg', { wat })}</p>;
  if (before === null) return <p>{t('verschil.bronErbij', { wat })}</p>;
  const at = (bron: typeof before, veld: string): unknown =>
    (bron as Readonly<Record<string, unknown>>)[veld];
  return (
    <>
      <p>{t('verschil.bronAnders', { wat })}</p>
      <dl>
        {velden.map((veld) => {
          const was = waarde(soort, veld, at(before, veld));
          const wordt = waarde(soort, veld, at(after, veld));
          const known = VELDEN.find((each) => each === veld) ?? 'anders';
          // Another shape of the same size reads the same in figures.
          return was === wordt && veld === 'plaats' ? (
            <div key={veld}>
              <dt>{t(`verschil.veld.${known}`)}</dt>
              <dd>{t('verschil.verplaatst')}</dd>
            </div>
          ) : (
            <WasWordt key={veld} naam={t(`verschil.veld.${known}`)} was={was} wordt={wordt} />
          );
        })}
      </dl>
    </>
  );
}
