import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { trekAkkoordIn } from '#client/rest/akkoord.ts';
import { showToast } from '#client/ui/toast.tsx';
import { RedenDialog } from './reden-dialog.tsx';
import { useWeigeringTekst } from './use-weigering-tekst.ts';

/** Takes the own yes back, with a reason; it never stands again. */
export function IntrekDialog({
  akkoordId,
  onClose,
}: {
  readonly akkoordId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('akkoord');
  const { tafelId } = useTafelSession();
  const say = useWeigeringTekst();
  const [fout, setFout] = useState<string | null>(null);
  const send = async (reden: string): Promise<void> => {
    const answer = await trekAkkoordIn(tafelId, akkoordId, reden);
    if (!answer.ok) return setFout(say(answer.error));
    showToast(t('intrek.gedaan'));
    onClose();
  };
  return (
    <RedenDialog
      titel={t('intrek.titel')}
      uitleg={t('intrek.uitleg')}
      waarom={t('intrek.waarom')}
      doe={t('intrek.doe')}
      fout={fout}
      onSend={send}
      onClose={onClose}
    />
  );
}
