import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { PartijenField } from '#client/board/partijen-field.tsx';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { canBeTakenBack } from '#client/board/take-part.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { PuntReden } from '#client/features/spanningspunt/use-punt-reden.ts';

export interface BetrokkenFieldProps {
  readonly punt: Spanningspunt;
  readonly reden: Pick<PuntReden, 'erbij' | 'eraf'>;
}

/** The partijen that it concerns: they change it along. */
export function BetrokkenField({ punt, reden }: BetrokkenFieldProps) {
  const { t } = useTranslation('spanningspunt');
  const acts = useSpanningspuntActs();
  const judge = useRights();
  const isFinal = (partij: PartijId): boolean => !canBeTakenBack(judge, 'spanningspunt', punt, partij, false);
  return (
    <PartijenField
      titel={t('veld.betrokken')}
      leeg={t('geenBetrokken')}
      voegToe={t('betrokkenVoegToe')}
      verwijder={(naam) => t('betrokkenVerwijder', { naam })}
      partijen={punt.betrokken}
      eigenaar={{ partij: punt.partij, noot: t('eigenaar') }}
      redenErbij={reden.erbij}
      redenEraf={reden.eraf}
      bevestig={(partij) =>
        isFinal(partij) ? { titel: t('uit.titel'), uitleg: t('uit.uitleg'), doen: t('uit.doen') } : null
      }
      onChange={(partij, erbij) =>
        acts.betrek(punt.id, partij, erbij, canBeTakenBack(judge, 'spanningspunt', punt, partij, erbij))
      }
    />
  );
}
