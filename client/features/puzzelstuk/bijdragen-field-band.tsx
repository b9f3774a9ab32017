import { useTranslation } from 'react-i18next';
import type { Bijdrage } from '#shared/domain/puzzelstuk/schema.ts';
import { eenheidText } from '#client/i18n/eenheid.ts';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';

/** Asked is how many. */
const MANY = 2;

type MetWaarde = Exclude<Bijdrage, { soort: 'kengetal' }>;

export interface BijdrageBandVeldenProps {
  readonly bijdrage: MetWaarde;
  readonly onChange: (bijdrage: Bijdrage) => void;
}

/** An amount, and its upper end when it is a range. */
export function BijdrageBandVelden({ bijdrage, onChange }: BijdrageBandVeldenProps) {
  const { t } = useTranslation(['puzzelstuk', 'regels']);
  const { waarde, waardeTot, eenheid, soort } = bijdrage;
  const many = eenheidText(eenheid, MANY);
  return (
    <div className="bijdrage-row__fields">
      <DraftNumberField
        label={t('bijdrage.waarde', { eenheid: soort === 'per-hectare' ? `${many}/ha` : many })}
        value={waarde}
        onCommit={(next) => onChange({ ...bijdrage, waarde: next })}
      />
      <DraftNumberField
        label={t('regels:bijdrage.tot')}
        value={waardeTot ?? null}
        errorMessage={
          waardeTot !== undefined && waardeTot <= waarde ? t('regels:bijdrage.totFout') : undefined
        }
        onCommit={(next) => onChange({ ...bijdrage, waardeTot: next })}
        onClear={() => onChange({ soort, waarde, eenheid })}
      />
    </div>
  );
}
