import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { PartijenField } from '#client/board/partijen-field.tsx';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';

/** The partijen to the afspraak: who is in it calls others, and goes out by itself (AZ10). */
export function AfspraakPartijen({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation(['afspraak', 'algemeen']);
  const acts = useAfspraakActs();
  const reden = useAfspraakReden(afspraak);
  const { deelnemer } = useTafelSession();
  const [leaving, setLeaving] = useState<PartijId | null>(null);
  const leave = (): void => {
    if (leaving !== null) acts.leave(afspraak.id, leaving);
    setLeaving(null);
  };
  return (
    <>
      <PartijenField
        titel={t('partijen.titel')}
        leeg=""
        voegToe={t('partijen.voegToe')}
        verwijder={(naam) => t('partijen.verwijder', { naam })}
        partijen={afspraak.betrokken}
        eigenaar={{ partij: afspraak.partij, noot: t('partijen.eigenaar') }}
        redenErbij={reden.betrek}
        redenEraf={reden.eruit}
        onChange={(partij, erbij) => {
          if (erbij) acts.involve(afspraak.id, partij);
          // The regisseur may call the partij back, so that going out can be taken back; others cannot, and are asked.
          else if (deelnemer.rol === 'regisseur') acts.leaveWithWayBack(afspraak.id, partij);
          else setLeaving(partij);
        }}
      />
      <Dialog
        title={t('partijen.uitTitel')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        closeLabel={t('algemeen:sluiten')}
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>{t('algemeen:annuleren')}</Button>
            <Button variant="danger" onPress={leave}>
              {t('partijen.uitDoen')}
            </Button>
          </>
        }
      >
        <p>{t('partijen.uitUitleg')}</p>
      </Dialog>
    </>
  );
}
