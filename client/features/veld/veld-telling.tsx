import { useTranslation } from 'react-i18next';
import { Badge } from '#client/ui/badge.tsx';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import { useWachtend } from './use-wachtend.ts';

/** In the navigation: how many afspraken wait for the own partij; nothing when none do. */
export default function VeldTelling() {
  const { t } = useTranslation('veld');
  const count = useWachtend().length;
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true">
        <Badge tone="mark">{count}</Badge>
      </span>
      <VisuallyHidden>{t('wacht.nav', { count })}</VisuallyHidden>
    </>
  );
}
