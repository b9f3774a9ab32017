import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { Gift, Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { wachtgraafOf, wegTerug } from '#shared/wederkerigheid/wachten.ts';
import { MuntIcon } from '#client/board/belofte/munt-icon.tsx';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useAfspraken } from '#client/doc/use-doc.ts';
import { IconButton } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';

export interface WachtOpVeldProps {
  readonly overzicht: Overzicht;
  /** The belofte that waits. */
  readonly id: BelofteId;
  readonly value: readonly BelofteId[];
  readonly onChange: (value: readonly BelofteId[]) => void;
}

/** For which beloften it waits: chosen from all afspraken. Warns before a circle is made. */
export function WachtOpVeld({ overzicht, id, value, onChange }: WachtOpVeldProps) {
  const { t } = useTranslation(['belofte', 'afspraak']);
  const { naam } = usePartijNamen();
  const afspraken = useAfspraken();
  // A new field after every choice: it starts empty again.
  const [turn, setTurn] = useState(0);
  const say = ({ gever, belofte }: Gift): string => `${naam(gever)}: ${belofte.wat}`;
  const sayId = (other: BelofteId): string => {
    const gift = overzicht.giftOf.get(other);
    return gift ? say(gift) : t('form.onbekendeBelofte');
  };
  const titelOf = (gift: Gift): string => afspraken.get(gift.afspraak)?.titel || t('afspraak:zonderTitel');
  const options = overzicht.giften
    .filter(({ belofte }) => belofte.id !== id && !value.includes(belofte.id))
    .map((gift) => ({ id: gift.belofte.id as string, label: say(gift), section: titelOf(gift) }));
  const graaf = wachtgraafOf(overzicht);
  const kring = value.map((other) => wegTerug(graaf, id, other)).find((weg) => weg !== null) ?? null;
  return (
    <div className="belofte-wacht">
      <ComboBox
        key={turn}
        label={t('form.wachtOp')}
        placeholder={t('form.wachtOpZoek')}
        emptyText={t('form.wachtOpNiets')}
        options={options}
        value={null}
        onChange={(chosen) => {
          const gift = overzicht.giften.find(({ belofte }) => belofte.id === chosen);
          if (gift) onChange([...value, gift.belofte.id]);
          setTurn((before) => before + 1);
        }}
      />
      {value.length === 0 ? null : (
        <ul className="belofte-wacht__lijst">
          {value.map((other) => {
            const munt = overzicht.giftOf.get(other)?.belofte.munt;
            return (
              <li key={other}>
                {munt === undefined ? null : <MuntIcon munt={munt} />}
                <span>{sayId(other)}</span>
                <IconButton
                  size="small"
                  label={t('form.wachtOpWeg', { wat: sayId(other) })}
                  onPress={() => onChange(value.filter((each) => each !== other))}
                >
                  <IconX size={14} aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      {kring === null ? null : (
        <p className="belofte-wacht__kring" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          {t('form.kring', { kring: kring.map(sayId).join(' → ') })}
        </p>
      )}
    </div>
  );
}
