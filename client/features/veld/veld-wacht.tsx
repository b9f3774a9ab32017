import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { afspraakPath } from '#client/features/afspraak/afspraak-path.ts';
import { useWachtend } from './use-wachtend.ts';
import './veld.css';

/** What waits for the own partij when it comes back; nothing when nothing does. */
export function VeldWacht() {
  const { t } = useTranslation(['veld', 'afspraak']);
  const { tafelId } = useTafelSession();
  const wachtend = useWachtend();
  if (wachtend.length === 0) return null;
  return (
    <section className="veld-wacht" aria-label={t('wacht.titel')}>
      <h2>{t('wacht.titel')}</h2>
      <ul>
        {wachtend.map(({ afspraak, count }) => (
          <li key={afspraak.id}>
            <Link href={afspraakPath(tafelId, afspraak.id)}>
              {afspraak.titel || t('afspraak:zonderTitel')}
            </Link>
            <span>{t('wacht.regel', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
