import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogTrigger,
  Label,
  Popover,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconChevronDown } from '@tabler/icons-react';
import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';
import type { LagenState } from '#client/map/types.ts';
import { SCHAKELBAAR } from '#client/map/base/kaartlaag.ts';
import { useKaartlagen } from '#client/map/base/use-kaartlagen.ts';

const ACHTERGRONDEN = ['rustig', 'brt', 'luchtfoto'] as const;

interface KaartlagenMenuProps {
  readonly lagen: LagenState;
  readonly onLagen: (lagen: LagenState) => void;
}

/** Which kaartlagen are on, behind which background, and from which layer a gebied is chosen. */
export function KaartlagenMenu({ lagen, onLagen }: KaartlagenMenuProps) {
  const { t } = useTranslation('kaart');
  const { lijst } = useKaartlagen(lagen.aan);
  const known = SCHAKELBAAR.flatMap((id) => lijst?.find((each) => each.id === id) ?? []);
  const gebieden = GEBIED_LAGEN.filter((laag) => known.some((each) => each.id === laag));
  const shown = known.filter((each) => lagen.aan.has(each.id)).map((each) => t(`lagen.${nameKey(each.id)}`));
  return (
    <DialogTrigger>
      <Button className="kaart-lagen-knop">
        {t('lagen.naam')}
        <IconChevronDown size={14} aria-hidden="true" />
        <span className="kaart-lagen-aan">{shown.join(' · ')}</span>
      </Button>
      <Popover className="kaart-lagen-venster" placement="bottom end">
        <Dialog aria-label={t('lagen.naam')} className="kaart-lagen">
          {lijst?.length === 0 && <p>{t('lagen.geen')}</p>}
          {known.length > 0 && (
            <CheckboxGroup
              value={known.filter((each) => lagen.aan.has(each.id)).map((each) => each.id)}
              onChange={(ids) => onLagen({ ...lagen, aan: new Set(ids) })}
            >
              <Label>{t('lagen.groep')}</Label>
              {known.map((laag) => (
                <Checkbox key={laag.id} value={laag.id} className="kaart-keuze">
                  <span className="kaart-vinkje" aria-hidden="true" />
                  <span>{t(`lagen.${nameKey(laag.id)}`)}</span>
                  <small>
                    {[laag.bron, laag.jaar, laag.indicatief ? t('lagen.indicatief') : '']
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </Checkbox>
              ))}
            </CheckboxGroup>
          )}
          <RadioGroup
            value={lagen.achtergrond}
            onChange={(value) => {
              const achtergrond = ACHTERGRONDEN.find((each) => each === value);
              if (achtergrond !== undefined) onLagen({ ...lagen, achtergrond });
            }}
          >
            <Label>{t('lagen.achtergrond')}</Label>
            {ACHTERGRONDEN.map((each) => (
              <Radio key={each} value={each} className="kaart-keuze">
                <span className="kaart-rondje" aria-hidden="true" />
                {t(`lagen.${each}`)}
              </Radio>
            ))}
          </RadioGroup>
          {gebieden.length > 0 && (
            <RadioGroup
              value={lagen.gebiedLaag}
              onChange={(value) => {
                const gebiedLaag = GEBIED_LAGEN.find((each) => each === value);
                if (gebiedLaag !== undefined)
                  onLagen({ ...lagen, gebiedLaag, aan: new Set([...lagen.aan, gebiedLaag]) });
              }}
            >
              <Label>{t('lagen.kiesUit')}</Label>
              {gebieden.map((each) => (
                <Radio key={each} value={each} className="kaart-keuze">
                  <span className="kaart-rondje" aria-hidden="true" />
                  {t(`lagen.${each}`)}
                </Radio>
              ))}
            </RadioGroup>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type Schakelbaar = (typeof SCHAKELBAAR)[number];

function nameKey(id: string): Schakelbaar {
  return SCHAKELBAAR.find((each) => each === id) ?? 'plaats';
}
