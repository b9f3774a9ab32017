import { useTranslation } from 'react-i18next';
import { useAfspraken } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';

/** What was archived, each with the way back (PS9). */
export function AfsprakenArchive() {
  const { t } = useTranslation('afspraak');
  const archived = [...useAfspraken().values()].filter(({ archief }) => archief !== null);
  if (archived.length === 0) return null;
  return (
    <details className="afspraken-archief">
      <summary>{t('gearchiveerdAantal', { count: archived.length })}</summary>
      <ul>
        {archived.map((afspraak) => (
          <ArchivedRow key={afspraak.id} afspraak={afspraak} />
        ))}
      </ul>
    </details>
  );
}

function ArchivedRow({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('afspraak');
  const { restore } = useAfspraakActs();
  const { archief } = useAfspraakReden(afspraak);
  return (
    <li>
      <span>{afspraak.titel || t('zonderTitel')}</span>
      <Button size="small" variant="quiet" reason={archief} onPress={() => restore(afspraak.id)}>
        {t('herstel')}
      </Button>
    </li>
  );
}
