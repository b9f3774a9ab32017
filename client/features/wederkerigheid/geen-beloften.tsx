import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#client/ui/empty-state.tsx';

/** What stands where nobody promised anything yet: how to begin. */
export function GeenBeloften() {
  const { t } = useTranslation('wederkerigheid');
  return (
    <EmptyState icon={<IconArrowsExchange size={40} stroke={1.25} aria-hidden />} title={t('leeg')}>
      {t('leegUitleg')}
    </EmptyState>
  );
}
