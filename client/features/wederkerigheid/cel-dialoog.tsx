import { useTranslation } from 'react-i18next';
import type { Cel } from '#shared/wederkerigheid/matrix.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import type { DeelProps } from './deel-props.ts';
import { GiftLijst } from './gift-lijst.tsx';

export interface CelDialoogProps extends Pick<DeelProps, 'overzicht'> {
  readonly cel: Cel;
  readonly onClose: () => void;
}

/** The beloften behind a figure: what one partij promises another. */
export function CelDialoog({ cel: { gever, ontvanger, munten }, overzicht, onClose }: CelDialoogProps) {
  const { t } = useTranslation('wederkerigheid');
  const { naam } = usePartijNamen();
  const ids = new Set(Object.values(munten).flat());
  return (
    <Dialog
      title={t('matrix.celTitel', { gever: naam(gever), ontvanger: naam(ontvanger) })}
      isOpen
      onClose={onClose}
      closeLabel={t('matrix.sluit')}
      width="wide"
    >
      <GiftLijst
        giften={overzicht.giften.filter(({ belofte }) => ids.has(belofte.id))}
        overzicht={overzicht}
      />
    </Dialog>
  );
}
