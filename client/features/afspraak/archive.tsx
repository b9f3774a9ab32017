import { useTranslation } from 'react-i18next';
import { useAfspraken } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { useAfspraakActs } from './use-acts.ts';

/** What was archived, each with the way back (PS9). */
export function AfsprakenArchive({ magSchrijven }: { readonly magSchrijven: boolean }) {
  const { t } = useTranslation('afspraak');
  const { restore } = useAfspraakActs();
  const archived = [...useAfspraken().values()].filter(({ archief }) => archief !== null);
  if (archived.length === 0) return null;
  return (
    <details className="afspraken-archief">
      <summary>{t('gearchiveerdAantal', { count: archived.length })}</summary>
      <ul>
        {archived.map(({ id, titel }) => (
          <li key={id}>
            <span>{titel || t('zonderTitel')}</span>
            {magSchrijven ? (
              <Button size="small" variant="quiet" onPress={() => restore(id)}>
                {t('herstel')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
