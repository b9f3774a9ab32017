import { useTranslation } from 'react-i18next';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { downloadDraft } from '#client/workspace/drafts/draft-file.ts';
import { useDraftsOf } from '#client/workspace/drafts/use-drafts.ts';
import type { Place } from '#client/workspace/seat.ts';

export interface SeatEndedProps {
  readonly tafelId: string;
  /** The place as it was when the tafel was open; null when the page was loaded after it ended. */
  readonly place: Place | null;
  readonly onRetry: () => void;
}

/** What stands where the tafel was when there is no place (any more): what happened, and the work that was not saved. */
export function SeatEnded({ tafelId, place, onRetry }: SeatEndedProps) {
  const { t } = useTranslation(['bewaren', 'algemeen']);
  const drafts = useDraftsOf(tafelId, place?.deelnemer.id ?? null);
  const title = place === null ? t('algemeen:melding.geenToegang') : t('plaats.voorbij');
  return (
    <Page
      brand={place?.naam ?? t('algemeen:product')}
      title={place === null ? t('algemeen:tafels.titel') : title}
    >
      <EmptyState title={title} action={<Button onPress={onRetry}>{t('plaats.kijkOpnieuw')}</Button>}>
        <p>{t(place === null ? 'algemeen:tafels.leegUitleg' : 'plaats.voorbijUitleg')}</p>
        {drafts.length === 0 ? null : <p>{t('plaats.voorbijWerk', { count: drafts.length })}</p>}
        {drafts.map((draft) => (
          <Button key={draft.id} onPress={() => downloadDraft(draft)}>
            {t('kladversies.download')}
          </Button>
        ))}
      </EmptyState>
    </Page>
  );
}
