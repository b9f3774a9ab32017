import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adresSchema } from '#shared/rest/aanmelden.ts';
import { countDrafts } from '#client/doc/draft-store.ts';
import { countUnsavedOnDevice, deleteAllCopies } from '#client/doc/persist.ts';
import { request } from '#client/rest/request.ts';
import { forgetSessie } from '#client/rest/sessie.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';

export interface AfmeldenDialogProps {
  /** Where the person signed in; null for who came by an invitation. */
  readonly organisatie: string | null;
  readonly onClose: () => void;
  /** Changes of the tafel that is open here and that the server does not have yet. */
  readonly unsavedHere?: number;
  /** The session has ended; what is on this device goes next. */
  readonly onLeft?: () => void;
}

/** Signs out here and at the organisation; what is on this device goes with it. */
export function AfmeldenDialog({ organisatie, onClose, unsavedHere = 0, onLeft }: AfmeldenDialogProps) {
  const { t } = useTranslation(['aanmelden', 'algemeen', 'bewaren']);
  const [unsavedOnDevice, setUnsavedOnDevice] = useState(0);
  const [drafts, setDrafts] = useState(0);
  const [isCutOff, setCutOff] = useState(false);
  // Other tabs and other tafels on this device go as well.
  const unsaved = Math.max(unsavedHere, unsavedOnDevice);
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const [count, kept] = await Promise.all([countUnsavedOnDevice(), countDrafts()]);
      if (!isCurrent) return;
      setUnsavedOnDevice(count);
      setDrafts(kept);
    })();
    return () => {
      isCurrent = false;
    };
  }, []);
  const leave = async (): Promise<void> => {
    // Without the server the session would live on: who comes next on this device would be signed in.
    const answer = await request('/sessie/_afmelden', adresSchema, { method: 'POST' });
    if (!answer.ok) return setCutOff(true);
    onLeft?.();
    forgetSessie();
    await deleteAllCopies();
    location.assign(answer.value.adres ?? '/');
  };
  return (
    <Dialog
      title={t('afmelden.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant={unsaved + drafts > 0 ? 'danger' : 'primary'} onPress={() => void leave()}>
            {t(unsaved + drafts > 0 ? 'algemeen:afmelden.tochDoen' : 'algemeen:afmelden.doen')}
          </Button>
        </>
      }
    >
      <p>{t('afmelden.uitleg')}</p>
      <p>
        {organisatie === null
          ? t('afmelden.uitlegGast')
          : t('afmelden.uitlegOrganisatie', { naam: organisatie })}
      </p>
      {unsaved > 0 ? <p>{t('algemeen:afmelden.waarschuwing', { count: unsaved })}</p> : null}
      {drafts > 0 ? <p>{t('bewaren:afmelden.kladversies', { count: drafts })}</p> : null}
      {isCutOff ? <p role="alert">{t('algemeen:afmelden.geenVerbinding')}</p> : null}
    </Dialog>
  );
}
