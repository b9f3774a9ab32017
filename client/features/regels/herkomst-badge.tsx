import { useTranslation } from 'react-i18next';
import { Badge } from '#client/ui/badge.tsx';

/** Whether something came along or is of this tafel. */
export function HerkomstBadge({ soort }: { readonly soort: 'standaard' | 'tafel' | 'keten' }) {
  const { t } = useTranslation('regels');
  return <Badge tone={soort === 'tafel' ? 'accent' : 'neutral'}>{t(`herkomst.${soort}`)}</Badge>;
}
