import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  inwisselenAntwoordSchema,
  inzienAntwoordSchema,
  type InzienAntwoord,
} from '#shared/rest/uitnodiging.ts';
import { err } from '#shared/lib/result.ts';
import { takeToken } from '#client/features/deelnemen/token.ts';
import { formatDate } from '#client/i18n/format.ts';
import { request, type RequestError } from '#client/rest/request.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useTitle } from '#client/ui/use-title.ts';
import '#client/features/deelnemen/deelnemen.css';

// Once per page load, also when React renders twice: after this the address no longer holds it.
const token = location.pathname === '/deelnemen' ? takeToken() : null;

/** Where an invitation link leads: what it opens, a name, and in. */
export function DeelnemenScreen() {
  const { t } = useTranslation();
  useTitle(t('deelnemen.titel'), t('product'));
  const ask = useCallback(
    async (signal: AbortSignal) =>
      token === null
        ? err<RequestError>({ kind: 'geweigerd', status: 400, problem: null })
        : await request('/uitnodigingen/_inzien', inzienAntwoordSchema, {
            method: 'POST',
            body: { token },
            signal,
          }),
    [],
  );
  const [state, retry] = useRequest(ask);
  return (
    <Page brand={t('product')} title={t('deelnemen.welkom')} width="narrow">
      {state.kind === 'bezig' ? <Spinner label={t('deelnemen.bezig')} /> : null}
      {state.kind === 'gelukt' && token !== null ? <Join token={token} invitation={state.value} /> : null}
      {state.kind === 'mislukt' ? <Failed error={state.error} onRetry={retry} /> : null}
    </Page>
  );
}

function Join({ token, invitation }: { readonly token: string; readonly invitation: InzienAntwoord }) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [naam, setNaam] = useState('');
  const [asked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const isEmpty = naam.trim() === '';

  const join = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (isEmpty || isBusy) return;
    setBusy(true);
    const answer = await request('/uitnodigingen/_inwisselen', inwisselenAntwoordSchema, {
      method: 'POST',
      body: { token, naam: naam.trim() },
    });
    if (answer.ok) {
      await fetchSessie();
      navigate(`/tafel/${answer.value.tafel.id}`, { replace: true });
      return;
    }
    setBusy(false);
    setError(
      answer.error.kind === 'geweigerd'
        ? (answer.error.problem?.detail ?? t('deelnemen.ongeldig'))
        : t('deelnemen.fout'),
    );
  };

  return (
    <Panel>
      <form className="deelnemen" onSubmit={(event) => void join(event)} noValidate>
        <div>
          <p className="deelnemen__uitleg">{t('deelnemen.uitleg')}</p>
          <p className="deelnemen__tafel">{invitation.tafelNaam}</p>
        </div>
        <dl className="deelnemen__feiten">
          <dt>{t('deelnemen.namens')}</dt>
          <dd>
            <Dot color={invitation.partij.kleur} /> {invitation.partij.naam}
          </dd>
          <dt>{t('deelnemen.rol')}</dt>
          <dd>
            {t(`rol.${invitation.rol}`)}
            <span className="deelnemen__rol-uitleg">{t(`rolUitleg.${invitation.rol}`)}</span>
          </dd>
          <dt>{t('deelnemen.geldigTot')}</dt>
          <dd>{formatDate(invitation.vervaltOp, i18n.language)}</dd>
        </dl>
        <TextField
          label={t('deelnemen.naam')}
          description={t('deelnemen.naamUitleg')}
          errorMessage={asked && isEmpty ? t('deelnemen.naamNodig') : undefined}
          value={naam}
          onChange={setNaam}
          maxLength={80}
          autoComplete="name"
          isRequired
        />
        {error === null ? null : <Banner tone="negative">{error}</Banner>}
        <Button type="submit" variant="primary" isDisabled={isBusy}>
          {isBusy ? t('bezig') : t('deelnemen.aanschuiven')}
        </Button>
      </form>
    </Panel>
  );
}

function Failed({ error, onRetry }: { readonly error: RequestError; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  if (token === null) return <EmptyState title={t('deelnemen.geenToken')} />;
  if (error.kind === 'geweigerd')
    return <EmptyState title={error.problem?.detail ?? t('deelnemen.ongeldig')} />;
  return (
    <EmptyState title={t('deelnemen.fout')} action={<Button onPress={onRetry}>{t('opnieuw')}</Button>} />
  );
}
