import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#client/ui/button.tsx';

/** Prints what is on the screen, without the bars around it. */
export function Afdrukken() {
  const { t } = useTranslation('wederkerigheid');
  return (
    <Button size="small" className="niet-afdrukken" onPress={() => window.print()}>
      <IconPrinter size={16} aria-hidden /> {t('afdrukken')}
    </Button>
  );
}
