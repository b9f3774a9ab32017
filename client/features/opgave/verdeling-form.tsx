import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { verdelingFieldSchemas, type VerdelingGebied } from '#shared/domain/verdeling/schema.ts';
import { GebiedChoice } from '#client/board/gebied-choice.tsx';
import type { VerdelingVoorstel } from '#client/features/opgave/use-verdeling-acts.ts';
import { Button } from '#client/ui/button.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';

const MAX_TEKST = verdelingFieldSchemas.toelichting.maxLength ?? 2000;

export interface VerdelingFormProps {
  readonly opgave: Opgave;
  /** For whom to begin with: the tafel, of an opgave that has no share of it yet. */
  readonly begin: VerdelingGebied['soort'];
  readonly onStelVoor: (voorstel: VerdelingVoorstel) => void;
  readonly onAnnuleer: () => void;
}

/** A share of an opgave: for whom, how much, and why. */
export function VerdelingForm({ opgave, begin, onStelVoor, onAnnuleer }: VerdelingFormProps) {
  const { t } = useTranslation(['opgave', 'algemeen']);
  const [voorWie, setVoorWie] = useState(begin);
  const [gebied, setGebied] = useState<Extract<VerdelingGebied, { soort: 'gebied' }> | null>(null);
  const [waarde, setWaarde] = useState(Number.NaN);
  const [waardeTot, setWaardeTot] = useState(Number.NaN);
  const [toelichting, setToelichting] = useState('');
  // As it was at the last try: a message that goes while somebody presses the button would move it from under the pointer.
  const [wrong, setWrong] = useState({ gebied: false, waarde: false, waardeTot: false });
  const form = useTakeFocus<HTMLFormElement>('button');
  const send = (): void => {
    const target: VerdelingGebied | null = voorWie === 'tafel' ? { soort: 'tafel' } : gebied;
    const isBackward = waardeTot <= waarde;
    setWrong({ gebied: target === null, waarde: Number.isNaN(waarde), waardeTot: isBackward });
    if (target === null || Number.isNaN(waarde) || isBackward) return;
    onStelVoor({
      opgave: opgave.id,
      gebied: target,
      waarde,
      waardeTot: Number.isNaN(waardeTot) ? null : waardeTot,
      toelichting: toelichting.trim(),
    });
  };
  return (
    <form
      ref={form}
      className="verdeling-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SegmentedControl
        label={t('verdeling.voorWie')}
        options={[
          { id: 'tafel', label: t('verdeling.tafel') },
          { id: 'gebied', label: t('verdeling.gebied') },
        ]}
        value={voorWie}
        onChange={setVoorWie}
      />
      {voorWie === 'tafel' ? null : gebied === null ? (
        <>
          <GebiedChoice
            doen={t('verdeling.kiesGebied')}
            onKies={(plaats) => {
              if (plaats.soort !== 'gebied') return;
              const { laag, code, naam } = plaats;
              setGebied({ soort: 'gebied', laag, code, naam });
            }}
          />
          {wrong.gebied ? <p role="alert">{t('verdeling.gebiedNodig')}</p> : null}
        </>
      ) : (
        <p className="verdeling__regel">
          <strong>{gebied.naam}</strong>
          <Button size="small" variant="quiet" onPress={() => setGebied(null)}>
            {t('verdeling.anderGebied')}
          </Button>
        </p>
      )}
      <div className="opgave-velden__paar">
        <NumberField
          label={t('verdeling.waarde', { eenheid: opgave.eenheid ?? '' })}
          value={waarde}
          onChange={setWaarde}
          errorMessage={wrong.waarde ? t('verdeling.waardeNodig') : undefined}
        />
        <NumberField
          label={t('eigen.veld.waardeTot')}
          value={waardeTot}
          onChange={setWaardeTot}
          errorMessage={wrong.waardeTot ? t('eigen.veld.waardeTotFout') : undefined}
        />
      </div>
      <TextArea
        label={t('verdeling.toelichting')}
        rows={2}
        maxLength={MAX_TEKST}
        value={toelichting}
        onChange={setToelichting}
      />
      <div className="opgave-detail__actions">
        <Button size="small" variant="primary" type="submit">
          {t('verdeling.stelVoor')}
        </Button>
        <Button size="small" variant="quiet" onPress={onAnnuleer}>
          {t('algemeen:annuleren')}
        </Button>
      </div>
    </form>
  );
}
