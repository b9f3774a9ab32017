import { IconCircleCheck, IconFileCheck, IconFileX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { waarIn } from '#shared/arrangement/verify/fault-tekst.ts';
import type { GoedPakket } from '#shared/arrangement/verify/verify-pakket.ts';
import { gaNa, type Nagegaan } from '#client/features/verifieer/nagaan.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { Page } from '#client/ui/page.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { useTitle } from '#client/ui/use-title.ts';
import '#client/features/verifieer/verifieer.css';

type State = { readonly soort: 'leeg' } | { readonly soort: 'bezig'; readonly naam: string } | Klaar;
type Klaar = Nagegaan & { readonly naam: string };

/** Checks the package of an arrangement on this device, without a session and without a connection (AR16). */
export default function VerifieerScreen() {
  const { t } = useTranslation('verifieer');
  const { t: general } = useTranslation();
  const [state, setState] = useState<State>({ soort: 'leeg' });
  const latest = useRef(0);
  useTitle(t('titel'), general('product'));

  async function lees(file: File): Promise<void> {
    const turn = ++latest.current;
    setState({ soort: 'bezig', naam: file.name });
    const found = await gaNa(file);
    if (turn === latest.current) setState({ ...found, naam: file.name });
  }

  return (
    <Page brand={general('product')} title={t('titel')} width="narrow">
      <p>{t('uitleg')}</p>
      <FileTrigger
        acceptedFileTypes={['.zip', 'application/zip']}
        onSelect={(files) => {
          const [file] = [...(files ?? [])];
          if (file !== undefined) void lees(file);
        }}
      >
        <Button variant={state.soort === 'leeg' ? 'primary' : 'secondary'}>
          <IconFileCheck size={18} aria-hidden="true" />
          {t(state.soort === 'leeg' ? 'kies' : 'anders')}
        </Button>
      </FileTrigger>
      <div aria-live="polite" className="verifieer">
        {state.soort === 'bezig' ? <Spinner label={t('bezig')} /> : null}
        {state.soort === 'goed' ? <Goed naam={state.naam} pakket={state.pakket} /> : null}
        {state.soort === 'fout' ? (
          <section className="verifieer__fout" aria-labelledby="oordeel">
            <h2 id="oordeel">
              <IconFileX size={22} aria-hidden="true" /> {t('fout')}
            </h2>
            <p className="verifieer__naam">{state.naam}</p>
            <p>{t(`wat.${state.fault.code}`, { waar: waarIn(state.fault) })}</p>
            <p>{t('foutUitleg')}</p>
          </section>
        ) : null}
        {state.soort === 'mislukt' ? <p role="alert">{t(state.waarom)}</p> : null}
      </div>
    </Page>
  );
}

function Goed({ naam, pakket }: { readonly naam: string; readonly pakket: GoedPakket }) {
  const { t, i18n } = useTranslation('verifieer');
  const { manifest, inhoud, akkoorden, vastgesteldAtMs, bewijzen } = pakket;
  const namen = new Map(inhoud.partijen.map((partij) => [partij.id, partij.naam]));
  const signed = akkoorden.filter(({ onderwerp }) => onderwerp.soort === 'arrangement');
  return (
    <section className="verifieer__goed" aria-labelledby="oordeel">
      <h2 id="oordeel">
        <IconCircleCheck size={22} aria-hidden="true" /> {t('goed')}
      </h2>
      <p>{t('goedUitleg')}</p>
      <dl>
        <dt>{t('bestand')}</dt>
        <dd>{naam}</dd>
        <dt>{t('arrangement')}</dt>
        <dd>{t('generatieVan', { titel: inhoud.titel, nummer: inhoud.nummer })}</dd>
        <dt>{t('tafel')}</dt>
        <dd>{inhoud.tafel.naam}</dd>
        <dt>{t('vastgesteld')}</dt>
        <dd>{formatDateTime(new Date(vastgesteldAtMs), i18n.language)}</dd>
        <dt>{t('ondertekend')}</dt>
        <dd>
          <ul>
            {signed.map(({ id, partij, mandaat }) => (
              <li key={id}>
                {t('onderMandaat', { partij: namen.get(partij) ?? partij, namens: mandaat.namens })}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('afspraken')}</dt>
        <dd>
          <ol>
            {inhoud.afspraken.map(({ nummer, inhoud: { titel } }) => (
              <li key={nummer} value={nummer}>
                {titel}
              </li>
            ))}
          </ol>
        </dd>
        <dt>{t('bestanden')}</dt>
        <dd>{t('aantal', { bestanden: manifest.bestanden.length, bewijzen })}</dd>
        <dt>{t('kenmerk')}</dt>
        <dd>
          <code>{manifest.arrangementHash}</code>
        </dd>
        <dt>{t('sleutel')}</dt>
        <dd>
          <code>{manifest.sleutel.publicKey}</code>
        </dd>
      </dl>
    </section>
  );
}
