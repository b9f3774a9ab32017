import { IconChartBar, IconChecklist, IconInfoCircle, IconMap } from '@tabler/icons-react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { setSheet, useBoard, type PanelSide } from '#client/board/board-state.ts';

const ITEMS = [
  { sheet: null, key: 'kaart', Icon: IconMap },
  { sheet: 'links', key: 'links', Icon: IconChecklist },
  { sheet: 'rechts', key: 'rechts', Icon: IconInfoCircle },
  { sheet: 'onder', key: 'onder', Icon: IconChartBar },
] as const satisfies readonly { sheet: PanelSide | null; key: string; Icon: unknown }[];

/** On a phone: which part of the board lies over the map. */
export function PhoneNav() {
  const { t } = useTranslation();
  const sheet = useBoard((state) => state.sheet);
  return (
    <div className="phone-nav">
      {ITEMS.map(({ sheet: target, key, Icon }) => (
        <ToggleButton
          key={key}
          className="phone-nav__item"
          isSelected={sheet === target}
          onChange={() => setSheet(target)}
        >
          <Icon size={22} stroke={1.75} aria-hidden="true" />
          {t(`paneel.${key}`)}
        </ToggleButton>
      ))}
    </div>
  );
}
