import {
  IconDots,
  IconFileText,
  IconLanguage,
  IconLayoutGrid,
  IconListDetails,
  IconLogout,
  IconRuler2,
  IconSignature,
  IconUsers,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { AfmeldenDialog } from '#client/features/aanmelden/afmelden-dialog.tsx';
import { setTaal } from '#client/i18n/i18n.ts';
import { rememberedSessie } from '#client/rest/sessie.ts';
import { IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { OpenDrafts } from '#client/workspace/drafts/draft-notice.tsx';
import { useDrafts } from '#client/workspace/drafts/use-drafts.ts';
import { screenPath } from '#client/workspace/screens.ts';

const OndertekencodeDialog = lazy(async () => ({
  default: (await import('#client/features/akkoord/ondertekencode-dialog.tsx')).OndertekencodeDialog,
}));

/** Everything that is not used all the time: list, deelnemers, language, all tafels, log out. */
export function UserMenu() {
  const { t, i18n } = useTranslation(['algemeen', 'bewaren']);
  const drafts = useDrafts();
  const [isReading, setReading] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const session = useTafelSession();
  const { deelnemer, tafelId } = session;
  const { unsaved } = useStatus();
  const [, navigate] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  const other = i18n.language === 'en' ? 'nl' : 'en';
  const icon = { size: 18, 'aria-hidden': true } as const;
  const label = t('menu.label', { naam: deelnemer.naam });
  return (
    <>
      <Menu
        label={label}
        trigger={
          <IconButton label={label}>
            <IconDots size={20} aria-hidden="true" />
          </IconButton>
        }
        entries={[
          {
            kind: 'item',
            id: 'lijst',
            label: t('navigatie.lijst'),
            icon: <IconListDetails {...icon} />,
            onAction: () => navigate(screenPath(tafelId, 'lijst')),
          },
          {
            kind: 'item',
            id: 'regels',
            label: t('navigatie.regels'),
            icon: <IconRuler2 {...icon} />,
            onAction: () => navigate(screenPath(tafelId, 'regels')),
          },
          {
            kind: 'item',
            id: 'deelnemers',
            label: t('navigatie.deelnemers'),
            icon: <IconUsers {...icon} />,
            onAction: () => navigate(screenPath(tafelId, 'deelnemers')),
          },
          {
            kind: 'item',
            id: 'tafels',
            label: t('navigatie.tafels'),
            icon: <IconLayoutGrid {...icon} />,
            onAction: () => navigate('/'),
          },
          {
            kind: 'item',
            id: 'kladversies',
            label:
              drafts.length === 0
                ? t('bewaren:kladversies.menuGeen')
                : t('bewaren:kladversies.menu', { count: drafts.length }),
            icon: <IconFileText {...icon} />,
            onAction: () => setReading(true),
          },
          {
            kind: 'item',
            id: 'ondertekencode',
            label: t('menu.ondertekencode'),
            icon: <IconSignature {...icon} />,
            onAction: () => setChoosing(true),
          },
          { kind: 'separator', id: 'lijn-1' },
          {
            kind: 'item',
            id: 'taal',
            label: t(`taal.${other}`),
            icon: <IconLanguage {...icon} />,
            onAction: () => void setTaal(other),
          },
          {
            kind: 'item',
            id: 'afmelden',
            label: t('menu.afmelden'),
            description: t('menu.afmeldenUitleg'),
            icon: <IconLogout {...icon} />,
            onAction: () => setLeaving(true),
          },
        ]}
      />
      {isReading ? <OpenDrafts onClose={() => setReading(false)} /> : null}
      {isChoosing ? (
        <Suspense fallback={null}>
          <OndertekencodeDialog onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
      {isLeaving ? (
        <AfmeldenDialog
          organisatie={rememberedSessie()?.persoon?.organisatie ?? null}
          unsavedHere={unsaved}
          onLeft={() => session.close()}
          onClose={() => setLeaving(false)}
        />
      ) : null}
    </>
  );
}
