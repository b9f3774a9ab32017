import { useTranslation } from 'react-i18next';
import { dayOf, endOfDay, startOfDay } from '#client/features/deelnemers/periode.ts';
import { TextField } from '#client/ui/text-field.tsx';

/** Days as the date fields of browsers give them (`2026-12-03`); empty when none was chosen. */
export interface Dagen {
  readonly van: string;
  readonly tot: string;
}

export const GEEN_DAGEN: Dagen = { van: '', tot: '' };

export interface PeriodeVeldenProps {
  readonly dagen: Dagen;
  readonly onChange: (dagen: Dagen) => void;
  readonly velden: Readonly<Record<string, string>>;
  readonly isTotRequired?: boolean;
}

/** From which day, and up to and including which. */
export function PeriodeVelden({ dagen, onChange, velden, isTotRequired = false }: PeriodeVeldenProps) {
  const { t } = useTranslation('deelnemers');
  return (
    <div className="deelnemers__periode">
      <TextField
        type="date"
        label={t('van')}
        value={dagen.van}
        onChange={(van) => onChange({ ...dagen, van })}
        errorMessage={velden['van']}
      />
      <TextField
        type="date"
        label={t('tot')}
        value={dagen.tot}
        onChange={(tot) => onChange({ ...dagen, tot })}
        errorMessage={velden['tot']}
        isRequired={isTotRequired}
      />
    </div>
  );
}

/** The days as moments to send; today or no first day is at once. */
export function periodeBody({ van, tot }: Dagen): { readonly van?: string; readonly tot?: string } {
  const isLater = van !== '' && van > dayOf(new Date());
  return {
    ...(isLater ? { van: startOfDay(van) } : {}),
    ...(tot === '' ? {} : { tot: endOfDay(tot) }),
  };
}

/** Whether the last day lies before today, or before the first. */
export function isBackward({ van, tot }: Dagen): boolean {
  return tot !== '' && (tot < dayOf(new Date()) || (van !== '' && tot < van));
}
