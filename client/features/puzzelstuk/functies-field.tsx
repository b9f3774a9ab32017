import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { Button } from '#client/ui/button.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { reasonLine, type Reason } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { useReadOnly } from '#client/ui/read-only.tsx';

export interface FunctiesFieldProps {
  readonly value: readonly Functie[];
  readonly onChange: (functies: readonly Functie[]) => void;
}

/** One or more functies (PS1); the first gives the colour and can be chosen among them. */
export function FunctiesField({ value, onChange }: FunctiesFieldProps) {
  const { t } = useTranslation('puzzelstuk');
  const labelId = useId();
  const readOnly = useReadOnly();
  const toggle = (functie: Functie, on: boolean): void => {
    const next = on ? [...value, functie] : value.filter((other) => other !== functie);
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="functies-field" aria-labelledby={labelId}>
      <span className="pt-field__label" id={labelId}>
        {t('veld.functies')}
      </span>
      <div className="functies-field__chips">
        {value.map((functie, index) => (
          <button
            key={functie}
            type="button"
            className="functie-chip"
            aria-pressed={index === 0}
            aria-disabled={readOnly !== null}
            title={t('veld.functiesUitleg')}
            onClick={() => {
              if (readOnly !== null) showToast(reasonLine(readOnly));
              else onChange([functie, ...value.filter((other) => other !== functie)]);
            }}
          >
            <FunctieMark functie={functie} size="small" /> {t(`functie.${functie}`)}
          </button>
        ))}
        {readOnly === null ? (
          <Popover label={t('veld.functies')} trigger={<MoreButton reason={null} />}>
            <div className="functies-field__choice">
              {FUNCTIES.map((functie) => (
                <Checkbox
                  key={functie}
                  isSelected={value.includes(functie)}
                  isDisabled={value.length === 1 && value[0] === functie}
                  onChange={(on) => toggle(functie, on)}
                >
                  <span className="functies-field__option">
                    <FunctieMark functie={functie} size="small" /> {t(`functie.${functie}`)}
                  </span>
                </Checkbox>
              ))}
            </div>
          </Popover>
        ) : (
          <MoreButton reason={readOnly} />
        )}
      </div>
    </fieldset>
  );
}

function MoreButton({ reason }: { readonly reason: Reason | null }) {
  const { t } = useTranslation('puzzelstuk');
  return (
    <Button
      size="small"
      variant="quiet"
      reason={reason}
      aria-label={t('actie.wijzig', { veld: t('veld.functies') })}
    >
      {'…'}
    </Button>
  );
}
