import { Toolbar, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import {
  IconLine,
  IconMapPin,
  IconPointer,
  IconPolygon,
  IconScissors,
  IconMap2,
  IconStarFilled,
  IconTriangleFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import { TOOLS, type Tool } from '#client/map/types.ts';

const ICONS: Readonly<Record<Tool, TablerIcon>> = {
  selecteren: IconPointer,
  vlak: IconPolygon,
  lijn: IconLine,
  punt: IconMapPin,
  gebied: IconMap2,
  spanningspunt: IconTriangleFilled,
  kans: IconStarFilled,
  knippen: IconScissors,
};

interface GereedschapProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  /** Tools that this deelnemer may not use: shown, but greyed out. */
  readonly disabled?: ReadonlySet<Tool>;
}

/** The tool bar beside the map: one tab stop, arrows between the tools. */
export function Gereedschap({ tool, onTool, disabled }: GereedschapProps) {
  const { t } = useTranslation('kaart');
  return (
    <Toolbar className="kaart-gereedschap" orientation="vertical" aria-label={t('gereedschap.naam')}>
      {TOOLS.map((each) => {
        const Icon = ICONS[each];
        return (
          <TooltipTrigger key={each} delay={400}>
            <ToggleButton
              className={`kaart-tool kaart-tool-${each}`}
              aria-label={t(`gereedschap.${each}`)}
              isSelected={tool === each}
              isDisabled={disabled?.has(each) === true}
              onChange={() => onTool(each)}
            >
              <Icon size={20} aria-hidden="true" />
            </ToggleButton>
            <Tooltip className="kaart-tip" placement="right">
              {t(`gereedschap.${each}`)}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </Toolbar>
  );
}
