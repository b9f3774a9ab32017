import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Onderwerp } from '#shared/domain/combinatieregel/schema.ts';
import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { LAAG_SOORTEN, type LaagSoort } from '#shared/domain/laag/schema.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';

const SOORTEN = ['erin', 'eromheen', 'reservering'] as const;
type Soort = (typeof SOORTEN)[number];

export interface NieuweRegelDialogProps {
  readonly onClose: () => void;
  /** What the rule is to be about; there may be one already. */
  readonly onKies: (onderwerp: Onderwerp) => void;
}

/** Says what a new rule about a kaartlaag is about; the rule itself is written in its own window. */
export function NieuweRegelDialog({ onClose, onKies }: NieuweRegelDialogProps) {
  const { t } = useTranslation(['regels', 'puzzelstuk', 'algemeen']);
  const [soort, setSoort] = useState<Soort>('erin');
  const [functie, setFunctie] = useState<Functie>('wonen');
  const [laag, setLaag] = useState<LaagSoort>('overig');
  return (
    <Dialog
      title={t('regel.nieuwTitel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button
            variant="primary"
            onPress={() =>
              onKies(
                soort === 'reservering'
                  ? { soort, functie, laag }
                  : { soort: 'laag', functie, laag, zone: soort },
              )
            }
          >
            {t('regel.maak')}
          </Button>
        </>
      }
    >
      <div className="regels__velden">
        <Select
          label={t('regel.soort')}
          options={SOORTEN.map((id) => ({ id, label: t(`regel.soorten.${id}`) }))}
          value={soort}
          onChange={setSoort}
        />
        <Select
          label={t('regel.functie')}
          options={FUNCTIES.map((id) => ({ id, label: t(`puzzelstuk:functie.${id}`) }))}
          value={functie}
          onChange={setFunctie}
        />
        <Select
          label={t('laag.kies')}
          options={LAAG_SOORTEN.map((id) => ({ id, label: t(`laagSoort.${id}`) }))}
          value={laag}
          onChange={setLaag}
        />
      </div>
    </Dialog>
  );
}
