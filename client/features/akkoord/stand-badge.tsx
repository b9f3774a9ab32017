import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconHandStop,
  IconMinus,
  IconThumbUp,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeProps } from '#client/ui/badge.tsx';
import type { PartijStandSoort } from './partij-stand.ts';

interface Vorm {
  readonly tone: NonNullable<BadgeProps['tone']>;
  readonly Icon: typeof IconCheck;
}

const VORM: Readonly<Record<PartijStandSoort, Vorm>> = {
  geen: { tone: 'neutral', Icon: IconCircleDashed },
  akkoord: { tone: 'positive', Icon: IconCheck },
  vervallen: { tone: 'warning', Icon: IconAlertTriangle },
  ingetrokken: { tone: 'warning', Icon: IconArrowBackUp },
  steun: { tone: 'accent', Icon: IconThumbUp },
  voorwaarde: { tone: 'warning', Icon: IconAlertTriangle },
  bezwaar: { tone: 'negative', Icon: IconHandStop },
  onthouding: { tone: 'neutral', Icon: IconMinus },
};

/** Where a partij stands, as a sign and a word. */
export function StandBadge({ soort }: { readonly soort: PartijStandSoort }) {
  const { t } = useTranslation('akkoord');
  const { tone, Icon } = VORM[soort];
  return (
    <Badge tone={tone}>
      <Icon size={12} stroke={2.25} aria-hidden="true" /> {t(`stand.${soort}`)}
    </Badge>
  );
}
