import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deelnemerSchema, type Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import type { Sessie } from '#shared/rest/sessie.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { OpenTafel } from '#client/workspace/open-tafel.tsx';

/** Finds the place that this browser has at the tafel of the address, and opens it; or says why not. */
export default function TafelRoute({ tafelId }: { readonly tafelId: string }) {
  const { t } = useTranslation();
  const ask = useCallback(async (signal: AbortSignal) => await fetchSessie(signal), []);
  const [state, retry] = useRequest(ask);
  const known = state.kind === 'gelukt' ? state.value : null;
  const place = useMemo(() => (known ? placeAt(known.sessie, tafelId) : null), [known, tafelId]);
  if (state.kind === 'bezig')
    return (
      <main id="inhoud" className="pt-full-page">
        <Spinner label={t('bewaren.laden')} />
      </main>
    );
  if (state.kind === 'mislukt')
    return (
      <Page brand={t('product')} title={t('tafels.titel')}>
        <EmptyState
          title={t('melding.offlineNooitGeladen')}
          action={<Button onPress={retry}>{t('opnieuw')}</Button>}
        />
      </Page>
    );
  const { sessie, fresh } = state.value;
  if (!place)
    return (
      <Page brand={t('product')} title={t('tafels.titel')}>
        <EmptyState title={t(sessie.actief ? 'melding.geenToegang' : 'tafels.nietAangemeld')}>
          {t('tafels.leegUitleg')}
        </EmptyState>
      </Page>
    );
  return <OpenTafel {...place} isFresh={fresh} />;
}

interface Place {
  readonly tafelId: TafelId;
  readonly naam: string;
  readonly deelnemer: Deelnemer;
  /** CSS colour of the own partij. */
  readonly kleur: string;
}

function placeAt(sessie: Sessie, tafelId: string): Place | null {
  const place = sessie.plaatsen.find(({ tafel }) => tafel.id === tafelId);
  const id = tafelIdSchema.safeParse(tafelId);
  if (!place || !id.success) return null;
  const { partij, ...person } = place.deelnemer;
  const deelnemer = deelnemerSchema.safeParse({ ...person, partij: partij.id });
  return deelnemer.success
    ? { tafelId: id.data, naam: place.tafel.naam, deelnemer: deelnemer.data, kleur: partij.kleur }
    : null;
}
