import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { diffInhoud } from '#shared/akkoord/diff.ts';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { textOf } from '#shared/crdt/mutate.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { VersieDto } from '#shared/rest/versie.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { fetchAfspraakInhoud } from '#client/rest/akkoord.ts';
import type { RequestError } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { onOpenTeksten, openTekst } from '#client/text/open-teksten.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Select } from '#client/ui/select.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { InhoudVerschilView } from './inhoud-verschil.tsx';
import './versies.css';

/** Stands for the text as it is now, among the versions. */
const NU = 'nu';

export interface VergelijkDialogProps {
  readonly afspraak: Afspraak;
  /** Newest first. */
  readonly versies: readonly VersieDto[];
  /** Compared with now at first. */
  readonly begin: VersieDto | null;
  readonly onClose: () => void;
}

/** Any two versions beside each other, or one and the text of now; and an old text put back as a proposal. */
export default function VergelijkDialog({ afspraak, versies, begin, onClose }: VergelijkDialogProps) {
  const { t } = useTranslation(['versie', 'algemeen']);
  const [van, setVan] = useState<string>(begin?.id ?? NU);
  const [naar, setNaar] = useState<string>(NU);
  const options = useMemo(
    () => [{ id: NU, label: t('nu') }, ...versies.map(({ id, naam }) => ({ id, label: naam }))],
    [versies, t],
  );
  const find = (id: string): VersieDto | null => versies.find((versie) => versie.id === id) ?? null;
  return (
    <Dialog
      title={t('dialoog.vergelijk')}
      isOpen
      width="wide"
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      actions={<Terugzetten afspraak={afspraak} versie={find(van) ?? find(naar)} onGedaan={onClose} />}
    >
      <div className="vergelijk">
        <div className="vergelijk__keuze">
          <Select label={t('van')} options={options} value={van} onChange={setVan} />
          <IconButton
            label={t('wissel')}
            onPress={() => {
              setVan(naar);
              setNaar(van);
            }}
          >
            <IconArrowsLeftRight size={18} aria-hidden />
          </IconButton>
          <Select label={t('naar')} options={options} value={naar} onChange={setNaar} />
        </div>
        {van === naar ? (
          <p>{t('zelfde')}</p>
        ) : (
          <Verschil key={`${van} ${naar}`} afspraak={afspraak} van={find(van)} naar={find(naar)} />
        )}
      </div>
    </Dialog>
  );
}

interface VerschilProps {
  readonly afspraak: Afspraak;
  /** Null: the text of now. */
  readonly van: VersieDto | null;
  readonly naar: VersieDto | null;
}

function Verschil({ afspraak, van, naar }: VerschilProps) {
  const { t } = useTranslation('versie');
  const read = useInhoudLezer(afspraak);
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Result<readonly [AfspraakInhoud, AfspraakInhoud], RequestError>> => {
      const [before, after] = await Promise.all([read(van, signal), read(naar, signal)]);
      if (!before.ok) return before;
      return after.ok ? ok([before.value, after.value]) : after;
    },
    [read, van, naar],
  );
  const [state, retry] = useRequest(ask);
  const verschil = useMemo(
    () => (state.kind === 'gelukt' ? diffInhoud(state.value[0], state.value[1]) : null),
    [state],
  );
  if (verschil !== null) return <InhoudVerschilView verschil={verschil} />;
  if (state.kind === 'mislukt')
    return (
      <p role="alert">
        {t(state.error.kind === 'geen-verbinding' ? 'offline' : 'foutInhoud')}{' '}
        <Button size="small" onPress={retry}>
          {t('opnieuw')}
        </Button>
      </p>
    );
  return <output>{t('ladenInhoud')}</output>;
}

/** The content at a version, from the server; of now, from the document as it lies here. */
function useInhoudLezer(afspraak: Afspraak) {
  const { doc, tafelId } = useTafelSession();
  return useCallback(
    async (versie: VersieDto | null, signal: AbortSignal): Promise<Result<AfspraakInhoud, RequestError>> => {
      if (versie !== null) return await fetchAfspraakInhoud(tafelId, versie.hash, signal);
      const now = readInhoud(doc, afspraak.id);
      return now === null ? err({ kind: 'geweigerd', status: 404, problem: null }) : ok(now);
    },
    [doc, tafelId, afspraak.id],
  );
}

/** Only where the text is open for writing: a proposal is made in it, by who writes. */
function Terugzetten({
  afspraak,
  versie,
  onGedaan,
}: {
  readonly afspraak: Afspraak;
  readonly versie: VersieDto | null;
  readonly onGedaan: () => void;
}) {
  const { t } = useTranslation('versie');
  const { doc } = useTafelSession();
  const read = useInhoudLezer(afspraak);
  const fragment = useMemo(() => textOf(doc, afspraak.id, null), [doc, afspraak.id]);
  const tekst = useSyncExternalStore(onOpenTeksten, () => (fragment === null ? null : openTekst(fragment)));
  const [isBusy, setBusy] = useState(false);
  if (versie === null || tekst === null) return null;
  const zetTerug = async (): Promise<void> => {
    setBusy(true);
    const inhoud = await read(versie, new AbortController().signal);
    setBusy(false);
    if (!inhoud.ok) return showToast(t('foutInhoud'));
    const made = tekst.stelVoor(inhoud.value.tekst);
    showToast(t(made === null ? 'herstelNiets' : 'herstelGedaan', { naam: versie.naam }));
    onGedaan();
  };
  return (
    <>
      <p className="vergelijk__legenda">{t('herstelUitleg', { naam: versie.naam })}</p>
      <Button isDisabled={isBusy} onPress={() => void zetTerug()}>
        {t('herstel')}
      </Button>
    </>
  );
}
