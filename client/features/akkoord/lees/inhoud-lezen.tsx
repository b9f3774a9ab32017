import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { afspraakBlokken } from '#shared/arrangement/document/afspraak-blokken.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { BlokLezen } from './blok-lezen.tsx';
import { GebondenLezen } from './gebonden-lezen.tsx';
import { useTafelNamen } from './use-tafel-namen.ts';

/** The whole of what is agreed in an afspraak: its words, every inzet with its beloften, and what it leans on. */
export function InhoudLezen({ inhoud }: { readonly inhoud: AfspraakInhoud }) {
  const { t } = useTranslation('akkoord');
  const namen = useTafelNamen();
  const blokken = useMemo(() => {
    const [kop, ...rest] = afspraakBlokken(1, inhoud, [], namen);
    // Its number comes with the arrangement; here it is called by its title.
    return kop?.soort === 'kop'
      ? [{ ...kop, niveau: 1, inhoud: [{ soort: 'tekst' as const, tekst: inhoud.titel || '…' }] }, ...rest]
      : rest;
  }, [inhoud, namen]);
  return (
    <>
      <BlokLezen blokken={blokken} />
      <GebondenLezen gebonden={inhoud.gebonden} titel={t('gebonden.titel')} />
    </>
  );
}
