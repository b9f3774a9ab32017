import { useTranslation } from 'react-i18next';
import {
  decentraleOpgaveFieldSchemas as SCHEMAS,
  type DecentraleOpgaveFields,
} from '#shared/domain/opgave/decentrale-opgave.ts';
import { HARDHEDEN, OPGAVE_SOORTEN, OPGAVE_THEMAS } from '#shared/domain/opgave/schema.ts';
import { DraftNumberField } from '#client/ui/draft-number-field.tsx';
import { DraftTextField } from '#client/ui/draft-text-field.tsx';
import { Select } from '#client/ui/select.tsx';

export interface OpgaveVeldenProps {
  readonly value: DecentraleOpgaveFields;
  readonly titelFout?: string | undefined;
  readonly onChange: (fields: Partial<DecentraleOpgaveFields>) => void;
}

const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;

/** Everything that a partij says of its own opgave: in the form for a new one, and in place later. */
export function OpgaveVelden({ value, titelFout, onChange }: OpgaveVeldenProps) {
  const { t } = useTranslation('opgave');
  const { waarde, waardeTot, eenheid } = value;
  return (
    <div className="opgave-velden">
      <DraftTextField
        label={t('eigen.veld.titel')}
        value={value.titel}
        errorMessage={titelFout}
        maxLength={SCHEMAS.titel.maxLength ?? 160}
        onCommit={(titel) => onChange({ titel: titel.trim() })}
      />
      <Select
        label={t('eigen.veld.thema')}
        options={OPGAVE_THEMAS.map((id) => ({ id, label: t(`thema.${id}`) }))}
        value={value.thema}
        onChange={(thema) => onChange({ thema })}
      />
      <div className="opgave-velden__paar">
        <Select
          label={t('eigen.veld.soort')}
          options={OPGAVE_SOORTEN.map((id) => ({ id, label: t(`soort.${id}`) }))}
          value={value.soort}
          onChange={(soort) => onChange({ soort })}
        />
        <Select
          label={t('eigen.veld.hardheid')}
          options={HARDHEDEN.map((id) => ({ id, label: t(`hardheid.${id}`) }))}
          value={value.hardheid}
          onChange={(hardheid) => onChange({ hardheid })}
        />
        <DraftNumberField
          label={t('eigen.veld.waarde')}
          value={waarde}
          onCommit={(next) => onChange({ waarde: next })}
          onClear={() => onChange({ waarde: null, waardeTot: null })}
        />
        <DraftNumberField
          label={t('eigen.veld.waardeTot')}
          value={waardeTot}
          errorMessage={
            waarde !== null && waardeTot !== null && waardeTot <= waarde
              ? t('eigen.veld.waardeTotFout')
              : undefined
          }
          onCommit={(next) => onChange({ waardeTot: next })}
          onClear={() => onChange({ waardeTot: null })}
        />
        <DraftTextField
          label={t('eigen.veld.eenheid')}
          value={eenheid ?? ''}
          maxLength={60}
          onCommit={(next) => onChange({ eenheid: next.trim() === '' ? null : next.trim() })}
        />
        <DraftNumberField
          label={t('eigen.veld.jaar')}
          value={value.jaar}
          minValue={FIRST_YEAR}
          maxValue={LAST_YEAR}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
          onCommit={(jaar) => onChange({ jaar: Math.round(jaar) })}
          onClear={() => onChange({ jaar: null })}
        />
      </div>
      <p className="opgave-velden__uitleg">{t('eigen.veld.eenheidUitleg')}</p>
      <DraftTextField
        label={t('eigen.veld.omschrijving')}
        value={value.omschrijving}
        multiline
        rows={3}
        maxLength={SCHEMAS.omschrijving.maxLength ?? 4000}
        onCommit={(omschrijving) => onChange({ omschrijving: omschrijving.trim() })}
      />
      <DraftTextField
        label={t('eigen.veld.bron')}
        description={t('eigen.veld.bronUitleg')}
        value={value.bron}
        maxLength={SCHEMAS.bron.maxLength ?? 400}
        onCommit={(bron) => onChange({ bron: bron.trim() })}
      />
    </div>
  );
}
