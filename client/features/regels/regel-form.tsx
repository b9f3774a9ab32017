import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import { OORDELEN, type Onderwerp, type Regel } from '#shared/domain/combinatieregel/schema.ts';
import { ERNSTEN } from '#shared/domain/spanningspunt/schema.ts';
import { draftOf, draftProblems, draftRegel, type RegelDraft } from '#client/features/regels/regel-draft.ts';
import { Button } from '#client/ui/button.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';

export interface RegelFormProps {
  readonly onderwerp: Onderwerp;
  readonly regel: EffectieveRegel | undefined;
  readonly onSave: (regel: Regel) => void;
  readonly onCancel: () => void;
}

/** Writes the rule of the tafel as a whole; nothing changes for others before it is saved. */
export function RegelForm({ onderwerp, regel, onSave, onCancel }: RegelFormProps) {
  const { t } = useTranslation(['regels', 'algemeen']);
  const [draft, setDraft] = useState<RegelDraft>(() => draftOf(onderwerp, regel));
  const [wasTried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const set = (part: Partial<RegelDraft>): void => setDraft({ ...draft, ...part });
  const { soort } = onderwerp;
  return (
    <form
      className="regels__velden"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.size > 0) setTried(true);
        else onSave(draftRegel(onderwerp, draft));
      }}
    >
      <Select
        label={t('regel.oordeel')}
        options={OORDELEN.map((id) => ({ id, label: t(`oordeel.${id}`) }))}
        value={draft.oordeel}
        onChange={(oordeel) => set({ oordeel })}
      />
      <Select
        label={t('regel.ernst')}
        options={ERNSTEN.map((id) => ({ id, label: t(`ernst.${id}`) }))}
        value={draft.ernst}
        onChange={(ernst) => set({ ernst })}
      />
      <TextArea
        label={t('regel.tekst')}
        value={draft.tekst}
        maxLength={600}
        rows={3}
        errorMessage={wasTried && problems.has('tekst') ? t('regel.tekstNodig') : undefined}
        onChange={(tekst) => set({ tekst })}
      />
      <TextArea
        label={t('regel.voorwaarde')}
        value={draft.voorwaarde}
        maxLength={600}
        rows={3}
        onChange={(voorwaarde) => set({ voorwaarde })}
      />
      {soort === 'laag' ? null : (
        <fieldset className="regels__paar">
          <legend>{t(soort === 'reservering' ? 'regel.reserveer' : 'regel.telt')}</legend>
          {soort === 'functies' ? <p className="regels__uitleg">{t('regel.teltUitleg')}</p> : null}
          <NumberField
            label={t('regel.laag')}
            value={draft.laagProcent}
            minValue={0}
            maxValue={100}
            onChange={(laagProcent) => set({ laagProcent })}
          />
          <NumberField
            label={t('regel.hoog')}
            value={draft.hoogProcent}
            minValue={0}
            maxValue={100}
            errorMessage={wasTried && problems.has('telt') ? t('regel.bandOmgekeerd') : undefined}
            onChange={(hoogProcent) => set({ hoogProcent })}
          />
        </fieldset>
      )}
      {soort === 'reservering' || (soort === 'laag' && onderwerp.zone === 'erin') ? null : (
        <NumberField
          label={t('regel.afstandMeter')}
          description={soort === 'functies' ? t('regel.afstandUitleg') : undefined}
          value={draft.afstandMeters}
          minValue={0}
          maxValue={50_000}
          suffix="m"
          onChange={(afstandMeters) => set({ afstandMeters })}
        />
      )}
      <TextField
        label={t('regel.bronEigen')}
        description={t('regel.bronUitleg')}
        value={draft.bron}
        maxLength={400}
        errorMessage={wasTried && problems.has('bron') ? t('regel.bronNodig') : undefined}
        onChange={(bron) => set({ bron })}
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
