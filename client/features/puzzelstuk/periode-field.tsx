import { useTranslation } from 'react-i18next';
import type { Periode } from '#shared/domain/puzzelstuk/schema.ts';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';

export interface PeriodeFieldProps {
  readonly value: Periode;
  readonly onChange: (periode: Periode) => void;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

/** The years in which the piece lies there, both included; empty is open. A year past the other one takes that one along. */
export function PeriodeField({ value, onChange }: PeriodeFieldProps) {
  const { t } = useTranslation('puzzelstuk');
  const year = { minValue: FIRST_YEAR, maxValue: LAST_YEAR, formatOptions: { useGrouping: false } } as const;
  return (
    <fieldset className="periode-field" aria-label={t('veld.periode')}>
      <DraftNumberField
        {...year}
        label={t('veld.van')}
        value={value.van}
        onCommit={(van) => onChange({ van, tot: value.tot === null ? null : Math.max(van, value.tot) })}
        onClear={() => onChange({ ...value, van: null })}
      />
      <DraftNumberField
        {...year}
        label={t('veld.tot')}
        value={value.tot}
        onCommit={(tot) => onChange({ tot, van: value.van === null ? null : Math.min(tot, value.van) })}
        onClear={() => onChange({ ...value, tot: null })}
      />
      <p className="periode-field__uitleg">{t('veld.periodeLeeg')}</p>
    </fieldset>
  );
}
