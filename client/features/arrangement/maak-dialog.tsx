import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { HORIZONNEN, type Horizon } from '#shared/puzzel/horizon.ts';
import type { Variant } from '#shared/domain/variant/schema.ts';
import { useOpTafel, useTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { useVerbindingReden } from '#client/features/akkoord/use-formele-reden.ts';
import { maakArrangement } from '#client/rest/arrangement.ts';
import type { RequestError } from '#client/rest/request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { maakKeuze, type Mist } from './maak-keuze.ts';
import { useAfspraakRijen } from './use-rijen.ts';

interface Beeld {
  readonly variant: Variant['id'] | null;
  readonly naam: string;
  readonly horizon: Horizon;
  /** Ticked to begin with: what the tafel chose, or what lies on it while it chose nothing. */
  readonly isBegin: boolean;
}

const keyOf = ({ variant, horizon }: Beeld): string => `${variant ?? ''}/${horizon}`;

/** Of the regisseur: which afspraken, open points and pictures make a generation; what is missing is listed, with where. */
export function MaakDialog({ nummer, onClose }: { readonly nummer: number; readonly onClose: () => void }) {
  const { t } = useTranslation(['arrangement', 'algemeen']);
  const { tafelId } = useTafelSession();
  const tafel = useTafel();
  const rijen = useAfspraakRijen();
  const voorbehoud = useOpTafel('spanningspunt').filter(
    ({ soort, status }) => soort === 'spanningspunt' && status === 'voorbehoud',
  );
  const verbinding = useVerbindingReden();
  const { bevroren, open, punten, mist } = useMemo(() => maakKeuze(rijen, voorbehoud), [rijen, voorbehoud]);
  const beelden = useBeelden();
  const [titel, setTitel] = useState<string>(() => t('maak.naamVoorbeeld', { tafel: tafel?.naam ?? '' }));
  const [weg, setWeg] = useState<ReadonlySet<string>>(new Set());
  const [gekozen, setGekozen] = useState<ReadonlySet<string>>(
    () => new Set(beelden.filter(({ isBegin }) => isBegin).map(keyOf)),
  );
  const [isBusy, setBusy] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const isIn = (id: string): boolean => !weg.has(id);
  const afspraken = bevroren.map(({ afspraak }) => afspraak.id).filter(isIn);
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await maakArrangement(tafelId, {
      titel: titel.trim(),
      afspraken,
      open: open.map(({ afspraak }) => afspraak.id).filter(isIn),
      punten: punten.map(({ id }) => id).filter(isIn),
      kaartbeelden: beelden
        .filter((beeld) => gekozen.has(keyOf(beeld)))
        .map(({ variant, horizon }) => ({ variant, horizon })),
    });
    setBusy(false);
    if (!answer.ok) return setFout(say(answer.error));
    showToast(t('maak.gedaan', { nummer: answer.value.nummer }));
    onClose();
  };
  const say = (error: RequestError): string => {
    if (error.kind === 'geen-verbinding') return t('generaties.offline');
    const code = FOUTEN.find((each) => each === error.problem?.code) ?? 'anders';
    return code === 'anders' ? (error.problem?.detail ?? t('maak.fout.anders')) : t(`maak.fout.${code}`);
  };
  return (
    <Dialog
      title={t('maak.titel', { nummer })}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button
            variant="primary"
            reason={
              afspraken.length === 0 ? t('maak.kies') : titel.trim() === '' ? t('maak.naamLeeg') : verbinding
            }
            isDisabled={isBusy}
            onPress={() => void send()}
          >
            {t('maak.doe')}
          </Button>
        </>
      }
    >
      <div className="akkoord-formulier">
        <p>{t('maak.uitleg')}</p>
        {fout === null ? null : <Banner tone="negative">{fout}</Banner>}
        <MistLijst mist={mist} />
        <TextField label={t('maak.naam')} maxLength={160} value={titel} onChange={setTitel} />
        <Groep titel={t('maak.afspraken')} leeg={t('maak.geenBevroren')} isLeeg={bevroren.length === 0}>
          {bevroren.map(({ afspraak, nummer: plek, telling }) => (
            <Checkbox
              key={afspraak.id}
              isSelected={isIn(afspraak.id)}
              onChange={() => setWeg(toggled(weg, afspraak.id))}
            >
              {`${plek}. ${afspraak.titel || t('zonderTitel')}`}
              {telling.isVoldaan ? '' : ` (${t('maak.zonderAkkoord')})`}
            </Checkbox>
          ))}
        </Groep>
        {open.length === 0 ? null : (
          <Groep titel={t('maak.open')} leeg="" isLeeg={false}>
            <p className="arrangement__klein">{t('maak.openUitleg')}</p>
            {open.map(({ afspraak, nummer: plek }) => (
              <Checkbox
                key={afspraak.id}
                isSelected={isIn(afspraak.id)}
                onChange={() => setWeg(toggled(weg, afspraak.id))}
              >
                {`${plek}. ${afspraak.titel || t('zonderTitel')}`}
              </Checkbox>
            ))}
          </Groep>
        )}
        {punten.length === 0 ? null : (
          <Groep titel={t('maak.punten')} leeg="" isLeeg={false}>
            {punten.map(({ id, titel: naam }) => (
              <Checkbox key={id} isSelected={isIn(id)} onChange={() => setWeg(toggled(weg, id))}>
                {naam || '…'}
              </Checkbox>
            ))}
          </Groep>
        )}
        <Groep titel={t('maak.kaartbeelden')} leeg="" isLeeg={false}>
          {beelden.map((beeld) => (
            <Checkbox
              key={keyOf(beeld)}
              isSelected={gekozen.has(keyOf(beeld))}
              onChange={() => setGekozen(toggled(gekozen, keyOf(beeld)))}
            >
              {beeld.naam} · {t(`maak.horizon.${beeld.horizon}`)}
            </Checkbox>
          ))}
        </Groep>
      </div>
    </Dialog>
  );
}

const FOUTEN = ['niet-bevroren', 'niet-meer-gelijk', 'wacht-op-ondertekening', 'geen-standpunt'] as const;

/** As it lies on the tafel, and every variant that did not drop out, at each horizon. */
function useBeelden(): readonly Beeld[] {
  const { t } = useTranslation('arrangement');
  const varianten = useOpTafel('variant').filter(({ keuze }) => keuze?.stand !== 'afgevallen');
  const gekozen = new Set<string>(
    varianten.filter(({ keuze }) => keuze?.stand === 'gekozen').map(({ id }) => id),
  );
  return [{ id: null, naam: t('maak.opTafel') }, ...varianten].flatMap(({ id, naam }) =>
    HORIZONNEN.map((horizon) => ({
      variant: id,
      naam,
      horizon,
      isBegin: horizon === 'straks' && (id === null ? gekozen.size === 0 : gekozen.has(id)),
    })),
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface GroepProps {
  readonly titel: string;
  readonly leeg: string;
  readonly isLeeg: boolean;
  readonly children: ReactNode;
}

function Groep({ titel, leeg, isLeeg, children }: GroepProps) {
  return (
    <fieldset className="akkoord-veldset">
      <legend>{titel}</legend>
      {isLeeg ? <p className="arrangement__klein">{leeg}</p> : children}
    </fieldset>
  );
}

function MistLijst({ mist }: { readonly mist: readonly Mist[] }) {
  const { t } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  if (mist.length === 0) return null;
  const zin = (each: Mist): string => {
    const titel = each.titel || t('zonderTitel');
    switch (each.soort) {
      case 'niet-bevroren':
        return t('maak.mistNietBevroren', { titel });
      case 'geen-standpunt':
        return t('maak.mistGeenStandpunt', { titel });
      case 'akkoord':
        return t('maak.mistAkkoord', { titel });
      case 'woorden':
        return t('maak.mistWoorden', { titel });
    }
  };
  const href = (each: Mist): string =>
    'punt' in each ? `/tafel/${tafelId}/arrangement` : `/tafel/${tafelId}/afspraken/${each.afspraak}`;
  return (
    <section className="arrangement-mist" aria-label={t('maak.mist')}>
      <h3>
        <IconAlertTriangle size={16} aria-hidden="true" /> {t('maak.mist')}
      </h3>
      <ul>
        {mist.map((each) => (
          <li key={`${each.soort}/${'punt' in each ? each.punt : each.afspraak}`}>
            <Link href={href(each)}>{zin(each)}</Link>
          </li>
        ))}
      </ul>
      <p className="arrangement__klein">{t('maak.mistUitleg')}</p>
    </section>
  );
}
