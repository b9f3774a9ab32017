import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRun, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { bronWords } from './bron/bron-words.ts';
import { blokElement, metMarks } from './weergave.tsx';

/** Words with their looks, and what stands between them; blocks inside each other too. For reading a text of before. */
export function Delen({ delen }: { readonly delen: readonly TekstDeel[] }) {
  return delen.map((deel, index) => deelElement(deel, index));
}

export function deelElement(deel: TekstDeel, key: number): ReactNode {
  if (isRun(deel)) return <span key={key}>{metMarks(deel.tekst, deel.marks)}</span>;
  const { soort, attrs, inhoud } = deel;
  switch (soort) {
    case 'hardBreak':
      return <br key={key} />;
    case 'voetnoot':
      return <Noot key={key} tekst={String(attrs['tekst'] ?? '')} />;
    case 'bron':
      return (
        <cite key={key}>{bronWords(String(attrs['document'] ?? ''), String(attrs['plaats'] ?? ''))}</cite>
      );
    case 'veld':
      return <span key={key}>{String(attrs['waarde'] ?? '')}</span>;
    default:
      return blokElement(soort, attrs, key, inhoud.map(deelElement));
  }
}

function Noot({ tekst }: { readonly tekst: string }) {
  const { t } = useTranslation('tekst');
  return <small className="tekst-inregelnoot">{t('noot.inRegel', { tekst })}</small>;
}
