import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { countUnsavedOnDevice, deleteAllCopies } from '#client/doc/persist.ts';
import { request } from '#client/rest/request.ts';
import { forgetSessie } from '#client/rest/sessie.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';

/** Says as whom this browser is known, and lets somebody else take over: who was here is then signed out first. */
export function IemandAnders({ naam, onGone }: { readonly naam: string; readonly onGone: () => void }) {
  const { t } = useTranslation('deelnemen');
  const [unsaved, setUnsaved] = useState<number | null>(null);
  const ask = async (): Promise<void> => setUnsaved(await countUnsavedOnDevice());
  return (
    <div className="deelnemen__bekend">
      <div>
        <p className="deelnemen__naam">{t('bekend', { naam })}</p>
        <p className="deelnemen__uitleg">{t('bekendUitleg')}</p>
      </div>
      <Button size="small" variant="quiet" onPress={() => void ask()}>
        {t('iemandAnders')}
      </Button>
      {unsaved === null ? null : (
        <AndersDialoog naam={naam} unsaved={unsaved} onGone={onGone} onClose={() => setUnsaved(null)} />
      )}
    </div>
  );
}

interface AndersDialoogProps {
  readonly naam: string;
  /** Edits on this device that the server does not have. */
  readonly unsaved: number;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

function AndersDialoog({ naam, unsaved, onGone, onClose }: AndersDialoogProps) {
  const { t } = useTranslation('deelnemen');
  const { t: general } = useTranslation();
  const [hasFailed, setFailed] = useState(false);
  const leave = async (): Promise<void> => {
    const answer = await request('/sessie', z.null(), { method: 'DELETE' });
    if (!answer.ok) return setFailed(true);
    forgetSessie();
    await deleteAllCopies();
    onGone();
  };
  return (
    <Dialog
      title={t('anders.titel', { naam })}
      isOpen
      onClose={onClose}
      closeLabel={general('sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{general('annuleren')}</Button>
          <Button variant={unsaved > 0 ? 'danger' : 'primary'} onPress={() => void leave()}>
            {t('anders.doen', { naam })}
          </Button>
        </>
      }
    >
      <p>{t('anders.uitleg', { naam })}</p>
      {unsaved > 0 ? <p>{t('anders.verlies', { naam, count: unsaved })}</p> : null}
      {hasFailed ? <p role="alert">{t('anders.fout')}</p> : null}
    </Dialog>
  );
}
