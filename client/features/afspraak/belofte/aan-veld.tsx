import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Popover } from '#client/ui/popover.tsx';

export interface AanVeldProps {
  /** Who can be chosen, those to the afspraak first. */
  readonly partijen: readonly PartijId[];
  /** Empty: all partijen to the afspraak. */
  readonly value: readonly PartijId[];
  readonly onChange: (value: readonly PartijId[]) => void;
}

/** To whom: everybody to the afspraak, or partijen by name; folded to one line. */
export function AanVeld({ partijen, value, onChange }: AanVeldProps) {
  const { t } = useTranslation('belofte');
  const { opsomming, naam, kleur } = usePartijNamen();
  const labelId = useId();
  const chosen = value.length === 0 ? t('form.aanAllen') : opsomming(value);
  return (
    <div className="pt-field">
      <span className="pt-field__label" id={labelId}>
        {t('form.aan')}
      </span>
      <Popover
        label={t('form.aan')}
        placement="bottom start"
        trigger={
          <Button className="belofte-aan" aria-label={`${t('form.aan')} ${chosen}`}>
            <span>{chosen}</span>
            <IconChevronDown size={16} aria-hidden />
          </Button>
        }
      >
        <fieldset aria-labelledby={labelId} className="belofte-keuzes">
          <Checkbox isSelected={value.length === 0} onChange={() => onChange([])}>
            {t('form.aanAllen')}
          </Checkbox>
          {partijen.map((partij) => (
            <Checkbox
              key={partij}
              isSelected={value.includes(partij)}
              onChange={(erbij) =>
                onChange(erbij ? [...value, partij] : value.filter((other) => other !== partij))
              }
            >
              <Dot color={kleur(partij)} /> {naam(partij)}
            </Checkbox>
          ))}
        </fieldset>
      </Popover>
    </div>
  );
}
