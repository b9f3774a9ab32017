import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import type { Onderwerp } from '#shared/domain/akkoord/schema.ts';
import { MIN_CODE_LENGTH, type BevestigingStand, type Waarvoor } from '#shared/rest/bevestiging.ts';
import { usePartij, useTafelSession } from '#client/doc/use-doc.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import {
  bevestigAanmelden,
  bevestigMetCode,
  fetchBevestiging,
  geefAkkoord,
  zetCode,
} from '#client/rest/akkoord.ts';
import type { RequestError } from '#client/rest/request.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { bewaarAkkoord, type TerugVanAanmelden } from './bewaard-akkoord.ts';
import { useMandaatWoorden } from './use-mandaat-woorden.ts';
import { useVerbindingReden } from './use-formele-reden.ts';
import { useWeigeringTekst } from './use-weigering-tekst.ts';
import { weigeringOf } from './weigering.ts';

export interface BevestigStapProps {
  readonly onderwerp: Onderwerp;
  readonly titel: string;
  readonly mandaat: Mandaat;
  /** Of what was read. */
  readonly hash: string;
  readonly terug: TerugVanAanmelden | null;
  readonly onLeesOpnieuw: () => void;
  readonly onKlaar: () => void;
}

/** The last step: in one sentence what is about to be said, who says it, and the act itself. */
export function BevestigStap(props: BevestigStapProps) {
  const { onderwerp, titel, mandaat, hash, onLeesOpnieuw, onKlaar } = props;
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const { tafelId, deelnemer } = useTafelSession();
  const partij = usePartij(deelnemer.partij)?.naam ?? deelnemer.partij;
  const woorden = useMandaatWoorden();
  const say = useWeigeringTekst();
  const [fout, setFout] = useState<RequestError | null>(null);
  const ask = useCallback(async (signal: AbortSignal) => await fetchBevestiging(signal), []);
  const [state, retry] = useRequest(ask);
  const waarvoor: Waarvoor = { tafel: tafelId, onderwerp, partij: deelnemer.partij, inhoudHash: hash };
  const isArrangement = onderwerp.soort === 'arrangement';
  const give = async (bevestiging: string): Promise<void> => {
    setFout(null);
    const body = { partij: deelnemer.partij, mandaat, inhoudHash: hash, bevestiging };
    const given = await geefAkkoord(tafelId, onderwerp, body);
    if (!given.ok) {
      setFout(given.error);
      if (weigeringOf(given.error).key === 'bevestiging') retry();
      return;
    }
    showToast(t(isArrangement ? 'dialoog.gedaanArrangement' : 'dialoog.gedaan', { partij }));
    onKlaar();
  };
  const isMoved = fout !== null && weigeringOf(fout).key === 'inhoud-veranderd';
  return (
    <div className="akkoord-formulier">
      <h3 className="akkoord-tussenkop">{t('dialoog.bevestig')}</h3>
      <p>
        {t(isArrangement ? 'dialoog.samenvattingArrangement' : 'dialoog.samenvatting', {
          partij,
          titel,
          mandaat: woorden(mandaat),
          namens: mandaat.namens,
        })}
      </p>
      {fout === null ? null : (
        <Banner
          tone="negative"
          actions={
            isMoved ? (
              <Button size="small" onPress={onLeesOpnieuw}>
                {t('dialoog.leesOpnieuw')}
              </Button>
            ) : undefined
          }
        >
          {say(fout)}
        </Banner>
      )}
      {state.kind === 'bezig' ? <Spinner label={t('dialoog.laden')} /> : null}
      {state.kind === 'mislukt' ? (
        <Banner tone="negative" actions={<Button onPress={retry}>{t('algemeen:opnieuw')}</Button>}>
          {say(state.error)}
        </Banner>
      ) : null}
      {state.kind === 'gelukt' ? (
        <Manier
          {...props}
          stand={state.value}
          waarvoor={waarvoor}
          give={give}
          onFout={setFout}
          onGezet={retry}
        />
      ) : null}
    </div>
  );
}

interface ManierProps extends BevestigStapProps {
  readonly stand: BevestigingStand;
  readonly waarvoor: Waarvoor;
  readonly give: (bevestiging: string) => Promise<void>;
  readonly onFout: (error: RequestError | null) => void;
  readonly onGezet: () => void;
}

function Manier(props: ManierProps) {
  const { t, i18n } = useTranslation('akkoord');
  const { stand, waarvoor, terug } = props;
  const klaar = stand.open.find(
    (each) => JSON.stringify(sorted(each.waarvoor)) === JSON.stringify(sorted(waarvoor)),
  );
  const [isBusy, setBusy] = useState(false);
  const verbinding = useVerbindingReden();
  if (klaar !== undefined)
    return (
      <>
        <p>{t('dialoog.aangemeld', { tijd: formatDateTime(klaar.vervaltOp, i18n.language) })}</p>
        <div>
          <Button
            variant="primary"
            reason={verbinding}
            isDisabled={isBusy}
            onPress={() => {
              setBusy(true);
              void props.give(klaar.id).finally(() => setBusy(false));
            }}
          >
            {t(waarvoor.onderwerp.soort === 'arrangement' ? 'dialoog.ondertekenen' : 'geef')}
          </Button>
        </div>
      </>
    );
  if (stand.manier.soort === 'aanmelding')
    return (
      <>
        {terug !== null && terug.bevestiging === null ? (
          <Banner tone="warning">{t('dialoog.aanmeldFout')}</Banner>
        ) : null}
        <Aanmelden {...props} naam={stand.manier.naam} />
      </>
    );
  return <MetCode {...props} manier={stand.manier} />;
}

/** The same act in the same spelling, whatever order the server sends it in. */
function sorted({ tafel, onderwerp, partij, inhoudHash }: Waarvoor): readonly unknown[] {
  return [
    tafel,
    onderwerp.soort,
    onderwerp.soort === 'afspraak' ? onderwerp.id : onderwerp.nummer,
    partij,
    inhoudHash,
  ];
}

function Aanmelden({ naam, waarvoor, mandaat, onFout }: ManierProps & { readonly naam: string }) {
  const { t } = useTranslation('akkoord');
  const verbinding = useVerbindingReden();
  const go = async (): Promise<void> => {
    onFout(null);
    const answer = await bevestigAanmelden(waarvoor, location.pathname);
    if (!answer.ok) return onFout(answer.error);
    bewaarAkkoord(waarvoor, mandaat);
    location.assign(answer.value.adres);
  };
  return (
    <>
      <p>{t('dialoog.aanmeldenUitleg', { naam })}</p>
      <div>
        <Button variant="primary" reason={verbinding} onPress={() => void go()}>
          {t('dialoog.aanmelden', { naam })}
        </Button>
      </div>
    </>
  );
}

function MetCode({
  manier,
  waarvoor,
  give,
  onFout,
  onGezet,
}: ManierProps & { readonly manier: Extract<BevestigingStand['manier'], { soort: 'code' }> }) {
  const { t, i18n } = useTranslation('akkoord');
  const verbinding = useVerbindingReden();
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isFirst = !manier.isGezet;
  const isShort = isFirst && code.length < MIN_CODE_LENGTH;
  const isOther = isFirst && code !== again;
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (code === '' || isShort || isOther || isBusy || verbinding !== null) return;
    setBusy(true);
    onFout(null);
    await send();
    setBusy(false);
  };
  const send = async (): Promise<void> => {
    if (isFirst) {
      const set = await zetCode(code, null);
      if (!set.ok) return onFout(set.error);
    }
    const confirmed = await bevestigMetCode(waarvoor, code);
    if (!confirmed.ok) {
      onFout(confirmed.error);
      if (isFirst || weigeringOf(confirmed.error).key === 'code-op-slot') onGezet();
      return;
    }
    await give(confirmed.value.id);
  };
  if (manier.opSlotTot !== null)
    return (
      <Banner tone="warning">
        {t('dialoog.opSlot', { tijd: formatDateTime(manier.opSlotTot, i18n.language) })}
      </Banner>
    );
  return (
    <form className="akkoord-formulier" onSubmit={(event) => void confirm(event)} noValidate>
      <TextField
        label={t(isFirst ? 'dialoog.codeKies' : 'dialoog.code')}
        description={
          isFirst
            ? `${t('dialoog.codeKiesUitleg')} ${t('dialoog.codeEis', { aantal: MIN_CODE_LENGTH })}`
            : t('dialoog.codeUitleg')
        }
        type="password"
        autoComplete={isFirst ? 'new-password' : 'current-password'}
        value={code}
        onChange={setCode}
        errorMessage={isChecked && isShort ? t('dialoog.codeEis', { aantal: MIN_CODE_LENGTH }) : undefined}
      />
      {isFirst ? (
        <TextField
          label={t('dialoog.codeNogmaals')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          errorMessage={isChecked && !isShort && isOther ? t('dialoog.codeAnders') : undefined}
        />
      ) : null}
      <div>
        <Button variant="primary" type="submit" reason={verbinding} isDisabled={isBusy}>
          {t(waarvoor.onderwerp.soort === 'arrangement' ? 'dialoog.ondertekenen' : 'geef')}
        </Button>
      </div>
    </form>
  );
}
