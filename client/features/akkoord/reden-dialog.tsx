import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import { useVerbindingReden } from './use-formele-reden.ts';

export interface RedenDialogProps {
  readonly titel: string;
  readonly uitleg: string;
  readonly waarom: string;
  readonly doe: string;
  /** Why it did not take place; null until it was tried. */
  readonly fout: string | null;
  readonly onSend: (reden: string) => Promise<void>;
  readonly onClose: () => void;
}

const MAX_REDEN = 400;

/** Asks why, for an act that goes into the ledger with its reason. */
export function RedenDialog({ titel, uitleg, waarom, doe, fout, onSend, onClose }: RedenDialogProps) {
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const verbinding = useVerbindingReden();
  const [reden, setReden] = useState('');
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog
      title={titel}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button
            variant="primary"
            reason={verbinding}
            isDisabled={reden.trim() === '' || isBusy}
            onPress={() => {
              setBusy(true);
              void onSend(reden.trim()).finally(() => setBusy(false));
            }}
          >
            {doe}
          </Button>
        </>
      }
    >
      <p>{uitleg}</p>
      <TextArea
        label={waarom}
        rows={3}
        maxLength={MAX_REDEN}
        value={reden}
        onChange={setReden}
        description={t('standpunt.geenNamen')}
        errorMessage={fout ?? undefined}
      />
    </Dialog>
  );
}
