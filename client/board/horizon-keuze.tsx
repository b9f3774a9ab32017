import { useTranslation } from 'react-i18next';
import { HORIZON_JAAR, HORIZONNEN } from '#shared/puzzel/horizon.ts';
import { setHorizon, useBoard } from '#client/board/board-state.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';

/** For which year all figures are; the same choice as on the board. */
export function HorizonKeuze() {
  const { t } = useTranslation('balans');
  const horizon = useBoard((state) => state.horizon);
  return (
    <SegmentedControl
      label={t('horizonKeuze')}
      options={HORIZONNEN.map((id) => ({ id, label: `${t(`horizon.${id}`)} · ${HORIZON_JAAR[id]}` }))}
      value={horizon}
      onChange={setHorizon}
    />
  );
}
