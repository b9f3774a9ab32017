import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { PartijenField } from '#client/board/partijen-field.tsx';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Who else may change this piece; its own partij says so (AZ5, AZ6). */
export function OpengesteldField({
  stuk,
  reden,
}: {
  readonly stuk: Puzzelstuk;
  readonly reden: Reason | null;
}) {
  const { t } = useTranslation('puzzelstuk');
  const acts = usePuzzelstukActs();
  return (
    <PartijenField
      titel={t('opengesteld.titel')}
      leeg={t('opengesteld.leeg')}
      voegToe={t('opengesteld.voegToe')}
      verwijder={(naam) => t('opengesteld.verwijder', { naam })}
      partijen={stuk.opengesteld}
      eigenaar={{ partij: stuk.partij, noot: t('opengesteld.eigenaar') }}
      redenErbij={() => reden}
      redenEraf={() => reden}
      onChange={(partij, erbij) => acts.stelOpen(stuk.id, partij, erbij)}
    />
  );
}
