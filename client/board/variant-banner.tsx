import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveVariant, useKiesVariant, useLastChosen } from '#client/board/active-variant.ts';
import { useVariantRooms } from '#client/board/use-varianten.ts';
import { useRegister, useStatus } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { showToast } from '#client/ui/toast.tsx';

/** Says on every screen which variant lies on the board, and the way back; nothing while that is the tafel. */
export function VariantBanner() {
  const { t } = useTranslation('varianten');
  const active = useActiveVariant();
  const { partijen } = useRegister();
  const chosen = useLastChosen();
  const kies = useKiesVariant();
  const { ready } = useStatus();
  const rooms = useVariantRooms();
  // After a reload the room of a private variant still has to come.
  const isComing = chosen !== null && active === null && (!ready || rooms[chosen.plek].stand === 'laden');
  const isGone = chosen !== null && active === null && !isComing;
  useEffect(() => {
    if (!isGone) return;
    kies(null);
    showToast(t('banner.weg'));
  }, [isGone, kies, t]);
  const terug = (
    <Button size="small" onPress={() => kies(null)}>
      {t('banner.terug')}
    </Button>
  );
  if (isComing) return <Banner actions={terug}>{t('banner.laadt')}</Banner>;
  if (active === null) return null;
  const { variant, plek } = active;
  const partij = partijen.find(({ id }) => id === variant.partij)?.naam ?? variant.partij;
  return (
    <Banner actions={terug}>
      {t('banner.inVariant')} <strong>{variant.naam || t('zonderNaam')}</strong>{' '}
      {t('banner.waar', { waar: t(`plek.${plek}`, { partij }) })} {t('banner.uitleg')}
    </Banner>
  );
}
