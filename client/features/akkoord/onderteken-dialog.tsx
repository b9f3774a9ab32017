import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import type { Onderwerp } from '#shared/domain/akkoord/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { TerugVanAanmelden } from './bewaard-akkoord.ts';
import { BevestigStap } from './bevestig-stap.tsx';
import { beginMandaat, mandaatVan, type MandaatDraft } from './mandaat-draft.ts';
import { MandaatForm } from './mandaat-form.tsx';
import { partijStand } from './partij-stand.ts';
import { PartijRij } from './partij-rij.tsx';
import { useHash } from './use-inhoud.ts';
import './akkoord.css';

export interface OndertekenDialogProps {
  readonly onderwerp: Onderwerp;
  readonly titel: string;
  readonly partijen: readonly PartijId[];
  /** Canonical, of what is shown; its hash is what is agreed to. */
  readonly tekst: string;
  readonly inhoud: ReactNode;
  /** What to look at before one says yes. */
  readonly let?: ReactNode;
  /** What reads otherwise since it was opened; null as long as nothing does. */
  readonly verschil: ReactNode;
  readonly onLeesOpnieuw: () => void;
  readonly terug: TerugVanAanmelden | null;
  readonly onClose: () => void;
}

const STAPPEN = ['lees', 'mandaat', 'bevestig'] as const;
type Stap = (typeof STAPPEN)[number];

/** The three steps of a formal yes: read it, say with which mandate, show afresh who you are (AK2, AK3). */
export function OndertekenDialog(props: OndertekenDialogProps) {
  const { onderwerp, tekst, verschil, terug, onClose, onLeesOpnieuw } = props;
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const { deelnemer } = useTafelSession();
  const partij = usePartij(deelnemer.partij);
  const hash = useHash(tekst);
  const [chosen, setStap] = useState<Stap>(terug === null ? 'lees' : 'bevestig');
  const [isRead, setRead] = useState(false);
  // Who was away to sign in comes back to what they read; when that reads otherwise now, they read it first.
  const isMoved = terug !== null && !isRead && hash !== null && hash !== terug.waarvoor.inhoudHash;
  const stap = isMoved ? 'lees' : chosen;
  const [draft, setDraft] = useMandaatDraft(terug?.mandaat ?? null);
  const [isChecked, setChecked] = useState(false);
  const mandaat = mandaatVan(draft);
  const isArrangement = onderwerp.soort === 'arrangement';
  const naam = partij?.naam ?? deelnemer.partij;
  const vorige = STAPPEN[STAPPEN.indexOf(stap) - 1];
  const next = (): void => {
    if (stap === 'lees') {
      setRead(true);
      setStap('mandaat');
    } else if (mandaat === null) setChecked(true);
    else setStap('bevestig');
  };
  const readAgain = (): void => {
    onLeesOpnieuw();
    setStap('lees');
  };
  return (
    <Dialog
      title={t(isArrangement ? 'dialoog.titelArrangement' : 'dialoog.titel', { partij: naam })}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      width="wide"
      actions={
        stap === 'bevestig' ? (
          <Button onPress={() => setStap('mandaat')}>{t('dialoog.terug')}</Button>
        ) : (
          <>
            <Button onPress={vorige === undefined ? onClose : () => setStap(vorige)}>
              {vorige === undefined ? t('algemeen:annuleren') : t('dialoog.terug')}
            </Button>
            <Button variant="primary" isDisabled={verschil !== null || hash === null} onPress={next}>
              {t(stap === 'lees' ? 'dialoog.verderMandaat' : 'dialoog.verderBevestig')}
            </Button>
          </>
        )
      }
    >
      <p className="akkoord-klein" aria-live="polite">
        {t('dialoog.stap', { nu: STAPPEN.indexOf(stap) + 1, naam: t(`dialoog.stappen.${stap}`) })}
      </p>
      {isMoved ? <Banner tone="warning">{t('dialoog.gewijzigd')}</Banner> : null}
      {verschil === null ? null : (
        <>
          <Banner
            tone="warning"
            actions={
              <Button size="small" onPress={readAgain}>
                {t('dialoog.leesOpnieuw')}
              </Button>
            }
          >
            {t('dialoog.gewijzigd')}
          </Banner>
          {verschil}
        </>
      )}
      {stap === 'lees' ? <LeesStap {...props} hash={hash} /> : null}
      {stap === 'mandaat' ? <MandaatForm draft={draft} onChange={setDraft} isChecked={isChecked} /> : null}
      {stap === 'bevestig' && mandaat !== null && hash !== null && verschil === null ? (
        <BevestigStap
          onderwerp={onderwerp}
          titel={props.titel}
          mandaat={mandaat}
          hash={hash}
          terug={terug}
          onLeesOpnieuw={readAgain}
          onKlaar={onClose}
        />
      ) : null}
    </Dialog>
  );
}

function LeesStap({
  onderwerp,
  partijen,
  inhoud,
  let: waarschuwing,
  hash,
}: OndertekenDialogProps & { readonly hash: string | null }) {
  const { t } = useTranslation('akkoord');
  const { akkoorden, standpunten } = useRegister();
  const isArrangement = onderwerp.soort === 'arrangement';
  return (
    <>
      <h3 className="akkoord-tussenkop">
        {t(isArrangement ? 'dialoog.waaropArrangement' : 'dialoog.waarop')}
      </h3>
      <p className="akkoord-klein">{t('dialoog.waaropUitleg')}</p>
      {waarschuwing}
      <div className="akkoord-inhoud">{inhoud}</div>
      <p className="akkoord-klein akkoord-kenmerk">
        {crypto.subtle === undefined ? (
          t('dialoog.geenCrypto')
        ) : hash === null ? (
          t('dialoog.kenmerkBezig')
        ) : (
          <>
            {t('dialoog.kenmerk')} <code>{hash}</code>
          </>
        )}
      </p>
      <details className="akkoord-anderen">
        <summary>{t('dialoog.anderen')}</summary>
        <ul className="akkoord-rijen">
          {partijen.map((partij) => (
            <PartijRij
              key={partij}
              partij={partij}
              stand={partijStand(akkoorden, standpunten, onderwerp, partij)}
            />
          ))}
        </ul>
      </details>
    </>
  );
}

/** As it was filled in before; else as the own partij said it the last time; else as is usual for such a partij. */
function useMandaatDraft(bewaard: Mandaat | null) {
  const { t } = useTranslation('akkoord');
  const { deelnemer } = useTafelSession();
  const { akkoorden, partijen } = useRegister();
  return useState<MandaatDraft>(() => {
    const vorige = akkoorden.findLast(({ partij }) => partij === deelnemer.partij)?.mandaat ?? null;
    const partij = partijen.find(({ id }) => id === deelnemer.partij);
    return beginMandaat(
      partij ?? { soort: 'koepel', naam: deelnemer.partij },
      (orgaan, naam) => t(`namensVoorbeeld.${orgaan}`, { naam }),
      bewaard ?? vorige,
    );
  });
}
