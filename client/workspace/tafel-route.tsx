import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { OpenTafel } from '#client/workspace/open-tafel.tsx';
import { SeatEnded } from '#client/workspace/seat-ended.tsx';
import type { SeatChange } from '#client/workspace/seat.ts';
import { useSeat } from '#client/workspace/use-seat.ts';

/** Finds the place that this browser has at the tafel of the address, and opens it; or says why not. */
export default function TafelRoute({ tafelId }: { readonly tafelId: string }) {
  return <AtTafel key={tafelId} tafelId={tafelId} />;
}

function AtTafel({ tafelId }: { readonly tafelId: string }) {
  const { t } = useTranslation();
  const tellChange = useTellChange();
  const { seat, retry, refresh, askSeat } = useSeat(tafelId, tellChange);
  switch (seat.kind) {
    case 'bezig':
      return (
        <main id="inhoud" className="pt-full-page">
          <Spinner label={t('bewaren.laden')} />
        </main>
      );
    case 'mislukt':
      return (
        <Page brand={t('product')} title={t('tafels.titel')}>
          <EmptyState
            title={t('melding.offlineNooitGeladen')}
            action={<Button onPress={retry}>{t('opnieuw')}</Button>}
          />
        </Page>
      );
    case 'weg':
      if (seat.isSignedIn) return <SeatEnded tafelId={tafelId} place={seat.before} onRetry={retry} />;
      return (
        <Page brand={t('product')} title={t('tafels.titel')}>
          <EmptyState title={t('tafels.nietAangemeld')}>{t('tafels.leegUitleg')}</EmptyState>
        </Page>
      );
    case 'plaats':
      return <OpenTafel {...seat.place} askSeat={askSeat} onRightsChanged={refresh} />;
  }
}

/** Says in plain words what changed about the own place, and who can help. */
function useTellChange(): (change: SeatChange) => void {
  const { t } = useTranslation(['bewaren', 'algemeen']);
  return useCallback(
    (change) => {
      if (change.kind !== 'rol' && change.kind !== 'partij') return;
      const { deelnemer, partijNaam } = change.place;
      const rol = t(`algemeen:rol.${deelnemer.rol}`);
      if (change.kind === 'partij')
        return showToast(`${t('plaats.partij', { partij: partijNaam, rol })} ${t('plaats.bijVorige')}`);
      showToast(t('plaats.rol', { rol, uitleg: t(`algemeen:rolUitleg.${deelnemer.rol}`) }));
    },
    [t],
  );
}
