import {
  IconDots,
  IconLanguage,
  IconLayoutGrid,
  IconListDetails,
  IconLogout,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import * as z from 'zod';
import { countUnsavedOnDevice, deleteAllCopies } from '#client/doc/persist.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { setTaal } from '#client/i18n/i18n.ts';
import { request } from '#client/rest/request.ts';
import { forgetSessie } from '#client/rest/sessie.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { screenPath } from '#client/workspace/screens.ts';

/** Everything that is not used all the time: list, deelnemers, language, all tafels, log out. */
export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { deelnemer, tafelId } = useTafelSession();
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
      {isLeaving ? <LeaveDialog onClose={() => setLeaving(false)} /> : null}
    </>
  );
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useTafelSession();
  const { unsaved: unsavedHere } = useStatus();
  const [unsavedOnDevice, setUnsavedOnDevice] = useState(0);
  const [isCutOff, setCutOff] = useState(false);
  // Other tabs and other tafels on this device go as well.
  const unsaved = Math.max(unsavedHere, unsavedOnDevice);
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const count = await countUnsavedOnDevice();
      if (isCurrent) setUnsavedOnDevice(count);
    })();
    return () => {
      isCurrent = false;
    };
  }, []);
  const leave = async (): Promise<void> => {
    // Without the server the session would live on: who comes next on this device would be logged in.
    const answer = await request('/sessie', z.null(), { method: 'DELETE' });
    if (!answer.ok && answer.error.kind === 'geen-verbinding') return setCutOff(true);
    session.close();
    forgetSessie();
    await deleteAllCopies();
    location.assign('/');
  };
  return (
    <Dialog
      title={t('afmelden.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('sluiten')}
      actions={
        <>
          <Button onPress={onClose}>{t('annuleren')}</Button>
          <Button variant={unsaved > 0 ? 'danger' : 'primary'} onPress={() => void leave()}>
            {t(unsaved > 0 ? 'afmelden.tochDoen' : 'afmelden.doen')}
          </Button>
        </>
      }
    >
      <p>{t('afmelden.uitleg')}</p>
      {unsaved > 0 ? <p>{t('afmelden.waarschuwing', { count: unsaved })}</p> : null}
      {isCutOff ? <p role="alert">{t('afmelden.geenVerbinding')}</p> : null}
    </Dialog>
  );
}
