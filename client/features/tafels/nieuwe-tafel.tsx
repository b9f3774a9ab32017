import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import * as z from 'zod';
import { TAFEL_SOORTEN, type TafelSoort } from '#shared/domain/tafel/schema.ts';
import { tafelDtoSchema, voorbeeldLijstSchema, type NieuweTafel } from '#shared/rest/tafel.ts';
import { gebiedOptions } from '#client/features/tafels/gebied-options.ts';
import { request } from '#client/rest/request.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';

const novexSchema = z.object({ novexGebieden: z.array(z.object({ id: z.string(), naam: z.string() })) });

const LEEG = 'leeg';

/** For a beheerder: makes a tafel, filled from the startpakket. */
export function NieuweTafelButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <IconPlus size={18} aria-hidden="true" />
        {t('tafels.nieuw')}
      </Button>
      {isOpen ? <NieuweTafelDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NieuweTafelDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [soort, setSoort] = useState<TafelSoort>('provincietafel');
  const [gebiedId, setGebiedId] = useState<string | null>(null);
  const [typedNaam, setTypedNaam] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const askNovex = useCallback(
    async (signal: AbortSignal) => await request('/startpakket/novex-gebieden', novexSchema, { signal }),
    [],
  );
  const [novex] = useRequest(askNovex);
  const askVoorbeelden = useCallback(
    async (signal: AbortSignal) => await request('/voorbeelden', voorbeeldLijstSchema, { signal }),
    [],
  );
  const [asked] = useRequest(askVoorbeelden);
  const voorbeelden = asked.kind === 'gelukt' ? asked.value.voorbeelden : [];
  const [begin, setBegin] = useState(LEEG);
  const options = gebiedOptions(soort, novex.kind === 'gelukt' ? novex.value.novexGebieden : []);
  const chosen = options.length === 1 ? options[0] : options.find((option) => option.id === gebiedId);
  const naam = typedNaam ?? (chosen ? `${t(`tafelSoort.${soort}`)} ${chosen.label}` : '');

  const make = async (): Promise<void> => {
    if (!chosen || naam.trim() === '') return;
    setBusy(true);
    const body: NieuweTafel = {
      naam: naam.trim(),
      soort,
      gebied: chosen.gebied,
      ...(begin === LEEG ? {} : { voorbeeld: begin }),
    };
    const answer = await request('/tafels', tafelDtoSchema, { method: 'POST', body });
    setBusy(false);
    if (answer.ok) {
      await fetchSessie();
      navigate(`/tafel/${answer.value.id}`);
    } else if (answer.error.kind === 'geweigerd')
      setError(answer.error.problem?.detail ?? t('tafels.makenFout'));
    else setError(t('tafels.makenFout'));
  };

  return (
    <Dialog
      title={t('tafels.nieuw')}
      isOpen
      onClose={onClose}
      closeLabel={t('sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('annuleren')}</Button>
          <Button
            variant="primary"
            isDisabled={!chosen || naam.trim() === '' || isBusy}
            onPress={() => void make()}
          >
            {isBusy ? t('bezig') : t('tafels.maken')}
          </Button>
        </>
      }
    >
      <div className="nieuwe-tafel">
        <p>{t('tafels.makenUitleg')}</p>
        {voorbeelden.length === 0 ? null : (
          <Select
            label={t('tafels.begin')}
            description={t('tafels.beginUitleg')}
            value={begin}
            options={[
              { id: LEEG, label: t('tafels.leegBegin') },
              ...voorbeelden.map(({ id, naam: label }) => ({ id, label })),
            ]}
            onChange={(id) => {
              setBegin(id);
              const voorbeeld = voorbeelden.find((each) => each.id === id);
              if (!voorbeeld) return;
              setSoort(voorbeeld.soort);
              setGebiedId(voorbeeld.gebied.naam);
              setTypedNaam(voorbeeld.naam);
            }}
          />
        )}
        <Select
          label={t('tafels.soort')}
          value={soort}
          options={TAFEL_SOORTEN.map((id) => ({ id, label: t(`tafelSoort.${id}`) }))}
          onChange={(next) => {
            setSoort(next);
            setGebiedId(null);
            setBegin(LEEG);
          }}
        />
        <Select
          label={t('tafels.gebied')}
          placeholder={t('kies')}
          value={chosen?.id ?? null}
          options={options.map(({ id, label }) => ({ id, label }))}
          onChange={(id) => {
            setGebiedId(id);
            setBegin(LEEG);
          }}
        />
        <TextField label={t('tafels.naam')} value={naam} onChange={setTypedNaam} maxLength={120} />
        {error === null ? null : <Banner tone="negative">{error}</Banner>}
      </div>
    </Dialog>
  );
}
