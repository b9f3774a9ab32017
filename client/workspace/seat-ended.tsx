import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#client/doc/draft.ts';
import { readDrafts, subscribeDrafts } from '#client/doc/draft-store.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { downloadDraft } from '#client/workspace/drafts/draft-file.ts';
import type { Place } from '#client/workspace/seat.ts';

/** What stands where the tafel was when the place there ended: what happened, and the work that was not saved. */
export function SeatEnded({ place, onRetry }: { readonly place: Place; readonly onRetry: () => void }) {
  const { t } = useTranslation('bewaren');
  const drafts = useDraftsOf(place);
  return (
    <Page brand={place.naam} title={t('plaats.voorbij')}>
      <EmptyState
        title={t('plaats.voorbij')}
        action={<Button onPress={onRetry}>{t('plaats.kijkOpnieuw')}</Button>}
      >
        <p>{t('plaats.voorbijUitleg')}</p>
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

function useDraftsOf({ tafelId, deelnemer }: Place): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const found = await readDrafts(tafelId, deelnemer.id);
      if (isShown) setDrafts(found);
    };
    void read();
    const stop = subscribeDrafts(() => void read());
    return () => {
      isShown = false;
      stop();
    };
  }, [tafelId, deelnemer.id]);
  return drafts;
}
