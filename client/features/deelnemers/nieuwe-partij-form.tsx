import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTIJ_SOORTEN, partijSchema, type PartijSoort } from '#shared/domain/partij/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { request } from '#client/rest/request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';

/** Gives an organisation that is not in the startpakket a place at the tafel. */
export function NieuwePartijForm() {
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const [naam, setNaam] = useState('');
  const [soort, setSoort] = useState<PartijSoort>('gemeente');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const add = async (): Promise<void> => {
    setBusy(true);
    const answer = await request(`/tafels/${tafelId}/partijen`, partijSchema, {
      method: 'POST',
      body: { naam: naam.trim(), soort },
    });
    setBusy(false);
    if (answer.ok) {
      setNaam('');
      setError(null);
      showToast(t('deelnemers.toegevoegd', { naam: answer.value.naam }));
    } else
      setError(
        (answer.error.kind === 'geweigerd' ? answer.error.problem?.detail : null) ??
          t('deelnemers.partijFout'),
      );
  };

  return (
    <div className="deelnemers__formulier">
      <h2>{t('deelnemers.nieuwePartij')}</h2>
      <p className="deelnemers__uitleg">{t('deelnemers.nieuwePartijUitleg')}</p>
      <TextField label={t('deelnemers.partijNaam')} value={naam} onChange={setNaam} maxLength={120} />
      <Select
        label={t('deelnemers.soort')}
        options={PARTIJ_SOORTEN.map((id) => ({ id, label: t(`partijSoort.${id}`) }))}
        value={soort}
        onChange={setSoort}
      />
      {error === null ? null : <Banner tone="negative">{error}</Banner>}
      <Button isDisabled={naam.trim() === '' || isBusy} onPress={() => void add()}>
        {isBusy ? t('bezig') : t('deelnemers.toevoegen')}
      </Button>
    </div>
  );
}
