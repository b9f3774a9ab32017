import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { usePartij, useTafel, useTafelSession } from '#client/doc/use-doc.ts';
import type { Screen } from '#client/presence/presence.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Logo } from '#client/ui/page.tsx';
import { PresentPeople } from '#client/workspace/present-people.tsx';
import { SaveIndicator } from '#client/workspace/save-indicator.tsx';
import { screenPath } from '#client/workspace/screens.ts';
import { TopbarNav } from '#client/workspace/topbar-nav.tsx';
import { useUndoActions } from '#client/workspace/use-undo-keys.ts';
import { UserMenu } from '#client/workspace/user-menu.tsx';

export interface TopbarProps {
  readonly naam: string;
  readonly screen: Screen | null;
}

/** The bar over every screen of a tafel. */
export function Topbar({ naam, screen }: TopbarProps) {
  const { t } = useTranslation();
  const tafel = useTafel();
  const { tafelId, deelnemer } = useTafelSession();
  const partij = usePartij(deelnemer.partij);
  const active = useActiveVariant();
  const [, navigate] = useLocation();
  return (
    <header className="topbar">
      <Link href="/" className="topbar__home" aria-label={t('navigatie.tafels')}>
        <Logo />
      </Link>
      <div className="topbar__names">
        <span className="topbar__naam">{naam}</span>
        <span className="topbar__soort">
          {active === null ? (
            <>
              <strong>{partij?.naam ?? tafel?.gebied.naam ?? t('bewaren.laden')}</strong> ·{' '}
              {t(`rol.${deelnemer.rol}`)}
            </>
          ) : (
            <>
              {t('variantOpBord')} <strong>{active.variant.naam}</strong>
            </>
          )}
        </span>
      </div>
      <TopbarNav screen={screen} />
      <div className="topbar__end">
        <UndoButtons />
        <SaveIndicator />
        <PresentPeople />
        {deelnemer.rol === 'regisseur' ? (
          <span className="topbar__invite">
            <Button variant="primary" onPress={() => navigate(screenPath(tafelId, 'deelnemers'))}>
              {t('uitnodigen')}
            </Button>
          </span>
        ) : null}
        <UserMenu />
      </div>
    </header>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const { undoLabel, redoLabel, undo, redo } = useUndoActions();
  return (
    <span className="topbar__undo">
      <IconButton
        label={undoLabel === null ? t('ongedaanMaken') : `${t('ongedaanMaken')}: ${undoLabel}`}
        shortcut="Ctrl+Z"
        isDisabled={undoLabel === null}
        onPress={undo}
      >
        <IconArrowBackUp size={20} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redoLabel === null ? t('opnieuwDoen') : `${t('opnieuwDoen')}: ${redoLabel}`}
        shortcut="Ctrl+Y"
        isDisabled={redoLabel === null}
        onPress={redo}
      >
        <IconArrowForwardUp size={20} stroke={1.75} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
