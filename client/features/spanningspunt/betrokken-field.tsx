import { useTranslation } from 'react-i18next';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { PartijenField } from '#client/board/partijen-field.tsx';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import type { Reason } from '#client/ui/reason.tsx';

export interface BetrokkenFieldProps {
  readonly punt: Spanningspunt;
  /** Why this person may not say who is involved (AZ7). */
  readonly reden: Reason | null;
}

/** The partijen that it concerns: they change it along. */
export function BetrokkenField({ punt, reden }: BetrokkenFieldProps) {
  const { t } = useTranslation('spanningspunt');
  const acts = useSpanningspuntActs();
  return (
    <PartijenField
      titel={t('veld.betrokken')}
      leeg={t('geenBetrokken')}
      voegToe={t('betrokkenVoegToe')}
      verwijder={(naam) => t('betrokkenVerwijder', { naam })}
      partijen={punt.betrokken}
      eigenaar={{ partij: punt.partij, noot: t('eigenaar') }}
      redenErbij={reden}
      redenEraf={() => reden}
      onChange={(partij, erbij) => acts.betrek(punt.id, partij, erbij)}
    />
  );
}
