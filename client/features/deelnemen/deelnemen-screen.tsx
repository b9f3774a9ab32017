import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inzienAntwoordSchema } from '#shared/rest/uitnodiging.ts';
import { AanschuifForm } from '#client/features/deelnemen/aanschuif-form.tsx';
import { endingOf, type LinkEnding } from '#client/features/deelnemen/link-ending.ts';
import { LinkVoorbij } from '#client/features/deelnemen/link-voorbij.tsx';
import { takeToken } from '#client/features/deelnemen/token.ts';
import { request, type RequestError } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { useTitle } from '#client/ui/use-title.ts';
import '#client/features/deelnemen/deelnemen.css';

// Once per page load, also when React renders twice: after this the address no longer holds it.
const token = location.pathname === '/deelnemen' ? takeToken() : null;

/** Where an invitation link leads: what it opens, who you are, and in. */
export function DeelnemenScreen() {
  const { t } = useTranslation('deelnemen');
  const { t: general } = useTranslation();
  useTitle(t('titel'), general('product'));
  const [ending, setEnding] = useState<LinkEnding | null>(token === null ? 'geen-token' : null);
  return (
    <Page brand={general('product')} title={t('welkom')} width="narrow">
      {ending === null && token !== null ? (
        <Look token={token} onEnded={setEnding} />
      ) : (
        <LinkVoorbij ending={ending ?? 'geen-token'} />
      )}
    </Page>
  );
}

interface LookProps {
  readonly token: string;
  readonly onEnded: (ending: LinkEnding) => void;
}

function Look({ token: value, onEnded }: LookProps) {
  const { t } = useTranslation('deelnemen');
  const ask = useCallback(
    async (signal: AbortSignal) =>
      await request('/uitnodigingen/_inzien', inzienAntwoordSchema, {
        method: 'POST',
        body: { token: value },
        signal,
      }),
    [value],
  );
  const [state, retry] = useRequest(ask);
  switch (state.kind) {
    case 'bezig':
      return <Spinner label={t('bezig')} />;
    case 'gelukt':
      return <AanschuifForm token={value} invitation={state.value} onEnded={onEnded} onOther={retry} />;
    case 'mislukt':
      return <Failed error={state.error} onRetry={retry} />;
  }
}

function Failed({ error, onRetry }: { readonly error: RequestError; readonly onRetry: () => void }) {
  const { t } = useTranslation('deelnemen');
  const { t: general } = useTranslation();
  const ending = endingOf(error);
  if (ending !== null) return <LinkVoorbij ending={ending} />;
  const said = error.kind === 'geweigerd' ? error.problem?.detail : undefined;
  return (
    <EmptyState title={said ?? t('fout')} action={<Button onPress={onRetry}>{general('opnieuw')}</Button>} />
  );
}
