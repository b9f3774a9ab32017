import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MUNTEN, type Belofte, type BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { MUNT_ICONS } from '#client/board/belofte/munt-icon.tsx';
import { useRegister } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';
import { AanVeld } from './aan-veld.tsx';
import {
  belofteOf,
  hasMore,
  MAX_WAT,
  metBekendeUitvoerder,
  muntOf,
  type BelofteDraft,
  type DraftFouten,
} from './belofte-draft.ts';
import { MeerVelden } from './meer-velden.tsx';
import './belofte-form.css';

export interface BelofteFormProps {
  readonly title: string;
  readonly id: BelofteId;
  readonly draft: BelofteDraft;
  readonly overzicht: Overzicht;
  /** Whose belofte it is. */
  readonly gever: PartijId;
  /** To whom it can go: those to the afspraak first, then the others of the tafel. */
  readonly ontvangers: readonly PartijId[];
  readonly onSave: (belofte: Belofte) => void;
  readonly onClose: () => void;
}

/** What, to whom, by when: one line is enough. The rest folds open. */
export function BelofteForm({ title, id, draft: start, overzicht, ...props }: BelofteFormProps) {
  const { t } = useTranslation('belofte');
  const formId = useId();
  const form = useTakeFocus<HTMLFormElement>('input');
  const [draft, setDraft] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const [isOpen, setIsOpen] = useState(() => hasMore(start));
  const set = (part: Partial<BelofteDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const { partijen } = useRegister();
  const result = belofteOf(metBekendeUitvoerder(draft, partijen), id);
  const fouten: DraftFouten = isTried && !result.ok ? result.error : {};
  const munt = muntOf(draft);
  const save = (): void => {
    setIsTried(true);
    if (result.ok) props.onSave(result.value);
    // What has to be mended must be in sight.
    else if ('eenheid' in result.error || 'voorwaardeTermijn' in result.error || 'uitvoerder' in result.error)
      setIsOpen(true);
  };
  return (
    <Dialog
      title={title}
      isOpen
      width="wide"
      onClose={props.onClose}
      closeLabel={t('form.sluit')}
      actions={
        <>
          <Button onPress={props.onClose}>{t('form.annuleer')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('form.bewaar')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        className="belofte-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="belofte-form__regel">
          <TextField
            label={t('form.wat')}
            placeholder={t('form.watVoorbeeld')}
            value={draft.wat}
            onChange={(wat) => set({ wat })}
            errorMessage={
              fouten.wat === 'leeg'
                ? t('form.watLeeg')
                : fouten.wat === 'te-lang'
                  ? t('form.watTeLang', { max: MAX_WAT })
                  : undefined
            }
          />
          <AanVeld partijen={props.ontvangers} value={draft.aan} onChange={(aan) => set({ aan })} />
          <TextField
            label={t('form.wanneer')}
            placeholder={t('form.wanneerVoorbeeld')}
            value={draft.termijn}
            onChange={(termijn) => set({ termijn })}
            errorMessage={fouten.termijn === undefined ? undefined : t('form.termijnFout')}
          />
        </div>
        <div className="pt-field">
          <span className="pt-field__label">{t('form.munt')}</span>
          <SegmentedControl
            label={t('form.munt')}
            options={MUNTEN.map((each) => ({ id: each, label: t(`munt.${each}`) }))}
            value={munt ?? ''}
            onChange={(chosen) => {
              const known = MUNTEN.find((each) => each === chosen);
              if (known) set({ munt: known });
            }}
          />
          <output className="belofte-form__munt">
            {munt === null ? null : <MuntUitleg munt={munt} />}
            {fouten.munt === undefined ? null : <span className="pt-field__error">{t('form.muntLeeg')}</span>}
          </output>
        </div>
        {munt === 'geld' ? (
          <TextField
            label={t('form.dekking')}
            placeholder={t('form.dekkingVoorbeeld')}
            maxLength={300}
            value={draft.dekking}
            onChange={(dekking) => set({ dekking })}
          />
        ) : null}
        <details
          className="belofte-form__meer"
          open={isOpen}
          onToggle={(event) => setIsOpen(event.currentTarget.open)}
        >
          <summary>{t('form.meer')}</summary>
          {isOpen ? (
            <MeerVelden
              draft={draft}
              munt={munt}
              set={set}
              fouten={fouten}
              id={id}
              gever={props.gever}
              overzicht={overzicht}
            />
          ) : null}
        </details>
      </form>
    </Dialog>
  );
}

function MuntUitleg({ munt }: { readonly munt: (typeof MUNTEN)[number] }) {
  const { t } = useTranslation('belofte');
  const Icon = MUNT_ICONS[munt];
  return (
    <>
      <span className={`munt munt--${munt}`}>
        <Icon size={16} aria-hidden />
      </span>{' '}
      {t(`muntUitleg.${munt}`)}
    </>
  );
}
