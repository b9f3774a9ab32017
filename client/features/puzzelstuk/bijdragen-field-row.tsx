import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Bijdrage, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { BijdrageBandVelden } from '#client/features/puzzelstuk/bijdragen-field-band.tsx';
import { KengetalKeuze } from '#client/features/puzzelstuk/bijdragen-field-kengetal.tsx';
import { asSoort, fittingKengetallen } from '#client/features/puzzelstuk/bijdragen-field-soort.ts';
import { useBijdrageUitkomst } from '#client/features/puzzelstuk/bijdragen-field-uitkomst.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatBand } from '#client/i18n/format.ts';
import { IconButton } from '#client/ui/button.tsx';
import { useReadOnly } from '#client/ui/read-only.tsx';
import { Select } from '#client/ui/select.tsx';

export interface BijdrageRowProps {
  readonly stuk: Puzzelstuk;
  readonly bijdrage: Bijdrage;
  readonly opgave: Opgave | null;
  readonly titel: string;
  readonly onChange: (bijdrage: Bijdrage) => void;
  readonly onRemove: () => void;
}

/** One contribution: an amount, an amount for each hectare, or what a kengetal makes of the claim (BA5). */
export function BijdrageRow({ stuk, bijdrage, opgave, titel, onChange, onRemove }: BijdrageRowProps) {
  const { t } = useTranslation(['puzzelstuk', 'regels']);
  const { eenheid, soort } = bijdrage;
  const fitting = fittingKengetallen(useKengetallen(), eenheid, stuk.functies);
  const uitkomst = useBijdrageUitkomst(stuk, bijdrage, opgave);
  const hasKengetal = fitting.length > 0 || soort === 'kengetal';
  return (
    <li className="bijdrage-row">
      <div className="bijdrage-row__head">
        {opgave === null ? null : <FunctieMark functie={likelyFunctie(opgave.thema)} size="small" />}
        <span className="bijdrage-row__title">{titel}</span>
        <IconButton
          label={t('bijdrage.verwijder', { titel })}
          size="small"
          reason={useReadOnly()}
          onPress={onRemove}
        >
          <IconX size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <Select
        label={t('bijdrage.soort')}
        options={[
          { id: 'opgegeven', label: t('bijdrage.opgegeven') },
          { id: 'per-hectare', label: t('bijdrage.per-hectare') },
          ...(hasKengetal ? [{ id: 'kengetal' as const, label: t('regels:bijdrage.kengetal') }] : []),
        ]}
        value={soort}
        onChange={(next) => {
          const changed = asSoort(bijdrage, next, fitting, uitkomst.waarde);
          if (changed !== null) onChange(changed);
        }}
      />
      {bijdrage.soort === 'kengetal' ? (
        <KengetalKeuze
          bijdrage={bijdrage}
          fitting={fitting}
          functies={stuk.functies}
          uitkomst={uitkomst}
          onChange={onChange}
        />
      ) : (
        <BijdrageBandVelden bijdrage={bijdrage} onChange={onChange} />
      )}
      {bijdrage.soort === 'per-hectare' ? (
        <p className="bijdrage-row__total">
          {uitkomst.waarde === null
            ? t('bijdrage.wacht')
            : t('bijdrage.uitkomst', { hoeveelheid: formatBand(uitkomst.waarde, eenheid) })}
        </p>
      ) : null}
    </li>
  );
}
