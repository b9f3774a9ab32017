import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import type { Receipt } from '#shared/domain/ledger/receipt.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { judgeBewijs, MAX_BEWIJS_BYTES, type Oordeel } from '#client/features/deelnemers/bewijs-oordeel.ts';
import { grootboekZin } from '#client/features/deelnemers/grootboek-zin.ts';
import { useGrootboekNamen } from '#client/features/deelnemers/use-grootboek-namen.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { Panel } from '#client/ui/panel.tsx';

type State = { readonly kind: 'leeg' } | { readonly kind: 'bezig' } | (Oordeel & { readonly naam: string });

/** Checks a receipt that somebody kept, in this browser alone. `keyId`: the key of this server; null when not known now. */
export function BewijsControle({ keyId }: { readonly keyId: string | null }) {
  const { t } = useTranslation('deelnemers');
  const titleId = useId();
  const [state, setState] = useState<State>({ kind: 'leeg' });
  const check = async (file: File): Promise<void> => {
    setState({ kind: 'bezig' });
    setState({ ...(await judgeFile(file)), naam: file.name });
  };
  return (
    <section aria-labelledby={titleId} className="deelnemers__controle">
      <Panel>
        <div className="deelnemers__formulier">
          <h3 id={titleId}>{t('controle.titel')}</h3>
          <p className="deelnemers__uitleg">{t('controle.uitleg')}</p>
          <div>
            <FileTrigger
              acceptedFileTypes={['application/json', '.json']}
              onSelect={(files) => {
                const [file] = [...(files ?? [])];
                if (file) void check(file);
              }}
            >
              <Button>{t('controle.kies')}</Button>
            </FileTrigger>
          </div>
          <div aria-live="polite">
            {state.kind === 'bezig' ? <p>{t('controle.bezig')}</p> : null}
            {state.kind === 'goed' ? <Goed naam={state.naam} bewijs={state.bewijs} keyId={keyId} /> : null}
            {state.kind === 'fout' ? (
              <Fout naam={state.naam} tekst={t(`controle.reden.${state.reden}`)} />
            ) : null}
            {state.kind === 'te-groot' ? <Fout naam={state.naam} tekst={t('controle.teGroot')} /> : null}
            {state.kind === 'kan-niet' ? <p>{t('controle.kanNiet')}</p> : null}
          </div>
        </div>
      </Panel>
    </section>
  );
}

async function judgeFile(file: File): Promise<Oordeel> {
  if (file.size > MAX_BEWIJS_BYTES) return { kind: 'te-groot' };
  // Absent where the page came without TLS.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  return await judgeBewijs(await file.text(), subtle === undefined ? null : webLedgerCrypto(subtle));
}

function Fout({ naam, tekst }: { readonly naam: string; readonly tekst: string }) {
  const { t } = useTranslation('deelnemers');
  return (
    <div className="deelnemers__oordeel deelnemers__oordeel--fout">
      <IconCircleX size={22} aria-hidden="true" />
      <div>
        <p className="deelnemers__naam">{t('controle.fout')}</p>
        <p>{tekst}</p>
        <p className="deelnemers__bijschrift">{naam}</p>
      </div>
    </div>
  );
}

interface GoedProps {
  readonly naam: string;
  readonly bewijs: Receipt;
  readonly keyId: string | null;
}

/** What a sound receipt says; and whose key signed it, as anybody can sign with a key of their own. */
function Goed({ naam, bewijs, keyId }: GoedProps) {
  const { t, i18n } = useTranslation('deelnemers');
  const { tafelId } = useTafelSession();
  const namen = useGrootboekNamen();
  const { entry } = bewijs.signed;
  const known = keyId === null ? 'Onbekend' : keyId === entry.keyId ? 'Gelijk' : 'Anders';
  return (
    <div className="deelnemers__oordeel" data-sleutel={known}>
      <IconCircleCheck size={22} aria-hidden="true" />
      <div>
        <p className="deelnemers__naam">{t('controle.goed')}</p>
        <p>{t('controle.goedUitleg')}</p>
        <blockquote>
          {grootboekZin(entry, namen, t)}{' '}
          <span className="deelnemers__bijschrift">
            {formatDateTime(new Date(entry.atMs), i18n.language)} ·{' '}
            {t('geschiedenis.regel', { seq: entry.seq })}
          </span>
        </blockquote>
        {entry.tafel === tafelId ? null : <p>{t('controle.andereTafel')}</p>}
        <p>{t(`controle.sleutel${known}`)}</p>
        <p className="deelnemers__bijschrift deelnemers__adres">
          {t('controle.sleutel', { sleutel: entry.keyId })} · {naam}
        </p>
      </div>
    </div>
  );
}
