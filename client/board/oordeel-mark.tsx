import {
  IconAlertTriangle,
  IconArrowDownRight,
  IconArrowNarrowRight,
  IconArrowUpRight,
  IconArrowsSplit2,
  IconCircleCheck,
  IconCircleDashed,
  IconRulerOff,
  IconTrendingUp,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BalansRegel, OpgaveOordeel, Richting } from '#shared/puzzel/uitkomst.ts';
import '#client/board/oordeel-mark.css';

const ICON: Readonly<Record<OpgaveOordeel, TablerIcon>> = {
  bereikt: IconCircleCheck,
  'op-koers': IconTrendingUp,
  tekort: IconCircleDashed,
  'te-veel': IconAlertTriangle,
  'niet-verdeeld': IconArrowsSplit2,
  'niet-te-meten': IconRulerOff,
};
const ARROW: Readonly<Record<Richting, TablerIcon>> = {
  vooruit: IconArrowUpRight,
  stil: IconArrowNarrowRight,
  achteruit: IconArrowDownRight,
};

/** How an opgave stands, as a sign and a word; what cannot be measured tells which way it goes instead (BA4). */
export function OordeelMark({ regel }: { readonly regel: Pick<BalansRegel, 'oordeel' | 'richting'> }) {
  const { t } = useTranslation('opgave');
  const isDirection = regel.oordeel === 'niet-te-meten' && regel.richting !== 'stil';
  const Icon = isDirection ? ARROW[regel.richting] : ICON[regel.oordeel];
  return (
    <span className={`oordeel-mark oordeel-mark--${regel.oordeel}`}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      {isDirection ? t(`richting.${regel.richting}`) : t(`oordeel.${regel.oordeel}`)}
    </span>
  );
}
