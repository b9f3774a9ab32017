import { useTranslation } from 'react-i18next';
import type { KopVeld } from '#shared/akkoord/diff.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Namen } from '#shared/arrangement/document/namen.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';

/** A head field of an afspraak in words; null when nothing stands in it. */
export function useKopWaarde(
  namen: Namen,
): (veld: KopVeld, waarde: AfspraakInhoud[KopVeld]) => string | null {
  const { t, i18n } = useTranslation(['afspraak', 'belofte']);
  const of = (inhoud: Partial<AfspraakInhoud>): string | null => {
    const { titel, thema, soort, uitvoering, termijn, trekker, volgendeStap, partijen } = inhoud;
    if (thema !== undefined) return t(`thema.${thema}`);
    if (soort !== undefined) return t(`soort.${soort}`);
    if (uitvoering) return t(`belofte:uitvoering.${uitvoering}`);
    if (termijn) return formatTermijn(termijn, i18n.language);
    if (trekker) return namen.partij(trekker);
    if (partijen !== undefined) return namen.partijen(partijen);
    return titel ?? volgendeStap ?? null;
  };
  return (veld, waarde) => of({ [veld]: waarde });
}
