import { IconDevices, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sessie } from '#shared/rest/sessie.ts';
import { AfmeldenDialog } from '#client/features/aanmelden/afmelden-dialog.tsx';
import { SessiesDialog } from '#client/features/aanmelden/sessies-dialog.tsx';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import '#client/features/aanmelden/aanmelden.css';

type Open = 'niets' | 'sessies' | 'afmelden';

/** Who is signed in here, where else, and out again. */
export function AccountMenu({ persoon }: { readonly persoon: NonNullable<Sessie['persoon']> }) {
  const { t } = useTranslation('aanmelden');
  const [open, setOpen] = useState<Open>('niets');
  const icon = { size: 18, 'aria-hidden': true } as const;
  const label = t('account.menu', { naam: persoon.naam });
  const close = (): void => setOpen('niets');
  return (
    <>
      <Menu
        label={label}
        trigger={
          <Button variant="quiet" aria-label={label}>
            <IconUserCircle size={20} aria-hidden="true" />
            <span className="account__naam">{persoon.naam}</span>
          </Button>
        }
        entries={[
          {
            kind: 'item',
            id: 'sessies',
            label: t('account.sessies'),
            icon: <IconDevices {...icon} />,
            onAction: () => setOpen('sessies'),
          },
          {
            kind: 'item',
            id: 'afmelden',
            label: t('account.afmelden'),
            description: persoon.organisatie ?? t('account.gast'),
            icon: <IconLogout {...icon} />,
            onAction: () => setOpen('afmelden'),
          },
        ]}
      />
      {open === 'sessies' ? <SessiesDialog onClose={close} /> : null}
      {open === 'afmelden' ? <AfmeldenDialog organisatie={persoon.organisatie} onClose={close} /> : null}
    </>
  );
}
