import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VOORTGANG_STANDEN } from '#shared/domain/voortgang/schema.ts';
import type { Volging } from '#shared/voortgang/volg.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { beginMelding, fouten, jaarIn, type MeldDraft, type MeldFout } from './meld-draft.ts';
import { useMeldAct } from './use-meld-act.ts';

export interface MeldDialogProps {
  readonly volging: Volging;
  readonly vandaag: string;
  readonly vastgesteldOp: string;
  readonly onClose: () => void;
}

/** The partij that made a belofte tells how it goes: state, actual days, condition met, and how far it was in a year. */
export function MeldDialog({ volging, vandaag, vastgesteldOp, onClose }: MeldDialogProps) {
  const { t } = useTranslation(['voortgang', 'algemeen']);
  const { voortgang, belofte, jarenOpen } = volging;
  const [draft, setDraft] = useState<MeldDraft>(() => beginMelding(voortgang, jarenOpen));
  const [isChecked, setChecked] = useState(false);
  const meld = useMeldAct();
  const wrong = fouten(draft);
  const set = (part: Partial<MeldDraft>): void => setDraft({ ...draft, ...part });
  const save = (): void => {
    setChecked(true);
    if (wrong.size > 0) return;
    meld(volging, draft);
    showToast(t('form.gedaan'));
    onClose();
  };
  const say = (fout: MeldFout, text: string): string | undefined =>
    isChecked && wrong.has(fout) ? text : undefined;
  return (
    <Dialog
      title={t('form.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" onPress={save}>
            {t('form.bewaar')}
          </Button>
        </>
      }
    >
      <div className="akkoord-formulier">
        <p>{belofte.wat}</p>
        <Select
          label={t('form.stand')}
          value={draft.stand}
          options={VOORTGANG_STANDEN.map((id) => ({ id, label: t(`stand.${id}`) }))}
          onChange={(stand) => set({ stand })}
        />
        <TextField
          label={t('form.begonnen')}
          type="date"
          value={draft.begonnenOp}
          onChange={(begonnenOp) => set({ begonnenOp })}
          errorMessage={say('begonnenOp', t('form.datumFout'))}
        />
        <TextField
          label={t('form.gereed')}
          type="date"
          value={draft.gereedOp}
          onChange={(gereedOp) => set({ gereedOp })}
          errorMessage={say('gereedLeeg', t('form.gereedLeeg')) ?? say('gereedOp', t('form.datumFout'))}
        />
        {belofte.voorwaarde === null ? null : (
          <>
            <Checkbox isSelected={draft.isVervuld} onChange={(isVervuld) => set({ isVervuld })}>
              {t('form.voorwaarde')}
            </Checkbox>
            {draft.isVervuld ? (
              <>
                <TextField
                  label={t('form.sinds')}
                  type="date"
                  value={draft.sinds}
                  onChange={(sinds) => set({ sinds })}
                  errorMessage={say('sindsLeeg', t('form.sindsLeeg'))}
                />
                <TextField
                  label={t('form.voorwaardeToelichting')}
                  maxLength={600}
                  value={draft.voorwaardeToelichting}
                  onChange={(voorwaardeToelichting) => set({ voorwaardeToelichting })}
                />
              </>
            ) : null}
          </>
        )}
        <TextArea
          label={t('form.toelichting')}
          rows={2}
          maxLength={2000}
          value={draft.toelichting}
          onChange={(toelichting) => set({ toelichting })}
        />
        <JaarVelden
          draft={draft}
          years={yearsBetween(vastgesteldOp, vandaag)}
          onYear={(jaar) => set(jaarIn(voortgang, jaar))}
          onChange={set}
        />
      </div>
    </Dialog>
  );
}

/** A list of choices knows no empty id. */
const GEEN = '*geen';

interface JaarVeldenProps {
  readonly draft: MeldDraft;
  readonly years: readonly number[];
  readonly onYear: (jaar: string | null) => void;
  readonly onChange: (part: Partial<MeldDraft>) => void;
}

function JaarVelden({ draft, years, onYear, onChange }: JaarVeldenProps) {
  const { t } = useTranslation('voortgang');
  return (
    <fieldset className="akkoord-veldset">
      <legend>{t('form.jaar')}</legend>
      <Select
        label={t('form.jaarKies')}
        value={draft.jaar ?? GEEN}
        options={[
          { id: GEEN, label: t('form.jaarGeen') },
          ...years.map((year) => ({ id: String(year), label: String(year) })),
        ]}
        onChange={(id) => onYear(id === GEEN ? null : id)}
      />
      {draft.jaar === null ? null : (
        <>
          <NumberField
            label={t('form.procent')}
            value={draft.procent}
            minValue={0}
            maxValue={100}
            suffix="%"
            onChange={(procent) => onChange({ procent: Number.isFinite(procent) ? Math.round(procent) : 0 })}
          />
          <TextArea
            label={t('form.jaarToelichting')}
            rows={2}
            maxLength={1000}
            value={draft.jaarToelichting}
            onChange={(jaarToelichting) => onChange({ jaarToelichting })}
          />
        </>
      )}
    </fieldset>
  );
}

/** From the year of signing up to and including this one. */
function yearsBetween(from: string, to: string): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}
