import {
  IconLayoutBottombarCollapse,
  IconLayoutBottombarExpand,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#client/ui/button.tsx';
import { setFolded, setSheet, useBoard, type PanelSide } from '#client/board/board-state.ts';

const ICONS: Readonly<Record<PanelSide, { readonly fold: TablerIcon; readonly unfold: TablerIcon }>> = {
  links: { fold: IconLayoutSidebarLeftCollapse, unfold: IconLayoutSidebarLeftExpand },
  rechts: { fold: IconLayoutSidebarRightCollapse, unfold: IconLayoutSidebarRightExpand },
  onder: { fold: IconLayoutBottombarCollapse, unfold: IconLayoutBottombarExpand },
};

export interface FoldablePanelProps {
  readonly side: PanelSide;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part around the map that folds away to a thin edge; on a phone it is a sheet over the lower half of the map. */
export function FoldablePanel({ side, title, children }: FoldablePanelProps) {
  const { t } = useTranslation();
  const isFolded = useBoard((state) => state.folded[side]);
  const { fold: FoldIcon, unfold: UnfoldIcon } = ICONS[side];
  const Icon = isFolded ? UnfoldIcon : FoldIcon;
  return (
    <section className={`board__panel board__panel--${side}`} data-folded={isFolded} aria-label={title}>
      <div className="board__panel-head">
        <h2 className="board__panel-title">{title}</h2>
        <span className="board__fold">
          <IconButton
            size="small"
            label={t(isFolded ? 'paneel.uitklappen' : 'paneel.inklappen', { naam: title })}
            onPress={() => setFolded(side, !isFolded)}
          >
            <Icon size={18} stroke={1.75} aria-hidden="true" />
          </IconButton>
        </span>
        <span className="board__close">
          <IconButton size="small" label={t('sluiten')} onPress={() => setSheet(null)}>
            <IconX size={18} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <div className="board__panel-body">{children}</div>
    </section>
  );
}
