import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTIJ_SOORTEN, partijSchema, type PartijSoort } from '#shared/domain/partij/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useFocusInvalid } from '#client/features/deelnemers/use-focus-invalid.ts';
import { useSend } from '#client/features/deelnemers/use-send.ts';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';

const FIELDS = ['naam', 'soort'];

/** Gives an organisation that is not in the startpakket a place at the tafel (AZ16). */
export function NieuwePartijForm({ onDone }: { readonly onDone?: () => void }) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId } = useTafelSession();
  const recht = useTafelRecht();
  const { isBusy, velden, fout, send, setVelden } = useSend(FIELDS);
  const form = useFocusInvalid(velden);
  const [naam, setNaam] = useState('');
  const [soort, setSoort] = useState<PartijSoort>('gemeente');

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (naam.trim() === '') return setVelden({ naam: t('partijNaamNodig') });
    const answer = await send(`/tafels/${tafelId}/partijen`, partijSchema, {
      method: 'POST',
      body: { naam: naam.trim(), soort },
    });
    if (answer === null) return;
    setNaam('');
    showToast(t('toegevoegd', { naam: answer.naam }));
    onDone?.();
  };

  return (
    <form ref={form} className="deelnemers__formulier" onSubmit={(event) => void add(event)} noValidate>
      <p className="deelnemers__uitleg">{t('nieuwePartijUitleg')}</p>
      <TextField
        label={t('partijNaam')}
        value={naam}
        onChange={setNaam}
        maxLength={120}
        errorMessage={velden['naam']}
      />
      <Select
        label={t('soort')}
        options={PARTIJ_SOORTEN.map((id) => ({ id, label: general(`partijSoort.${id}`) }))}
        value={soort}
        onChange={setSoort}
        errorMessage={velden['soort']}
      />
      {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
      <Button type="submit" reason={recht('plaats-partij')}>
        {isBusy ? general('bezig') : t('toevoegen')}
      </Button>
    </form>
  );
}
