import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconChevronDown } from '@tabler/icons-react';
import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';
import type { LagenState } from '#client/map/types.ts';
import { EIGEN_LAGEN, SCHAKELBAAR } from '#client/map/base/kaartlaag.ts';
import { bronText } from '#client/map/base/attribution.ts';
import { useKaartlagen } from '#client/map/base/use-kaartlagen.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Popover } from '#client/ui/popover.tsx';

const ACHTERGRONDEN = ['rustig', 'brt', 'luchtfoto'] as const;

interface KaartlagenMenuProps {
  readonly lagen: LagenState;
  readonly onLagen: (lagen: LagenState) => void;
}

/** Which kaartlagen are on, over which background, and from which layer a gebied is chosen. */
export function KaartlagenMenu({ lagen, onLagen }: KaartlagenMenuProps) {
  const { t } = useTranslation('kaart');
  const { lijst } = useKaartlagen(lagen.aan);
  const known = SCHAKELBAAR.flatMap((id) => {
    const laag = lijst?.find((each) => each.id === id);
    return laag === undefined ? [] : [{ id, laag }];
  });
  const gebieden = GEBIED_LAGEN.filter((laag) => known.some(({ id }) => id === laag));
  const shown = known.filter(({ id }) => lagen.aan.has(id)).map(({ id }) => t(`lagen.${id}`));
  const words = { indicatief: t('lagen.indicatief'), grof: t('lagen.grof') };
  const turn = (id: string, isOn: boolean): void => {
    const aan = new Set(lagen.aan);
    if (isOn) aan.add(id);
    else aan.delete(id);
    onLagen({ ...lagen, aan });
  };
  return (
    <Popover
      label={t('lagen.naam')}
      trigger={
        <Button className="kaart-lagen-knop">
          {t('lagen.naam')}
          <IconChevronDown size={14} aria-hidden="true" />
          <span className="kaart-lagen-aan">{shown.join(' · ')}</span>
        </Button>
      }
    >
      <div className="kaart-lagen">
        {lijst?.length === 0 && <p>{t('lagen.geen')}</p>}
        {known.length > 0 && (
          <fieldset>
            <legend>{t('lagen.groep')}</legend>
            {known.map(({ id, laag }) => (
              <Checkbox key={id} isSelected={lagen.aan.has(id)} onChange={(isOn) => turn(id, isOn)}>
                {t(`lagen.${id}`)}
                <small>{bronText({ ...laag, jaren: laag.jaar === null ? [] : [laag.jaar] }, words)}</small>
              </Checkbox>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{t('lagen.puzzel')}</legend>
          <Checkbox isSelected={lagen.aan.has(EIGEN_LAGEN)} onChange={(isOn) => turn(EIGEN_LAGEN, isOn)}>
            {t('lagen.eigen')}
          </Checkbox>
          <Checkbox isSelected={lagen.botsingen} onChange={(botsingen) => onLagen({ ...lagen, botsingen })}>
            {t('lagen.botsingen')}
          </Checkbox>
        </fieldset>
        <Keuze
          label={t('lagen.achtergrond')}
          options={ACHTERGRONDEN.map((id) => ({ id, label: t(`lagen.${id}`) }))}
          value={lagen.achtergrond}
          onChange={(achtergrond) => onLagen({ ...lagen, achtergrond })}
        />
        {gebieden.length > 0 && (
          <Keuze
            label={t('lagen.kiesUit')}
            options={gebieden.map((id) => ({ id, label: t(`lagen.${id}`) }))}
            value={lagen.gebiedLaag}
            onChange={(gebiedLaag) =>
              onLagen({ ...lagen, gebiedLaag, aan: new Set([...lagen.aan, gebiedLaag]) })
            }
          />
        )}
      </div>
    </Popover>
  );
}

interface KeuzeProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

function Keuze<Id extends string>({ label, options, value, onChange }: KeuzeProps<Id>) {
  return (
    <RadioGroup
      value={value}
      onChange={(next) => {
        const option = options.find((each) => each.id === next);
        if (option !== undefined) onChange(option.id);
      }}
    >
      <Label>{label}</Label>
      {options.map((each) => (
        <Radio key={each.id} value={each.id} className="kaart-keuze">
          <span className="kaart-rondje" aria-hidden="true" />
          {each.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
