import { useTranslation } from 'react-i18next';
import type { EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { Bijdrage, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { BijdrageUitkomst } from '#client/features/puzzelstuk/bijdragen-field-uitkomst.ts';
import { formatBand } from '#client/i18n/format.ts';
import { formatFactor } from '#client/i18n/format-factor.ts';
import { Select } from '#client/ui/select.tsx';

type MetKengetal = Extract<Bijdrage, { soort: 'kengetal' }>;

export interface KengetalKeuzeProps {
  readonly bijdrage: MetKengetal;
  readonly fitting: readonly EffectiefKengetal[];
  readonly functies: Puzzelstuk['functies'];
  readonly uitkomst: BijdrageUitkomst;
  readonly onChange: (bijdrage: Bijdrage) => void;
}

/** Which kengetal, with its range and source, and what it makes of the claim: `85 ha × 25 – 35 woningen per ha = …`. */
export function KengetalKeuze({ bijdrage, fitting, functies, uitkomst, onChange }: KengetalKeuzeProps) {
  const { t } = useTranslation(['regels', 'puzzelstuk']);
  const { eenheid, sleutel } = bijdrage;
  const chosen = fitting.find((each) => each.sleutel === sleutel);
  const sectionOf = ({ functie }: EffectiefKengetal): string =>
    t(functie !== null && functies.includes(functie) ? 'bijdrage.past' : 'bijdrage.anders');
  return (
    <>
      <Select
        label={t('bijdrage.kies')}
        options={fitting.map((each) => ({
          id: each.sleutel,
          label: each.titel,
          description: t('kengetal.formule', { band: formatFactor(each.factor, eenheid), van: each.van }),
          section: sectionOf(each),
        }))}
        value={chosen?.sleutel ?? null}
        errorMessage={chosen === undefined ? t('bijdrage.onbekend') : undefined}
        onChange={(next) => onChange({ ...bijdrage, sleutel: next })}
      />
      {chosen === undefined ? null : (
        <>
          <p className="bijdrage-row__total">
            {uitkomst.claim === null || uitkomst.waarde === null
              ? t('puzzelstuk:bijdrage.wacht')
              : t('bijdrage.formule', {
                  claim: formatBand(uitkomst.claim, 'ha'),
                  factor: formatFactor(chosen.factor, eenheid),
                  uitkomst: formatBand(uitkomst.waarde, eenheid),
                })}
          </p>
          <p className="bijdrage-row__total">{t('bijdrage.bron', { bron: chosen.bron })}</p>
        </>
      )}
    </>
  );
}
