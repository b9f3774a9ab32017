import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { TOETS_ASPECTEN, type ToetsAspect } from '#shared/domain/toets/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';
import type { ToetsVraag } from './use-toets-acts.ts';

export interface ToetsFormProps {
  /** Who can be asked, those to the afspraak first. */
  readonly partijen: readonly PartijId[];
  readonly onAsk: (vraag: ToetsVraag) => void;
  readonly onClose: () => void;
}

/** About what, of whom: the question itself stands there already, in plain words. */
export function ToetsForm({ partijen, onAsk, onClose }: ToetsFormProps) {
  const { t } = useTranslation('toets');
  const { naam, kleur } = usePartijNamen();
  const formId = useId();
  const [aspect, setAspect] = useState<ToetsAspect>('mensen');
  /** Null: the question that goes with the aspect. */
  const [written, setWritten] = useState<string | null>(null);
  const [aan, setAan] = useState<readonly PartijId[]>([]);
  const [buiten, setBuiten] = useState('');
  const [isTried, setIsTried] = useState(false);
  const vraag = (written ?? t(`standaard.${aspect}`)).trim();
  const isNobody = aan.length === 0 && buiten.trim() === '';
  return (
    <Dialog
      title={t('form.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('form.sluit')}
      actions={
        <>
          <Button onPress={onClose}>{t('form.annuleer')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('form.stel')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="toets-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (vraag !== '' && !isNobody) onAsk({ aspect, vraag, aan, buiten: buiten.trim() });
        }}
      >
        <Select
          label={t('form.waarover')}
          options={TOETS_ASPECTEN.map((id) => ({ id, label: t(`aspect.${id}`) }))}
          value={aspect}
          onChange={setAspect}
        />
        <TextArea
          label={t('form.vraag')}
          rows={3}
          maxLength={1000}
          value={written ?? t(`standaard.${aspect}`)}
          onChange={setWritten}
          errorMessage={isTried && vraag === '' ? t('form.vraagLeeg') : undefined}
        />
        <fieldset className="toets-form__wie">
          <legend className="pt-field__label">{t('form.aan')}</legend>
          {partijen.map((partij) => (
            <Checkbox
              key={partij}
              isSelected={aan.includes(partij)}
              onChange={(erbij) => setAan(erbij ? [...aan, partij] : aan.filter((each) => each !== partij))}
            >
              <Dot color={kleur(partij)} /> {naam(partij)}
            </Checkbox>
          ))}
        </fieldset>
        <TextField
          label={t('form.buiten')}
          description={t('form.buitenUitleg')}
          placeholder={t('form.buitenVoorbeeld')}
          maxLength={120}
          value={buiten}
          onChange={setBuiten}
          errorMessage={isTried && isNobody ? t('form.aanLeeg') : undefined}
        />
      </form>
    </Dialog>
  );
}
