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
import { Greyed, type Reason } from '#client/ui/reason.tsx';
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
  /** Why this person may not use a tool: it is then greyed, and says so. */
  readonly reden: (tool: Tool) => Reason | null;
}

/** The tool bar beside the map: one tab stop, arrows between the tools. */
export function Gereedschap({ tool, onTool, reden }: GereedschapProps) {
  const { t } = useTranslation('kaart');
  return (
    <Toolbar className="kaart-gereedschap" orientation="vertical" aria-label={t('gereedschap.naam')}>
      {TOOLS.map((each) => (
        <ToolButton
          key={each}
          tool={each}
          isSelected={tool === each}
          reason={reden(each)}
          onTool={() => onTool(each)}
        />
      ))}
    </Toolbar>
  );
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly isSelected: boolean;
  readonly reason: Reason | null;
  readonly onTool: () => void;
}

function ToolButton({ tool, isSelected, reason, onTool }: ToolButtonProps) {
  const { t } = useTranslation('kaart');
  const Icon = ICONS[tool];
  const label = t(`gereedschap.${tool}`);
  const looks = { className: `kaart-tool kaart-tool-${tool}`, 'aria-label': label } as const;
  if (reason !== null)
    return (
      <Greyed reason={reason} label={label} placement="right">
        {(greyed) => (
          <ToggleButton {...looks} {...greyed} isSelected={false}>
            <Icon size={20} aria-hidden="true" />
          </ToggleButton>
        )}
      </Greyed>
    );
  return (
    <TooltipTrigger delay={400}>
      <ToggleButton {...looks} isSelected={isSelected} onChange={onTool}>
        <Icon size={20} aria-hidden="true" />
      </ToggleButton>
      <Tooltip className="kaart-tip" placement="right">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
