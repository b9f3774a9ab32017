import { IconLock, IconLockOpen, IconSnowflake } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeTafelCommand } from '#shared/authorize/tafel-command.ts';
import { bevriezingSchema, type Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useInhoud } from '#client/features/akkoord/use-inhoud.ts';
import { useVoorstelPlek } from '#client/features/akkoord/use-voorstel-plek.ts';
import { useBevroren, useRegister, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { request } from '#client/rest/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { TextArea } from '#client/ui/text-field.tsx';

/** As much of the hash as people compare by eye. */
const HASH_SHOWN = 12;
const MAX_REDEN = bevriezingSchema.shape.reden.maxLength ?? 400;

/** Whether the text is frozen: which version, by whom, when and why; and for the regisseur the way to it and back. */
export function Bevriezingsregel({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('afspraak');
  const bevriezing = useBevroren().get(afspraak.id) ?? null;
  const recht = useCommandReden(bevriezing === null ? 'bevries-tekst' : 'geef-tekst-vrij');
  const stand = useInhoud(afspraak.id);
  const plek = useVoorstelPlek();
  const open = bevriezing === null && stand !== null ? plek(stand.inhoud, stand.openVoorstellen) : null;
  const reden = recht ?? open;
  const [isAsking, setAsking] = useState(false);
  const ask = (
    <Button size="small" variant="quiet" reason={reden} onPress={() => setAsking(true)}>
      {bevriezing === null ? (
        <IconLock size={14} aria-hidden="true" />
      ) : (
        <IconLockOpen size={14} aria-hidden="true" />
      )}
      {t(bevriezing === null ? 'bevroren.bevries' : 'bevroren.geefVrij')}
    </Button>
  );
  return (
    <>
      {bevriezing === null ? ask : <BevrorenKader bevriezing={bevriezing}>{ask}</BevrorenKader>}
      {isAsking ? (
        <RedenDialog
          afspraakId={afspraak.id}
          doel={bevriezing === null ? 'bevries' : 'geefVrij'}
          onKlaar={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function BevrorenKader({
  bevriezing,
  children,
}: {
  readonly bevriezing: Bevriezing;
  readonly children: ReactNode;
}) {
  const { t, i18n } = useTranslation('afspraak');
  const { deelnemers, partijen } = useRegister();
  const door = deelnemers.find(({ id }) => id === bevriezing.door);
  const partij = partijen.find(({ id }) => id === door?.partij);
  return (
    <section className="bevroren" aria-label={t('bevroren.titel')}>
      <IconSnowflake size={18} aria-hidden="true" />
      <div>
        <p>
          <strong>{t('bevroren.versie', { versie: bevriezing.versie })}</strong>{' '}
          {t('bevroren.wie', {
            naam: door?.naam ?? t('bevroren.onbekend'),
            partij: partij?.naam ?? '',
            wanneer: formatDateTime(bevriezing.op, i18n.language),
          })}
        </p>
        <p>{t('bevroren.reden', { reden: bevriezing.reden })}</p>
        <p className="bevroren__hash" title={bevriezing.hash}>
          {t('bevroren.kenmerk')} <code>{bevriezing.hash.slice(0, HASH_SHOWN)}</code>
        </p>
      </div>
      {children}
    </section>
  );
}

function RedenDialog({
  afspraakId,
  doel,
  onKlaar,
}: {
  readonly afspraakId: string;
  readonly doel: 'bevries' | 'geefVrij';
  readonly onKlaar: () => void;
}) {
  const { t } = useTranslation(['afspraak', 'algemeen']);
  const { tafelId } = useTafelSession();
  const { connection, unsaved } = useStatusOfWork();
  const [tekst, setTekst] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    const act = doel === 'bevries' ? '_bevries' : '_geef-vrij';
    const answer = await request(`/tafels/${tafelId}/afspraken/${afspraakId}/${act}`, z.unknown(), {
      method: 'POST',
      body: { reden: tekst.trim() },
    });
    setBusy(false);
    if (answer.ok) return onKlaar();
    const { error } = answer;
    setFout(
      error.kind === 'geweigerd' && error.problem !== null
        ? error.problem.detail
        : t(error.kind === 'geen-verbinding' ? 'bevroren.offline' : 'bevroren.fout'),
    );
  };
  return (
    <Dialog
      title={t(`bevroren.dialoog.${doel}`)}
      isOpen
      onClose={onKlaar}
      closeLabel={t('algemeen:sluiten')}
      actions={
        <>
          <Button onPress={onKlaar}>{t('algemeen:annuleren')}</Button>
          <Button
            variant="primary"
            isDisabled={tekst.trim() === '' || isBusy || connection === 'verbroken' || unsaved}
            onPress={() => void send()}
          >
            {t(doel === 'bevries' ? 'bevroren.bevries' : 'bevroren.geefVrij')}
          </Button>
        </>
      }
    >
      <p>{t(`bevroren.uitleg.${doel}`)}</p>
      <TextArea
        label={t('bevroren.waarom')}
        rows={3}
        maxLength={MAX_REDEN}
        value={tekst}
        onChange={setTekst}
        description={
          connection === 'verbroken'
            ? t('bevroren.offline')
            : t(unsaved ? 'bevroren.wacht' : 'bevroren.geenNamen')
        }
        errorMessage={fout ?? undefined}
      />
    </Dialog>
  );
}

/** What is frozen is what the server has: own words that are still under way must be there first. */
function useStatusOfWork(): { readonly connection: string; readonly unsaved: boolean } {
  const status = useStatus();
  return { connection: status.connection, unsaved: status.unsaved > 0 };
}

function useCommandReden(command: 'bevries-tekst' | 'geef-tekst-vrij'): Reason | null {
  const reden = useReden();
  const { deelnemer } = useTafelSession();
  return reden(authorizeTafelCommand(actorOf(deelnemer), command));
}
