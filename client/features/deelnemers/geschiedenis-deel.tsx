import { IconDownload } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeHistorie } from '#shared/authorize/historie.ts';
import type { SignedEntry } from '#shared/domain/ledger/entry.ts';
import { receiptSchema } from '#shared/domain/ledger/receipt.ts';
import { grootboekSchema } from '#shared/rest/grootboek.ts';
import { useRegister, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { useSayReason } from '#client/doc/use-right.ts';
import { BewijsControle } from '#client/features/deelnemers/bewijs-controle.tsx';
import { saveJson } from '#client/ui/save-file.ts';
import { grootboekZin, redenOf } from '#client/features/deelnemers/grootboek-zin.ts';
import { Mislukt } from '#client/features/deelnemers/mislukt.tsx';
import { useGrootboekNamen } from '#client/features/deelnemers/use-grootboek-namen.ts';
import { useZitplaatsen } from '#client/features/deelnemers/use-zitplaatsen.ts';
import { formatDate } from '#client/i18n/format.ts';
import { request, type RequestError } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { useMediaQuery } from '#client/ui/use-media-query.ts';

type Grootboek = z.infer<typeof grootboekSchema>;

/** What the ledger says of this tafel, and checking a receipt of it (LE6). */
export function GeschiedenisDeel() {
  const { t } = useTranslation('deelnemers');
  const { tafelId, deelnemer } = useTafelSession();
  const [bijzonderheden] = useZitplaatsen();
  const say = useSayReason();
  const isGranted = bijzonderheden.get(deelnemer.id)?.historie ?? false;
  const permission = authorizeHistorie(actorOf(deelnemer), isGranted);
  const [hoofd, setHoofd] = useState<Grootboek['hoofd'] | null>(null);
  const isNarrow = useMediaQuery('(max-width: 56rem)');
  const controle = <BewijsControle keyId={hoofd?.keyId ?? null} />;
  return (
    <div className="deelnemers__mensen">
      <section className="deelnemers__smal" aria-labelledby="geschiedenis-titel">
        <h2 id="geschiedenis-titel">{t('geschiedenis.titel')}</h2>
        <p className="deelnemers__uitleg">{t('geschiedenis.uitleg')}</p>
        {isNarrow ? controle : null}
        {permission.ok ? (
          <Regels tafelId={tafelId} onHoofd={setHoofd} />
        ) : (
          <ReasonNote reason={{ text: say(permission.error), rule: permission.error.rule }} />
        )}
      </section>
      {isNarrow ? null : <aside className="deelnemers__zij">{controle}</aside>}
    </div>
  );
}

interface RegelsProps {
  readonly tafelId: string;
  readonly onHoofd: (hoofd: Grootboek['hoofd']) => void;
}

function Regels({ tafelId, onHoofd }: RegelsProps) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const [older, setOlder] = useState<readonly Grootboek[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);
  const path = `/tafels/${tafelId}/grootboek`;
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const answer = await request(path, grootboekSchema, { signal });
      if (answer.ok && !signal.aborted) onHoofd(answer.value.hoofd);
      return answer;
    },
    [path, onHoofd],
  );
  const [state, retry] = useRequest(ask);
  if (state.kind === 'bezig') return <Spinner label={t('ophalen')} />;
  if (state.kind === 'mislukt') return <Mislukt error={state.error} onRetry={retry} />;
  const pages = [state.value, ...older];
  const next = pages.at(-1)?.volgende ?? null;
  const more = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await request(`${path}?voor=${next}`, grootboekSchema);
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setOlder([...older, answer.value]);
  };
  const regels = pages.flatMap((page) => page.regels);
  if (regels.length === 0) return <EmptyState title={t('geschiedenis.geen')} />;
  return (
    <>
      <Dagen regels={regels} />
      {error === null ? null : <Mislukt error={error} onRetry={() => void more()} />}
      {next === null ? null : (
        <Button onPress={() => void more()}>{isBusy ? general('bezig') : t('geschiedenis.meer')}</Button>
      )}
    </>
  );
}

/** The entries under the days on which they were made, newest first. */
function Dagen({ regels }: { readonly regels: readonly SignedEntry[] }) {
  const { i18n } = useTranslation();
  const days = new Map<string, SignedEntry[]>();
  for (const regel of regels) {
    const day = formatDate(new Date(regel.entry.atMs), i18n.language);
    const known = days.get(day);
    if (known) known.push(regel);
    else days.set(day, [regel]);
  }
  return [...days].map(([day, entries]) => (
    <div key={day}>
      <h3 className="deelnemers__soort">{day}</h3>
      <ol className="deelnemers__partijen" reversed>
        {entries.map((regel) => (
          <Regel key={regel.entry.seq} regel={regel} />
        ))}
      </ol>
    </div>
  ));
}

function Regel({ regel: { entry } }: { readonly regel: SignedEntry }) {
  const { t, i18n } = useTranslation('deelnemers');
  const { tafelId, deelnemer } = useTafelSession();
  const { deelnemers } = useRegister();
  const { connection } = useStatus();
  const namen = useGrootboekNamen();
  const { seq } = entry;
  const reden = redenOf(entry);
  const door = entry.door === 'server' ? null : entry.door.deelnemer;
  const partij = deelnemers.find(({ id }) => id === door)?.partij;
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' });
  const zin = grootboekZin(entry, namen, t);
  const wie = namen.door(entry.door);
  // Most sentences begin with who did it.
  const isSaid = zin.toLocaleLowerCase().startsWith(`${wie.toLocaleLowerCase()} `);
  const parts = [
    time.format(entry.atMs),
    isSaid ? null : t('geschiedenis.door', { wie }),
    partij === undefined ? null : t('geschiedenis.namens', { partij: namen.partij(partij) }),
    t('geschiedenis.regel', { seq }),
  ].filter((part) => part !== null);
  const concerns = deelnemer.rol === 'regisseur' || entry.partijen.includes(deelnemer.partij);
  const download = async (): Promise<void> => {
    const answer = await request(`/tafels/${tafelId}/grootboek/${seq}/bewijs`, receiptSchema);
    if (answer.ok) saveJson(`bewijs-${seq}.json`, answer.value);
    else
      showToast(
        (answer.error.kind === 'geweigerd' ? answer.error.problem?.detail : t('offline')) ?? t('fout'),
      );
  };
  return (
    <li className="deelnemers__partij">
      <div className="deelnemers__partij-tekst">
        <p>{zin}</p>
        {reden === null ? null : <p>{t('reden', { reden })}</p>}
        <p className="deelnemers__bijschrift">{parts.join(' · ')}</p>
      </div>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('geschiedenis.bewijsVan', { seq })}
        reason={bewijsReason()}
        onPress={() => void download()}
      >
        <IconDownload size={16} aria-hidden="true" /> {t('geschiedenis.bewijs')}
      </Button>
    </li>
  );

  function bewijsReason() {
    if (!concerns) return { text: t('geschiedenis.bewijsAnder'), rule: 'LE6' };
    return connection === 'verbroken' ? t('offline') : null;
  }
}
