import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';

interface ZoomKnoppenProps {
  readonly naam: string;
  readonly onZoom: (levels: number) => void;
  readonly onFit: () => void;
}

export function ZoomKnoppen({ naam, onZoom, onFit }: ZoomKnoppenProps) {
  const { t } = useTranslation('kaart');
  return (
    <div className="kaart-zoom">
      <Button aria-label={t('zoomIn')} onPress={() => onZoom(1)}>
        <IconPlus size={18} aria-hidden="true" />
      </Button>
      <Button aria-label={t('zoomUit')} onPress={() => onZoom(-1)}>
        <IconMinus size={18} aria-hidden="true" />
      </Button>
      <Button aria-label={t('heelGebied', { naam })} onPress={onFit}>
        <IconFocusCentered size={18} aria-hidden="true" />
      </Button>
    </div>
  );
}
