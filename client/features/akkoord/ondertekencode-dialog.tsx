import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_CODE_LENGTH } from '#shared/rest/bevestiging.ts';
import { fetchBevestiging, zetCode } from '#client/rest/akkoord.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { useWeigeringTekst } from './use-weigering-tekst.ts';
import './akkoord.css';

/** How this person confirms who they are; with a code of their own, the way to choose it or to choose another. */
export function OndertekencodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const say = useWeigeringTekst();
  const ask = useCallback(async (signal: AbortSignal) => await fetchBevestiging(signal), []);
  const [state, retry] = useRequest(ask);
  return (
    <Dialog title={t('code.titel')} isOpen onClose={onClose} closeLabel={t('algemeen:sluiten')}>
      {state.kind === 'bezig' ? <Spinner label={t('code.laden')} /> : null}
      {state.kind === 'mislukt' ? (
        <Banner
          tone="warning"
          actions={
            <Button size="small" onPress={retry}>
              {t('algemeen:opnieuw')}
            </Button>
          }
        >
          {say(state.error)}
        </Banner>
      ) : null}
      {state.kind === 'gelukt' ? (
        state.value.manier.soort === 'aanmelding' ? (
          <p>{t('code.aanmelding', { naam: state.value.manier.naam })}</p>
        ) : (
          <CodeForm isGezet={state.value.manier.isGezet} onClose={onClose} />
        )
      ) : null}
    </Dialog>
  );
}

function CodeForm({ isGezet, onClose }: { readonly isGezet: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('akkoord');
  const say = useWeigeringTekst();
  const [huidig, setHuidig] = useState('');
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const isShort = code.length < MIN_CODE_LENGTH;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isShort || code !== again || isBusy || (isGezet && huidig === '')) return;
    setBusy(true);
    const answer = await zetCode(code, isGezet ? huidig : null);
    setBusy(false);
    if (!answer.ok) return setFout(say(answer.error));
    showToast(t('code.gedaan'));
    onClose();
  };
  return (
    <form className="akkoord-formulier" onSubmit={(event) => void send(event)} noValidate>
      <p>{t('code.uitleg')}</p>
      {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
      {isGezet ? (
        <TextField
          label={t('code.huidig')}
          type="password"
          autoComplete="current-password"
          value={huidig}
          onChange={setHuidig}
        />
      ) : null}
      <TextField
        label={t('code.nieuw')}
        description={t('dialoog.codeEis', { aantal: MIN_CODE_LENGTH })}
        type="password"
        autoComplete="new-password"
        value={code}
        onChange={setCode}
        errorMessage={isChecked && isShort ? t('dialoog.codeEis', { aantal: MIN_CODE_LENGTH }) : undefined}
      />
      <TextField
        label={t('dialoog.codeNogmaals')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        errorMessage={isChecked && !isShort && code !== again ? t('dialoog.codeAnders') : undefined}
      />
      <div>
        <Button variant="primary" type="submit" isDisabled={isBusy}>
          {t('code.zet')}
        </Button>
      </div>
    </form>
  );
}
