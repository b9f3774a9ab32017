import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#client/ui/button.tsx';
import type { PlakVerslag } from './clean-paste.ts';

/** Says what of a paste did not come along, until it is closed or something else is pasted. */
export function PlakMelding({
  verslag,
  onSluit,
}: {
  readonly verslag: PlakVerslag;
  readonly onSluit: () => void;
}) {
  const { t } = useTranslation('tekst');
  const parts = [...verslag].map(([soort, count]) => t(`plak.${soort}`, { count }));
  return (
    <div className="tekst-melding tekst-plak">
      <output>{`${t('plak.titel')} ${parts.join(', ')}.`}</output>
      <IconButton size="small" label={t('plak.sluit')} onPress={onSluit}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
