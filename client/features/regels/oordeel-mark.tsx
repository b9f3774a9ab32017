import { IconAlertTriangle, IconArrowsJoin, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Oordeel } from '#shared/domain/combinatieregel/schema.ts';

const SIGN = {
  combineert: IconArrowsJoin,
  'onder-voorwaarden': IconAlertTriangle,
  botst: IconX,
  geen: IconCircleDashed,
} as const;

export interface OordeelMarkProps {
  /** Null: no rule. */
  readonly oordeel: Oordeel | null;
  readonly size?: 'normaal' | 'klein';
}

/** A verdict as a sign, a word and a colour. */
export function OordeelMark({ oordeel, size = 'normaal' }: OordeelMarkProps) {
  const { t } = useTranslation('regels');
  const key = oordeel ?? 'geen';
  const Sign = SIGN[key];
  return (
    <span className="oordeel" data-oordeel={key}>
      <Sign size={size === 'klein' ? 14 : 16} aria-hidden="true" />
      {t(size === 'klein' ? `oordeelKort.${key}` : `oordeel.${key}`)}
    </span>
  );
}
