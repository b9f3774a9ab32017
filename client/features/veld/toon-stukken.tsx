import { IconFocusCentered } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { showOnMap } from '#client/board/board-state.ts';
import { stukkenVan } from '#client/board/gebonden-afspraken.ts';
import { useGebondenVelden } from '#client/board/use-gebonden-velden.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';

/** To the map, with all pieces selected that the afspraak is bound to; nothing when there are none. */
export function ToonStukken({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('veld');
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  const stukken = stukkenVan(afspraak, useGebondenVelden());
  if (stukken.length === 0) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      onPress={() => {
        showOnMap(stukken);
        navigate(`/tafel/${tafelId}`);
      }}
    >
      <IconFocusCentered size={16} aria-hidden />
      {t('verbonden.toon', { count: stukken.length })}
    </Button>
  );
}
