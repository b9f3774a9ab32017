import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSayReason } from '#client/doc/use-right.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { useDrafts } from '#client/workspace/drafts/use-drafts.ts';

const DraftsDialog = lazy(async () => {
  const { DraftsDialog } = await import('#client/workspace/drafts/drafts-dialog.tsx');
  return { default: DraftsDialog };
});

/** Says that there is a new draft and why; hiding it takes nothing away, the menu keeps the way to it. */
export function DraftNotice() {
  const { t } = useTranslation('bewaren');
  const say = useSayReason();
  const drafts = useDrafts();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setOpen] = useState(false);
  const fresh = drafts.filter(({ id }) => !hidden.has(id));
  const reasons = [...new Set(fresh.flatMap(({ items }) => items.map((item) => say(item))))];
  return (
    <>
      {fresh.length === 0 ? null : (
        <Banner
          tone="negative"
          actions={
            <>
              <Button size="small" onPress={() => setOpen(true)}>
                {t('kladversies.bekijk')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                onPress={() => setHidden(new Set(drafts.map(({ id }) => id)))}
              >
                {t('kladversies.verberg')}
              </Button>
            </>
          }
        >
          <strong>{t('kladversies.melding')}</strong> {reasons.slice(0, 2).join(' ')}{' '}
          {t('kladversies.meldingUitleg')}
        </Banner>
      )}
      {isOpen ? <OpenDrafts onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The dialog, fetched when it is first opened. */
export function OpenDrafts({ onClose }: { readonly onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <DraftsDialog onClose={onClose} />
    </Suspense>
  );
}
