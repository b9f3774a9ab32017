import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { useAfwentelingActs } from '#client/features/afwenteling/use-afwenteling-acts.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { TextArea } from '#client/ui/text-field.tsx';

interface ErkenDialoogProps {
  readonly post: Afwenteling;
  readonly oordeel: 'erkend' | 'betwist';
  readonly onClose: () => void;
}

const MAX_REDEN = 1000;

/** Says for the own partij that it knows of the burden, or disputes it with a reason (AW2). */
export function ErkenDialoog({ post, oordeel, onClose }: ErkenDialoogProps) {
  const { t } = useTranslation(['afwenteling', 'algemeen']);
  const acts = useAfwentelingActs();
  const [reden, setReden] = useState('');
  const [isTried, setTried] = useState(false);
  const isErkend = oordeel === 'erkend';
  const isWrong = !isErkend && reden.trim() === '';
  const send = (): void => {
    setTried(true);
    if (isWrong) return;
    acts.zeg(post, oordeel, reden.trim());
    onClose();
  };
  return (
    <Dialog
      title={t(isErkend ? 'erkenTitel' : 'betwistTitel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('algemeen:annuleren')}
          </Button>
          <Button variant="primary" onPress={send}>
            {t('leg')}
          </Button>
        </>
      }
    >
      <p>{t(isErkend ? 'erkenUitleg' : 'betwistUitleg')}</p>
      <TextArea
        label={t('reden')}
        rows={3}
        maxLength={MAX_REDEN}
        isRequired={!isErkend}
        value={reden}
        errorMessage={isTried && isWrong ? t('redenNodig') : undefined}
        onChange={setReden}
      />
    </Dialog>
  );
}
