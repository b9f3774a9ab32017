import { useTranslation } from 'react-i18next';
import type { Bijdrage } from '#shared/domain/puzzelstuk/schema.ts';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';

type MetWaarde = Exclude<Bijdrage, { soort: 'kengetal' }>;

export interface BijdrageBandVeldenProps {
  readonly bijdrage: MetWaarde;
  readonly onChange: (bijdrage: Bijdrage) => void;
}

/** An amount, and its upper end when it is a range. */
export function BijdrageBandVelden({ bijdrage, onChange }: BijdrageBandVeldenProps) {
  const { t } = useTranslation(['puzzelstuk', 'regels']);
  const { waarde, waardeTot, eenheid, soort } = bijdrage;
  return (
    <div className="bijdrage-row__fields">
      <DraftNumberField
        label={t('bijdrage.waarde', { eenheid: soort === 'per-hectare' ? `${eenheid}/ha` : eenheid })}
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
