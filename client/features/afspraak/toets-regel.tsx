import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { telToetsen } from '#shared/wederkerigheid/toets-stand.ts';
import { wederkerigheidPath } from '#client/board/wederkerigheid-path.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';

/** Whether those who must carry it out were asked, and what they said, in one line that leads to the answers. */
export function ToetsRegel({ afspraakId }: { readonly afspraakId: string }) {
  const { t } = useTranslation('toets');
  const { tafelId } = useTafelSession();
  const toetsen = useOpTafel('toets').filter(({ afspraak }) => afspraak === afspraakId);
  const { gevraagd, beantwoord, nee } = telToetsen(toetsen);
  return (
    <p className="toets-regel">
      <Link href={wederkerigheidPath(tafelId, 'uitvoerbaarheid', afspraakId)}>
        {gevraagd === 0 ? t('regelGeen') : t('regel', { beantwoord, gevraagd })}
      </Link>
      {nee === 0 ? null : (
        <span className="belofte-zin__mist">
          {' '}
          <IconAlertTriangle size={14} aria-hidden /> {t('regelNee', { nee })}
        </span>
      )}
    </p>
  );
}
