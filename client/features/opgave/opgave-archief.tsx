import { useTranslation } from 'react-i18next';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import { useOpgaveActs } from '#client/board/use-opgave-acts.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useDecentraleOpgaven } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { Button } from '#client/ui/button.tsx';

/** Opgaven of partijen that were archived, each with the way back (PS9). */
export function OpgaveArchief() {
  const { t } = useTranslation('opgave');
  const acts = useOpgaveActs();
  const judge = useRights();
  const reden = useReden();
  const why = (opgave: DecentraleOpgave) =>
    reden(judge('zet', 'decentraleOpgave', 'archief', opgave), { soort: 'opgave', partij: opgave.partij });
  const archived = [...useDecentraleOpgaven().values()].filter(({ archief }) => archief !== null);
  if (archived.length === 0) return null;
  return (
    <details className="opgave-archief">
      <summary>{t('eigen.archief', { count: archived.length })}</summary>
      <ul>
        {archived.map((opgave) => (
          <li key={opgave.id}>
            <span>{opgave.titel || t('eigen.zonderTitel')}</span>
            <Button size="small" variant="quiet" reason={why(opgave)} onPress={() => acts.herstel(opgave.id)}>
              {t('eigen.herstel')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
