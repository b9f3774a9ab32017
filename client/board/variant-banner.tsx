import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { kiesVariant, useActiveVariant, useChosenVariantId } from '#client/board/active-variant.ts';
import { useRegister, useStatus } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { showToast } from '#client/ui/toast.tsx';

/** Says on every screen which variant lies on the board, and the way back; nothing while that is the tafel. */
export function VariantBanner() {
  const { t } = useTranslation('varianten');
  const active = useActiveVariant();
  const { partijen } = useRegister();
  const chosen = useChosenVariantId();
  const { ready } = useStatus();
  const isGone = ready && chosen !== null && active === null;
  useEffect(() => {
    if (!isGone) return;
    kiesVariant(null);
    showToast(t('banner.weg'));
  }, [isGone, t]);
  if (active === null) return null;
  const { variant, plek } = active;
  const partij = partijen.find(({ id }) => id === variant.partij)?.naam ?? variant.partij;
  return (
    <Banner
      actions={
        <Button size="small" onPress={() => kiesVariant(null)}>
          {t('banner.terug')}
        </Button>
      }
    >
      {t('banner.inVariant')} <strong>{variant.naam || t('zonderNaam')}</strong>{' '}
      {t('banner.waar', { waar: t(`plek.${plek}`, { partij }) })} {t('banner.uitleg')}
    </Banner>
  );
}
