import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { PartijenField } from '#client/board/partijen-field.tsx';
import { canBeTakenBack } from '#client/board/take-part.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';

/** The partijen to the afspraak: who is in it calls others, and goes out by itself (AZ10). */
export function AfspraakPartijen({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('afspraak');
  const acts = useAfspraakActs();
  const reden = useAfspraakReden(afspraak);
  const judge = useRights();
  return (
    <PartijenField
      titel={t('partijen.titel')}
      uitleg={t('partijen.uitleg')}
      leeg=""
      voegToe={t('partijen.voegToe')}
      verwijder={(naam) => t('partijen.verwijder', { naam })}
      partijen={afspraak.betrokken}
      eigenaar={{ partij: afspraak.partij, noot: t('partijen.eigenaar') }}
      redenErbij={reden.erbij}
      redenEraf={reden.eruit}
      bevestig={() => ({
        titel: t('partijen.uitTitel'),
        uitleg: t('partijen.uitUitleg'),
        doen: t('partijen.uitDoen'),
      })}
      onChange={(partij, erbij) =>
        acts.involve(afspraak.id, partij, erbij, canBeTakenBack(judge, 'afspraak', afspraak, partij, erbij))
      }
    />
  );
}
