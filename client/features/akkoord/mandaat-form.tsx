import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { MANDAAT_NIVEAUS, ORGANEN, VOORBEHOUDEN } from '#shared/domain/akkoord/mandaat.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { MandaatDraft } from './mandaat-draft.ts';

export interface MandaatFormProps {
  readonly draft: MandaatDraft;
  readonly onChange: (draft: MandaatDraft) => void;
  /** Somebody pressed on: what is missing shows. */
  readonly isChecked: boolean;
}

/** With which mandate the yes is given: how far, which board, on whose behalf, under which reservation (AK2). */
export function MandaatForm({ draft, onChange, isChecked }: MandaatFormProps) {
  const { t } = useTranslation('akkoord');
  const { voorbehoud } = draft;
  const set = (part: Partial<MandaatDraft>): void => onChange({ ...draft, ...part });
  return (
    <div className="akkoord-formulier">
      <h3 className="akkoord-tussenkop">{t('dialoog.mandaat')}</h3>
      <Select
        label={t('dialoog.niveau')}
        value={draft.niveau}
        options={MANDAAT_NIVEAUS.map((id) => ({
          id,
          label: t(`niveau.${id}`),
          description: t(`niveauUitleg.${id}`),
        }))}
        onChange={(niveau) => set({ niveau })}
      />
      <Select
        label={t('dialoog.orgaan')}
        value={draft.orgaan}
        options={ORGANEN.map((id) => ({ id, label: t(`orgaanVol.${id}`) }))}
        onChange={(orgaan) => set({ orgaan })}
      />
      <TextField
        label={t('dialoog.namens')}
        description={t('dialoog.namensUitleg')}
        value={draft.namens}
        maxLength={160}
        onChange={(namens) => set({ namens })}
        errorMessage={isChecked && draft.namens.trim() === '' ? t('dialoog.namensLeeg') : undefined}
      />
      <Checkbox
        isSelected={voorbehoud !== null}
        onChange={(on) => set({ voorbehoud: on ? { van: 'anders', tekst: '', uiterlijk: '' } : null })}
      >
        {t('dialoog.metVoorbehoud')}
      </Checkbox>
      {voorbehoud === null ? null : (
        <>
          <Select
            label={t('dialoog.voorbehoudVan')}
            value={voorbehoud.van}
            options={VOORBEHOUDEN.map((id) => ({ id, label: t(`voorbehoudVol.${id}`) }))}
            onChange={(van) => set({ voorbehoud: { ...voorbehoud, van } })}
          />
          <TextField
            label={t('dialoog.voorbehoudTekst')}
            value={voorbehoud.tekst}
            maxLength={300}
            onChange={(tekst) => set({ voorbehoud: { ...voorbehoud, tekst } })}
          />
          <TextField
            label={t('dialoog.voorbehoudTot')}
            type="date"
            value={voorbehoud.uiterlijk}
            onChange={(uiterlijk) => set({ voorbehoud: { ...voorbehoud, uiterlijk } })}
            errorMessage={
              isChecked &&
              voorbehoud.uiterlijk !== '' &&
              !z.iso.date().safeParse(voorbehoud.uiterlijk).success
                ? t('dialoog.voorbehoudTotFout')
                : undefined
            }
          />
        </>
      )}
    </div>
  );
}
