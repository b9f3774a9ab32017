import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import { useVeldBeeld } from './veld-store.ts';
import './veld.css';

/** Beside an afspraak in a list: that sources of its fields say otherwise now; nothing when they do not. */
export function VeldTeken({ afspraak }: { readonly afspraak: string }) {
  const { t } = useTranslation('veld');
  const count = useVeldBeeld().verschillen.get(afspraak)?.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="veld-teken" title={t('wacht.teken', { count })}>
      <IconAlertTriangle size={14} aria-hidden />
      <VisuallyHidden>{t('wacht.teken', { count })}</VisuallyHidden>
    </span>
  );
}
