import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteDraft, readDrafts, type Draft } from '#client/doc/draft-store.ts';
import { draftOf } from '#client/doc/recover.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { useSayReason } from '#client/doc/use-right.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';

/** What must be known about this tafel now, and stays until its cause is gone. */
export function Notices() {
  const { t } = useTranslation();
  const { access, offlineCopy } = useStatus();
  return (
    <>
      {access.kind === 'alleen-lezen' ? (
        <Banner tone="warning">{access.reden === '' ? t('melding.alleenLezenServer') : access.reden}</Banner>
      ) : null}
      {access.kind === 'sessie-voorbij' ? <SessionOver /> : null}
      {access.kind === 'geen-toegang' ? <Banner tone="negative">{t('melding.geenToegang')}</Banner> : null}
      {access.kind === 'te-oud' ? (
        <Banner
          tone="negative"
          actions={
            <Button size="small" onPress={() => location.reload()}>
              {t('melding.laadOpnieuw')}
            </Button>
          }
        >
          {t('melding.teOud')}
        </Banner>
      ) : null}
      {offlineCopy === 'mislukt' ? <Banner tone="warning">{t('melding.geenLokaleKopie')}</Banner> : null}
      <Drafts />
    </>
  );
}

/** Who comes back by a new invitation is a new deelnemer with a copy of their own: unsaved work is saved as a file. */
function SessionOver() {
  const { t } = useTranslation();
  const { tafelId, doc } = useTafelSession();
  const { unsaved } = useStatus();
  if (unsaved === 0) return <Banner tone="negative">{t('melding.sessieVoorbij')}</Banner>;
  return (
    <Banner
      tone="negative"
      actions={
        <Button size="small" onPress={() => download(draftOf(tafelId, doc))}>
          {t('melding.bewaarKopie')}
        </Button>
      }
    >
      {t('melding.sessieVoorbij')} {t('melding.sessieVoorbijWerk', { count: unsaved })}
    </Banner>
  );
}

/** Work that the server did not take: kept, exportable, and thrown away only by its author. */
function Drafts() {
  const say = useSayReason();
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const found = await readDrafts(tafelId);
      if (isCurrent) setDrafts(found);
    })();
    return () => {
      isCurrent = false;
    };
  }, [tafelId]);
  const drop = async (draft: Draft): Promise<void> => {
    await deleteDraft(draft.id);
    setDrafts((all) => all.filter((other) => other.id !== draft.id));
  };
  return drafts.map((draft) => (
    <Banner
      key={draft.id}
      tone="negative"
      actions={
        <>
          <Button size="small" onPress={() => download(draft)}>
            {t('melding.bewaarKopie')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => void drop(draft)}>
            {t('melding.gooiWeg')}
          </Button>
        </>
      }
    >
      <strong>
        {t('melding.geweigerd')}
        {draft.acts.length > 0 ? `: ${draft.acts.join(', ')}` : ''}
      </strong>{' '}
      {t('melding.geweigerdUitleg', {
        reden: say(draft),
      })}{' '}
      {draft.redone > 0 ? t('melding.geweigerdTerug', { count: draft.redone }) : ''}
    </Banner>
  ));
}

function download(draft: Draft): void {
  const { update, ...readable } = draft;
  const text = JSON.stringify({ ...readable, update: toBase64(update) }, null, 2);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `puzzeltafel-kopie-${draft.at.slice(0, 16).replaceAll(':', '')}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
