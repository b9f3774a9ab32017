import { useTranslation } from 'react-i18next';
import type { BelofteVerschil } from '#shared/akkoord/diff.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { useHoeveelheid } from '#client/board/belofte/use-hoeveelheid.ts';
import { useTafelNamen } from '#client/features/akkoord/lees/use-tafel-namen.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { WasWordt } from './was-wordt.tsx';

const VELDEN = [
  'wat',
  'munt',
  'hoeveelheid',
  'aan',
  'termijn',
  'voorwaarde',
  'dekking',
  'instrument',
  'doorwerking',
  'uitvoerder',
] as const;

export interface BelofteWijzigingProps {
  readonly verschil: BelofteVerschil;
  readonly was: AfspraakInhoud;
  readonly nu: AfspraakInhoud;
}

/** A belofte that came, went, or says something else. */
export function BelofteWijziging({ verschil, was, nu }: BelofteWijzigingProps) {
  const { t } = useTranslation('akkoord');
  const woorden = useBelofteWoorden(was, nu);
  const { before, after } = verschil;
  if (before === null) return <p>{t('verschil.belofteErbij', { wat: after?.wat ?? '' })}</p>;
  if (after === null) return <p>{t('verschil.belofteWeg', { wat: before.wat })}</p>;
  const changed = VELDEN.flatMap((veld) => {
    const [left, right] = [woorden(before, veld), woorden(after, veld)];
    return left === right ? [] : [{ veld, left, right }];
  });
  return (
    <>
      <p>{t('verschil.belofteAnders', { wat: after.wat })}</p>
      <dl>
        {changed.map(({ veld, left, right }) => (
          <WasWordt key={veld} naam={t(`belofteVeld.${veld}`)} was={left} wordt={right} />
        ))}
      </dl>
    </>
  );
}

function useBelofteWoorden(was: AfspraakInhoud, nu: AfspraakInhoud) {
  const { t, i18n } = useTranslation(['belofte']);
  const namen = useTafelNamen();
  const hoeveelheid = useHoeveelheid();
  const termijn = (value: string | null): string =>
    value === null ? '' : formatTermijn(value, i18n.language);
  const watVan = (id: string): string =>
    [...nu.inzet, ...was.inzet].flatMap(({ belofte }) => belofte).find((each) => each.id === id)?.wat ??
    t('form.onbekendeBelofte');
  return (belofte: Belofte, veld: (typeof VELDEN)[number]): string => {
    switch (veld) {
      case 'wat':
      case 'dekking':
      case 'instrument':
        return belofte[veld];
      case 'munt':
        return t(`munt.${belofte.munt}`);
      case 'hoeveelheid':
        return belofte.hoeveelheid === null ? '' : hoeveelheid(belofte.hoeveelheid);
      case 'aan':
        return belofte.aan.length === 0 ? t('form.aanAllen') : namen.partijen(belofte.aan);
      case 'termijn':
        return termijn(belofte.termijn);
      case 'voorwaarde':
        return belofte.voorwaarde === null
          ? ''
          : [
              belofte.voorwaarde.tekst,
              ...belofte.voorwaarde.wachtOp.map((id) => `“${watVan(id)}”`),
              termijn(belofte.voorwaarde.termijn),
            ]
              .filter((part) => part !== '')
              .join('; ');
      case 'doorwerking':
        return belofte.doorwerking.map((each) => t(`doorwerking.${each}`)).join(', ');
      case 'uitvoerder':
        if (belofte.uitvoerder === null) return '';
        return belofte.uitvoerder.soort === 'partij'
          ? namen.partij(belofte.uitvoerder.partij)
          : belofte.uitvoerder.naam;
    }
  };
}
