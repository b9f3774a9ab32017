import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { beeindigdSchema, sessieLijstSchema, type SessieLijst } from '#shared/rest/sessie.ts';
import { formatDateTime, formatRelative } from '#client/i18n/format.ts';
import { request } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { showToast } from '#client/ui/toast.tsx';

type SessieItem = SessieLijst['sessies'][number];

/** The browsers in which somebody is signed in; each of the others can be signed out from here. */
export function SessiesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['aanmelden', 'algemeen']);
  const ask = useCallback(
    async (signal: AbortSignal) => await request('/sessies', sessieLijstSchema, { signal }),
    [],
  );
  const [state, retry] = useRequest(ask);
  const [hasFailed, setFailed] = useState(false);

  const endOne = async (id: string, browser: string): Promise<void> => {
    const answer = await request(`/sessies/${id}`, z.null(), { method: 'DELETE' });
    // A session that is not there any more is what was asked for.
    const isGone = answer.ok || (answer.error.kind === 'geweigerd' && answer.error.status === 404);
    setFailed(!isGone);
    if (!isGone) return;
    showToast(t('sessies.beeindigd', { browser }));
    retry();
  };
  const endOthers = async (): Promise<void> => {
    const answer = await request('/sessies/_andere-beeindigen', beeindigdSchema, { method: 'POST' });
    setFailed(!answer.ok);
    if (!answer.ok) return;
    showToast(t('sessies.beeindigdAlle', { count: answer.value.aantal }));
    retry();
  };

  return (
    <Dialog title={t('sessies.titel')} isOpen onClose={onClose} closeLabel={t('algemeen:sluiten')}>
      <p>{t('sessies.uitleg')}</p>
      {state.kind === 'bezig' ? <Spinner label={t('sessies.laden')} /> : null}
      {state.kind === 'mislukt' ? (
        <Banner
          tone="negative"
          actions={
            <Button size="small" onPress={retry}>
              {t('algemeen:opnieuw')}
            </Button>
          }
        >
          {t('sessies.fout')}
        </Banner>
      ) : null}
      {state.kind === 'gelukt' ? (
        <SessieList sessies={state.value.sessies} onEnd={endOne} onEndOthers={endOthers} />
      ) : null}
      {hasFailed ? <Banner tone="negative">{t('sessies.beeindigFout')}</Banner> : null}
    </Dialog>
  );
}

interface SessieListProps {
  readonly sessies: readonly SessieItem[];
  readonly onEnd: (id: string, browser: string) => Promise<void>;
  readonly onEndOthers: () => Promise<void>;
}

function SessieList({ sessies, onEnd, onEndOthers }: SessieListProps) {
  const { t, i18n } = useTranslation('aanmelden');
  const nameOf = ({ browser, systeem }: SessieItem): string =>
    browser !== null && systeem !== null
      ? t('sessies.browserOp', { browser, systeem })
      : (browser ?? systeem ?? t('sessies.onbekend'));
  const hasOthers = sessies.some(({ dezeBrowser }) => !dezeBrowser);
  return (
    <>
      <ul className="sessies">
        {sessies.map((sessie) => {
          const browser = nameOf(sessie);
          const moment = formatDateTime(sessie.gemaaktOp, i18n.language);
          return (
            <li key={sessie.id} className="sessies__sessie">
              <div>
                <p className="sessies__naam">
                  {browser} {sessie.dezeBrowser ? <Badge>{t('sessies.deze')}</Badge> : null}
                </p>
                <p className="sessies__moment">{t('sessies.gemaakt', { moment })}</p>
                <p className="sessies__moment">
                  {t('sessies.gebruikt', {
                    moment: formatRelative(sessie.laatstGebruiktOp, new Date(), i18n.language),
                  })}
                </p>
              </div>
              {sessie.dezeBrowser ? null : (
                <Button
                  size="small"
                  aria-label={t('sessies.beeindigNaam', { browser, moment })}
                  onPress={() => void onEnd(sessie.id, browser)}
                >
                  {t('sessies.beeindig')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {hasOthers ? (
        <div className="sessies__alle">
          <Button onPress={() => void onEndOthers()}>{t('sessies.beeindigAlle')}</Button>
        </div>
      ) : (
        <p>{t('sessies.geenAndere')}</p>
      )}
    </>
  );
}
