import { useTranslation } from 'react-i18next';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import { toonFitBeeld, useFitBeeld } from '#client/board/fit-beeld.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/features/past-alles/kaart-balk.css';

/** Over the map: what of an answer lies on it, and the way to take it off. */
export function FitKaartBalk() {
  const { t } = useTranslation('past-alles');
  const beeld = useFitBeeld();
  if (beeld === null) return null;
  return (
    <div className="fit-kaart-balk">
      <output>{t(`kaart.${beeld.soort}`, { jaar: HORIZON_JAAR[beeld.horizon] })}</output>
      <Button size="small" onPress={() => toonFitBeeld(null)}>
        {t('kaart.weg')}
      </Button>
    </div>
  );
}
