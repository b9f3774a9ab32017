import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TOETS_OORDELEN, type ToetsAntwoord } from '#shared/domain/toets/schema.ts';
import { Button } from '#client/ui/button.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';

type Gegeven = Pick<ToetsAntwoord, 'oordeel' | 'toelichting'>;

export interface AntwoordFormProps {
  /** What was answered before. */
  readonly antwoord: ToetsAntwoord | null;
  /** Whose answer it is, for who hears the page. */
  readonly label: string;
  readonly onSave: (antwoord: Gegeven) => void;
  readonly onClose: () => void;
}

/** Yes, yes provided, no, or not known; what is no plain yes is told why. */
export function AntwoordForm({ antwoord, label, onSave, onClose }: AntwoordFormProps) {
  const { t } = useTranslation('toets');
  const form = useTakeFocus<HTMLFormElement>('button');
  const [oordeel, setOordeel] = useState<ToetsAntwoord['oordeel'] | null>(antwoord?.oordeel ?? null);
  const [toelichting, setToelichting] = useState(antwoord?.toelichting ?? '');
  const [isTried, setIsTried] = useState(false);
  const needsWhy = (oordeel === 'nee' || oordeel === 'ja-mits') && toelichting.trim() === '';
  return (
    <form
      ref={form}
      className="toets-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (oordeel !== null && !needsWhy) onSave({ oordeel, toelichting: toelichting.trim() });
      }}
    >
      <div className="pt-field">
        <span className="pt-field__label">{t('antwoord.oordeel')}</span>
        <SegmentedControl
          label={t('antwoord.oordeel')}
          options={TOETS_OORDELEN.map((id) => ({ id: id as string, label: t(`oordeel.${id}`) }))}
          value={oordeel ?? ''}
          onChange={(chosen) => setOordeel(TOETS_OORDELEN.find((id) => id === chosen) ?? null)}
        />
        {isTried && oordeel === null ? (
          <output className="pt-field__error">{t('antwoord.oordeelLeeg')}</output>
        ) : null}
      </div>
      <TextArea
        label={t('antwoord.waarom')}
        rows={3}
        maxLength={2000}
        value={toelichting}
        onChange={setToelichting}
        errorMessage={isTried && needsWhy ? t('antwoord.waaromLeeg') : undefined}
      />
      <div className="toets-form__knoppen">
        <Button size="small" variant="primary" type="submit">
          {t('antwoord.bewaar')}
        </Button>
        <Button size="small" onPress={onClose}>
          {t('antwoord.annuleer')}
        </Button>
      </div>
    </form>
  );
}
