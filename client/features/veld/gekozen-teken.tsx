import { IconPuzzle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useBoard } from '#client/board/board-state.ts';
import { stukkenVan } from '#client/board/gebonden-afspraken.ts';
import { useGebondenVelden } from '#client/board/use-gebonden-velden.ts';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import './veld.css';

/** Beside an afspraak: that it is bound to a piece that is selected on the map; nothing when it is not (VE6). */
export function GekozenTeken({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('veld');
  const selected = useBoard((state) => state.selected);
  const velden = useGebondenVelden();
  if (selected.length === 0 || !stukkenVan(afspraak, velden).some((id) => selected.includes(id))) return null;
  return (
    <span className="veld-gekozen" title={t('verbonden.gekozen')}>
      <IconPuzzle size={14} aria-hidden />
      <VisuallyHidden>{t('verbonden.gekozen')}</VisuallyHidden>
    </span>
  );
}
