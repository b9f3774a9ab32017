import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STANDPUNT_SOORTEN, type StandpuntSoort } from '#shared/domain/standpunt/schema.ts';
import { usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { geefStandpunt } from '#client/rest/akkoord.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { Banner } from '#client/ui/banner.tsx';
import type { InhoudStand } from './inhoud-stand.ts';
import { useVerbindingReden } from './use-formele-reden.ts';
import { useHash } from './use-inhoud.ts';
import { useWeigeringTekst } from './use-weigering-tekst.ts';
import './akkoord.css';

export interface StandpuntDialogProps {
  readonly afspraakId: string;
  readonly stand: InhoudStand;
  readonly onClose: () => void;
}

/** Says where the own partij stands on an afspraak: with why for a condition or objection, and how it goes on (AK1). */
export function StandpuntDialog({ afspraakId, stand, onClose }: StandpuntDialogProps) {
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const { tafelId, deelnemer } = useTafelSession();
  const { standpunten } = useRegister();
  const partij = usePartij(deelnemer.partij)?.naam ?? deelnemer.partij;
  const verbinding = useVerbindingReden();
  const say = useWeigeringTekst();
  const hash = useHash(stand.tekst);
  const before = standpunten.find((each) => each.afspraak === afspraakId && each.partij === deelnemer.partij);
  const [soort, setSoort] = useState<StandpuntSoort>(before?.soort ?? 'steun');
  const [toelichting, setToelichting] = useState(before?.toelichting ?? '');
  const [volgendeStap, setVolgendeStap] = useState(before?.volgendeStap ?? '');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const isReasonMissing = (soort === 'voorwaarde' || soort === 'bezwaar') && toelichting.trim() === '';
  const isStepMissing = soort === 'bezwaar' && volgendeStap.trim() === '';
  const send = async (): Promise<void> => {
    setChecked(true);
    if (isReasonMissing || isStepMissing || hash === null) return;
    setBusy(true);
    const answer = await geefStandpunt(tafelId, afspraakId, {
      partij: deelnemer.partij,
      soort,
      toelichting: toelichting.trim(),
      volgendeStap: volgendeStap.trim(),
      inhoudHash: hash,
    });
    setBusy(false);
    if (!answer.ok) return setFout(say(answer.error));
    showToast(t('standpunt.gedaan', { partij }));
    onClose();
  };
  return (
    <Dialog
      title={t('standpunt.titel', { partij })}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" reason={verbinding} isDisabled={isBusy} onPress={() => void send()}>
            {t('standpunt.geef')}
          </Button>
        </>
      }
    >
      <div className="akkoord-formulier">
        <p>{t('standpunt.uitleg')}</p>
        {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
        <Select
          label={t('standpunt.soort')}
          value={soort}
          options={STANDPUNT_SOORTEN.map((id) => ({ id, label: t(`standpunt.soorten.${id}`) }))}
          onChange={setSoort}
        />
        <TextArea
          label={t(`standpunt.toelichting.${soort}`)}
          rows={3}
          maxLength={2000}
          value={toelichting}
          onChange={setToelichting}
          description={t('standpunt.geenNamen')}
          errorMessage={isChecked && isReasonMissing ? t('standpunt.toelichtingLeeg') : undefined}
        />
        {soort === 'steun' ? null : (
          <TextField
            label={t('standpunt.stap')}
            placeholder={t('standpunt.stapVoorbeeld')}
            maxLength={400}
            value={volgendeStap}
            onChange={setVolgendeStap}
            errorMessage={isChecked && isStepMissing ? t('standpunt.stapLeeg') : undefined}
          />
        )}
      </div>
    </Dialog>
  );
}
