import { useTranslation } from 'react-i18next';
import { copyOf } from '#client/doc/recover.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { downloadDraft } from '#client/workspace/drafts/draft-file.ts';
import { DraftNotice } from '#client/workspace/drafts/draft-notice.tsx';

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
      <DraftNotice />
    </>
  );
}

/** Who comes back by a new invitation is a new deelnemer with a copy of their own: unsaved work is saved as a file. */
function SessionOver() {
  const { t } = useTranslation();
  const session = useTafelSession();
  const { unsaved } = useStatus();
  if (unsaved === 0) return <Banner tone="negative">{t('melding.sessieVoorbij')}</Banner>;
  return (
    <Banner
      tone="negative"
      actions={
        <Button size="small" onPress={() => downloadDraft(copyOf(session))}>
          {t('melding.bewaarKopie')}
        </Button>
      }
    >
      {t('melding.sessieVoorbij')} {t('melding.sessieVoorbijWerk', { count: unsaved })}
    </Banner>
  );
}
