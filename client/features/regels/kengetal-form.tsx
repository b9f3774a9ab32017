import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import {
  fromDraft,
  kengetalDraft,
  kengetalProblems,
  type KengetalDraft,
  type KengetalProblem,
} from '#client/features/regels/kengetal-draft.ts';
import { Button } from '#client/ui/button.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';

export interface KengetalFormProps {
  readonly kengetal: EffectiefKengetal | null;
  readonly onSave: (kengetal: Omit<Kengetal, 'sleutel'>) => void;
  readonly onCancel: () => void;
}

/** Factors go down to a millionth. */
const FORMAT: Intl.NumberFormatOptions = { maximumFractionDigits: 9 };

/** Writes a kengetal of the tafel as a whole. What one that came along converts stays as it is: only the figures differ. */
export function KengetalForm({ kengetal, onSave, onCancel }: KengetalFormProps) {
  const { t } = useTranslation(['regels', 'puzzelstuk', 'algemeen']);
  const [draft, setDraft] = useState<KengetalDraft>(() => kengetalDraft(kengetal));
  const [wasTried, setTried] = useState(false);
  const problems = kengetalProblems(draft);
  const set = (part: Partial<KengetalDraft>): void => setDraft({ ...draft, ...part });
  const told = (problem: KengetalProblem, text: string): string | undefined =>
    wasTried && problems.has(problem) ? text : undefined;
  return (
    <form
      className="regels__velden"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.size > 0) setTried(true);
        else onSave(fromDraft(draft));
      }}
    >
      <TextField
        label={t('kengetal.naam')}
        value={draft.titel}
        maxLength={160}
        errorMessage={told('titel', t('kengetal.titelNodig'))}
        onChange={(titel) => set({ titel })}
      />
      {kengetal === null ? (
        <>
          <Select
            label={t('kengetal.functie')}
            options={[
              ...FUNCTIES.map((id) => ({ id, label: t(`puzzelstuk:functie.${id}`) })),
              { id: 'geen' as const, label: t('kengetal.geenFunctie') },
            ]}
            value={draft.functie ?? 'geen'}
            onChange={(id) => set({ functie: id === 'geen' ? null : id })}
          />
          <TextField
            label={t('kengetal.vanEenheid')}
            value={draft.van}
            maxLength={60}
            errorMessage={told('van', t('kengetal.eenheidNodig'))}
            onChange={(van) => set({ van })}
          />
          <TextField
            label={t('kengetal.naarEenheid')}
            value={draft.naar}
            maxLength={60}
            errorMessage={
              told('naar', t('kengetal.eenheidNodig')) ?? told('zelfde', t('kengetal.zelfdeEenheid'))
            }
            onChange={(naar) => set({ naar })}
          />
        </>
      ) : null}
      <fieldset className="regels__paar">
        <legend>{t('kengetal.van', { van: draft.van })}</legend>
        <NumberField
          label={t('kengetal.laag')}
          value={draft.laag}
          minValue={0}
          maxValue={1e9}
          formatOptions={FORMAT}
          onChange={(laag) => set({ laag })}
        />
        <NumberField
          label={t('kengetal.waarschijnlijk')}
          value={draft.waarschijnlijk}
          minValue={0}
          maxValue={1e9}
          formatOptions={FORMAT}
          errorMessage={told('waarschijnlijk', t('kengetal.bandOmgekeerd'))}
          onChange={(waarschijnlijk) => set({ waarschijnlijk })}
        />
        <NumberField
          label={t('kengetal.hoog')}
          value={draft.hoog}
          minValue={0}
          maxValue={1e9}
          formatOptions={FORMAT}
          errorMessage={told('hoog', t('kengetal.bandOmgekeerd'))}
          onChange={(hoog) => set({ hoog })}
        />
      </fieldset>
      <TextField
        label={t('regel.bronEigen')}
        description={t('regel.bronUitleg')}
        value={draft.bron}
        maxLength={400}
        errorMessage={told('bron', t('regel.bronNodig'))}
        onChange={(bron) => set({ bron })}
      />
      <TextArea
        label={t('kengetal.toelichting')}
        value={draft.toelichting}
        maxLength={2000}
        rows={3}
        onChange={(toelichting) => set({ toelichting })}
      />
      <div className="regel__acties">
        <Button onPress={onCancel}>{t('algemeen:annuleren')}</Button>
        <Button variant="primary" type="submit">
          {t('regel.bewaar')}
        </Button>
      </div>
    </form>
  );
}
