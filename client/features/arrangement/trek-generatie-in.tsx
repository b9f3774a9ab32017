import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { RedenDialog } from '#client/features/akkoord/reden-dialog.tsx';
import { useWeigeringTekst } from '#client/features/akkoord/use-weigering-tekst.ts';
import { trekArrangementIn } from '#client/rest/arrangement.ts';
import { showToast } from '#client/ui/toast.tsx';

/** Of the regisseur: takes a generation off the table that is being signed, with a reason. */
export function TrekGeneratieIn({
  nummer,
  onClose,
}: {
  readonly nummer: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  const say = useWeigeringTekst();
  const [fout, setFout] = useState<string | null>(null);
  const send = async (reden: string): Promise<void> => {
    const answer = await trekArrangementIn(tafelId, nummer, reden);
    if (!answer.ok) return setFout(say(answer.error));
    showToast(t('onderteken.intrekGedaan', { nummer }));
    onClose();
  };
  return (
    <RedenDialog
      titel={t('onderteken.intrekTitel', { nummer })}
      uitleg={t('onderteken.intrekUitleg')}
      waarom={t('onderteken.intrekWaarom')}
      doe={t('onderteken.trekIn')}
      fout={fout}
      onSend={send}
      onClose={onClose}
    />
  );
}
