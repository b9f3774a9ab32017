import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nieuweVersieSchema, type VersieDto } from '#shared/rest/versie.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { maakVersie } from '#client/rest/versie.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { TextField } from '#client/ui/text-field.tsx';

export interface BewaarDialogProps {
  readonly afspraakId: string;
  /** Null: nothing was kept. */
  readonly onKlaar: (versie: VersieDto | null) => void;
}

/** Asks for the name of a version. What is kept is what the server has: own words under way must be there first. */
export function BewaarDialog({ afspraakId, onKlaar }: BewaarDialogProps) {
  const { t } = useTranslation(['versie', 'algemeen']);
  const { tafelId } = useTafelSession();
  const { connection, unsaved } = useStatus();
  const [naam, setNaam] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const parsed = nieuweVersieSchema.safeParse({ naam });
  const isOffline = connection === 'verbroken';

  async function bewaar(): Promise<void> {
    if (!parsed.success || isBusy || isOffline || unsaved > 0) return;
    setBusy(true);
    const answer = await maakVersie(tafelId, afspraakId, parsed.data.naam);
    setBusy(false);
    if (answer.ok) return onKlaar(answer.value);
    const { error } = answer;
    setFout(
      error.kind === 'geweigerd' && error.problem !== null
        ? error.problem.detail
        : t(error.kind === 'geen-verbinding' ? 'offline' : 'foutBewaar'),
    );
  }

  return (
    <Dialog
      title={t('dialoog.bewaar')}
      isOpen
      onClose={() => onKlaar(null)}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={() => onKlaar(null)}>{t('algemeen:annuleren')}</Button>
          <Button
            variant="primary"
            isDisabled={!parsed.success || isBusy || isOffline || unsaved > 0}
            onPress={() => void bewaar()}
          >
            {t('doeBewaar')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('naam')}
        placeholder={t('naamVoorbeeld')}
        description={t(isOffline ? 'offline' : unsaved > 0 ? 'wacht' : 'naamUitleg')}
        maxLength={120}
        value={naam}
        onChange={setNaam}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void bewaar();
          else event.continuePropagation();
        }}
        errorMessage={fout ?? undefined}
      />
    </Dialog>
  );
}
