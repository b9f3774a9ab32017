import { IconCopy, IconMail } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { gemaakteUitnodigingSchema } from '#shared/rest/uitnodiging.ts';
import { useTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';

export type GemaakteUitnodiging = z.infer<typeof gemaakteUitnodigingSchema>;

export interface MadeLinkProps {
  readonly made: GemaakteUitnodiging;
  /** To make another; left out where there is nothing to go back to. */
  readonly onAgain?: () => void;
}

/** A link that was just made: to copy, or to send from the own mail program. It is never shown again (HT2). */
export function MadeLink({ made, onAgain }: MadeLinkProps) {
  const { t, i18n } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { deelnemer } = useTafelSession();
  const tafel = useTafel()?.naam ?? general('product');
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const datum = formatDate(made.vervaltOp, i18n.language);
  const names = { partij: made.partij.naam, rol: general(`rol.${made.rol}`) };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made.link);
      showToast(t('gekopieerd'));
    } catch {
      showToast(t('kopieerFout'));
    }
  };
  const mail = (): void => {
    const subject = encodeURIComponent(t('mailOnderwerp', { tafel }));
    const body = encodeURIComponent(
      t('mailTekst', { ...names, tafel, datum, link: made.link, naam: deelnemer.naam }),
    );
    location.assign(`mailto:${encodeURIComponent(made.email ?? '')}?subject=${subject}&body=${body}`);
  };
  return (
    <div ref={heading} tabIndex={-1} className="deelnemers__formulier deelnemers__link">
      <p>{t('linkVoor', { ...names, email: made.email ?? t('uitnodiging.zonderAdres') })}</p>
      <TextField label={t('link')} description={t('linkUitleg', { datum })} value={made.link} isReadOnly />
      <div className="deelnemers__knoppen">
        <Button variant="primary" onPress={() => void copy()}>
          <IconCopy size={16} aria-hidden="true" /> {t('kopieer')}
        </Button>
        <Button onPress={mail}>
          <IconMail size={16} aria-hidden="true" /> {t('mail')}
        </Button>
        {onAgain === undefined ? null : (
          <Button variant="quiet" onPress={onAgain}>
            {t('nogEen')}
          </Button>
        )}
      </div>
    </div>
  );
}
