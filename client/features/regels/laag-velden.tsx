import { useTranslation } from 'react-i18next';
import { LAAG_SOORTEN, type Laag, type LaagSoort } from '#shared/domain/laag/schema.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';

/** What is said of a shape besides the shape itself. */
export interface LaagOver {
  readonly naam: string;
  /** Null: not chosen yet. */
  readonly soort: LaagSoort | null;
  readonly bron: string;
  readonly jaar: number | null;
  readonly indicatief: boolean;
}

export const LEEG: LaagOver = { naam: '', soort: null, bron: '', jaar: null, indicatief: false };

export interface LaagVeldenProps {
  readonly over: LaagOver;
  readonly onChange: (over: LaagOver) => void;
  /** Show what is missing. */
  readonly wasTried: boolean;
  readonly naamUitleg?: string | undefined;
}

/** The fields, the same for what is new and what is changed. */
export function LaagVelden({ over, onChange, wasTried, naamUitleg }: LaagVeldenProps) {
  const { t } = useTranslation('regels');
  const set = (part: Partial<LaagOver>): void => onChange({ ...over, ...part });
  return (
    <>
      <Select
        label={t('laagVeld.soort')}
        options={LAAG_SOORTEN.map((id) => ({ id, label: t(`laagSoort.${id}`) }))}
        value={over.soort}
        errorMessage={wasTried && over.soort === null ? t('laagVeld.soortNodig') : undefined}
        onChange={(soort) => set({ soort })}
      />
      <TextField
        label={t('laagVeld.naam')}
        description={naamUitleg}
        value={over.naam}
        maxLength={160}
        onChange={(naam) => set({ naam })}
      />
      <TextField
        label={t('laagVeld.bron')}
        description={t('laagVeld.bronUitleg')}
        value={over.bron}
        maxLength={400}
        errorMessage={wasTried && over.bron.trim() === '' ? t('laagVeld.bronNodig') : undefined}
        onChange={(bron) => set({ bron })}
      />
      <NumberField
        label={t('laagVeld.jaar')}
        value={over.jaar ?? Number.NaN}
        minValue={1900}
        maxValue={2200}
        formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
        onChange={(jaar) => set({ jaar: Number.isNaN(jaar) ? null : jaar })}
      />
      <Checkbox isSelected={over.indicatief} onChange={(indicatief) => set({ indicatief })}>
        {t('laagVeld.indicatief')}
      </Checkbox>
    </>
  );
}

/** The same as fields of a record; null while something is missing. */
export function laagOver(
  over: LaagOver,
): Pick<Laag, 'naam' | 'soort' | 'bron' | 'jaar' | 'indicatief'> | null {
  if (over.soort === null || over.bron.trim() === '') return null;
  return { ...over, soort: over.soort, naam: over.naam.trim(), bron: over.bron.trim() };
}
