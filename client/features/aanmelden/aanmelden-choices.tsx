import { IconBuildingCommunity } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aanmeldenSchema, adresSchema, type Aanmelden } from '#shared/rest/aanmelden.ts';
import { OntwikkelForm } from '#client/features/aanmelden/ontwikkel-form.tsx';
import { request } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Panel } from '#client/ui/panel.tsx';
import '#client/features/aanmelden/aanmelden.css';

export interface AanmeldenChoicesProps {
  /** Path to come back to. */
  readonly terug: string;
  /** This browser has a seat by an invitation already: it is told what signing in does to that. */
  readonly isGast?: boolean;
}

/** The organisations where somebody can sign in; nothing at all on an installation that has none. */
export function AanmeldenChoices({ terug, isGast = false }: AanmeldenChoicesProps) {
  const { t } = useTranslation(['aanmelden', 'algemeen']);
  const ask = useCallback(
    async (signal: AbortSignal) => await request('/aanmelden', aanmeldenSchema, { signal }),
    [],
  );
  const [state, retry] = useRequest(ask);
  if (state.kind === 'bezig') return null;
  if (state.kind === 'mislukt') {
    const isOffline = state.error.kind === 'geen-verbinding';
    return (
      <Banner
        tone="warning"
        actions={
          <Button size="small" onPress={retry}>
            {t('algemeen:opnieuw')}
          </Button>
        }
      >
        {t(isOffline ? 'offline' : 'mogelijkhedenFout')}
      </Banner>
    );
  }
  const { aanbieders, ontwikkeling } = state.value;
  return (
    <>
      {ontwikkeling === null ? null : <OntwikkelForm tafels={ontwikkeling.tafels} />}
      {aanbieders.length === 0 ? null : (
        <Organisaties aanbieders={aanbieders} terug={terug} isGast={isGast} />
      )}
    </>
  );
}

function Organisaties({
  aanbieders,
  terug,
  isGast,
}: Required<AanmeldenChoicesProps> & { readonly aanbieders: Aanmelden['aanbieders'] }) {
  const { t } = useTranslation('aanmelden');
  const [busyNaam, setBusyNaam] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const start = async (id: string, naam: string): Promise<void> => {
    setError(null);
    setBusyNaam(naam);
    const body = { aanbieder: id, terug };
    const answer = await request('/aanmelden/_starten', adresSchema, { method: 'POST', body });
    if (answer.ok && answer.value.adres !== null) return location.assign(answer.value.adres);
    setBusyNaam(null);
    const problem = !answer.ok && answer.error.kind === 'geweigerd' ? answer.error.problem : null;
    setError(problem?.detail ?? t('startFout'));
  };

  return (
    <Panel>
      <section className="aanmelden" aria-labelledby="aanmelden-titel">
        <h2 id="aanmelden-titel" className="aanmelden__titel">
          {t('bijOrganisatie')}
        </h2>
        <p className="aanmelden__uitleg">{t('uitleg')}</p>
        {isGast ? <Banner>{t('gast')}</Banner> : null}
        <ul className="aanmelden__lijst">
          {aanbieders.map(({ id, naam }) => (
            <li key={id}>
              <Button
                className="aanmelden__knop"
                aria-label={t('kies', { naam })}
                isDisabled={busyNaam !== null}
                onPress={() => void start(id, naam)}
              >
                <IconBuildingCommunity size={18} aria-hidden="true" />
                {naam}
              </Button>
            </li>
          ))}
        </ul>
        <output className="aanmelden__uitleg">
          {busyNaam === null ? null : t('bezig', { naam: busyNaam })}
        </output>
        {error === null ? null : <Banner tone="negative">{error}</Banner>}
      </section>
    </Panel>
  );
}
