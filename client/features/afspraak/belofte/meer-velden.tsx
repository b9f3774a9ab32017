import { useTranslation } from 'react-i18next';
import { DOORWERKINGEN, type BelofteId, type Munt } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { UITVOERDER_ANDERS, UITVOERDER_GEEN, type BelofteDraft, type DraftFouten } from './belofte-draft.ts';
import { WachtOpVeld } from './wacht-op-veld.tsx';

export interface MeerVeldenProps {
  readonly draft: BelofteDraft;
  /** What it counts as now. */
  readonly munt: Munt | null;
  readonly set: (part: Partial<BelofteDraft>) => void;
  readonly fouten: DraftFouten;
  readonly id: BelofteId;
  readonly gever: PartijId;
  readonly overzicht: Overzicht;
}

/** Everything beside the first line: how much, on which condition, with what, laid down where, carried out by whom. */
export function MeerVelden({ draft, munt, set, fouten, id, gever, overzicht }: MeerVeldenProps) {
  const { t } = useTranslation('belofte');
  return (
    <div className="belofte-form__velden">
      <div className="belofte-form__twee">
        <NumberField
          label={t('form.hoeveel')}
          minValue={0}
          maxValue={1e12}
          value={draft.hoeveel}
          onChange={(hoeveel) => {
            const eenheid =
              draft.eenheid === '' && munt !== null ? t(`form.eenheidVoor.${munt}`) : draft.eenheid;
            set({ hoeveel, eenheid });
          }}
        />
        <TextField
          label={t('form.eenheid')}
          maxLength={60}
          value={draft.eenheid}
          onChange={(eenheid) => set({ eenheid })}
          errorMessage={fouten.eenheid === undefined ? undefined : t('form.eenheidLeeg')}
        />
      </div>
      <div className="belofte-form__twee">
        <TextField
          label={t('form.voorwaarde')}
          placeholder={t('form.voorwaardeVoorbeeld')}
          maxLength={600}
          value={draft.voorwaarde}
          onChange={(voorwaarde) => set({ voorwaarde })}
        />
        <TextField
          label={t('form.voorwaardeTermijn')}
          placeholder={t('form.wanneerVoorbeeld')}
          value={draft.voorwaardeTermijn}
          onChange={(voorwaardeTermijn) => set({ voorwaardeTermijn })}
          errorMessage={fouten.voorwaardeTermijn === undefined ? undefined : t('form.termijnFout')}
        />
      </div>
      <WachtOpVeld
        overzicht={overzicht}
        id={id}
        value={draft.wachtOp}
        onChange={(wachtOp) => set({ wachtOp })}
      />
      <Uitvoerder draft={draft} set={set} fouten={fouten} gever={gever} partijen={overzicht.partijen} />
      <TextField
        label={t('form.instrument')}
        placeholder={t('form.instrumentVoorbeeld')}
        maxLength={300}
        value={draft.instrument}
        onChange={(instrument) => set({ instrument })}
      />
      <fieldset className="belofte-form__doorwerking">
        <legend className="pt-field__label">{t('form.doorwerking')}</legend>
        {DOORWERKINGEN.map((each) => (
          <Checkbox
            key={each}
            isSelected={draft.doorwerking.includes(each)}
            onChange={(erbij) =>
              set({
                doorwerking: DOORWERKINGEN.filter((one) =>
                  one === each ? erbij : draft.doorwerking.includes(one),
                ),
              })
            }
          >
            {t(`doorwerking.${each}`)}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  );
}

type UitvoerderProps = Pick<MeerVeldenProps, 'draft' | 'set' | 'fouten' | 'gever'> & {
  readonly partijen: readonly PartijId[];
};

function Uitvoerder({ draft, set, fouten, gever, partijen }: UitvoerderProps) {
  const { t } = useTranslation('belofte');
  const { naam } = usePartijNamen();
  const order = [...partijen].sort((left, right) => Number(right === gever) - Number(left === gever));
  // Who was named before and left the tafel since stays named.
  const known = [UITVOERDER_GEEN, UITVOERDER_ANDERS, ...order];
  const away = known.includes(draft.uitvoerder) ? [] : [draft.uitvoerder];
  return (
    <div className="belofte-form__twee">
      <Select
        label={t('form.uitvoerder')}
        value={draft.uitvoerder === UITVOERDER_GEEN ? GEEN : draft.uitvoerder}
        onChange={(chosen) => set({ uitvoerder: chosen === GEEN ? UITVOERDER_GEEN : chosen })}
        options={[
          { id: GEEN, label: t('form.uitvoerderGeen') },
          ...[...order, ...away].map((id) => ({ id, label: naam(id) })),
          { id: UITVOERDER_ANDERS, label: t('form.uitvoerderAnders') },
        ]}
      />
      {draft.uitvoerder === UITVOERDER_ANDERS ? (
        <TextField
          label={t('form.uitvoerderNaam')}
          maxLength={120}
          value={draft.uitvoerderNaam}
          onChange={(uitvoerderNaam) => set({ uitvoerderNaam })}
          errorMessage={fouten.uitvoerder === undefined ? undefined : t('form.uitvoerderLeeg')}
        />
      ) : null}
    </div>
  );
}

/** A list of choices knows no empty id. */
const GEEN = '*geen';
