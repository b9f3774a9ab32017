import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import { useStatus } from '#client/doc/use-doc.ts';
import { HorizonKeuze } from '#client/board/horizon-keuze.tsx';
import { AntwoordDeel } from '#client/features/past-alles/antwoord-deel.tsx';
import { ClaimsDeel } from '#client/features/past-alles/claims-deel.tsx';
import { VoortgangDeel } from '#client/features/past-alles/voortgang-deel.tsx';
import { useOndergrond } from '#client/puzzel/use-ondergrond.ts';
import { useDeelname } from '#client/puzzel-fit/use-deelname.ts';
import { useFit } from '#client/puzzel-fit/use-fit.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Select } from '#client/ui/select.tsx';
import '#client/features/past-alles/past-alles.css';

const LEZINGEN = ['laag', 'waarschijnlijk', 'hoog'] as const;

export interface PastAllesTabProps {
  /** Leads to the map, where `toonFitBeeld` has laid something. */
  readonly onToonOpKaart: () => void;
  readonly onToonStukken: (ids: readonly string[]) => void;
  readonly onOpenPunt: (id: string) => void;
}

/** Whether all claims fit together at one horizon: what is asked, how far it is, and the answer (FI1–FI5). */
export function PastAllesTab({ onToonOpKaart, onToonStukken, onOpenPunt }: PastAllesTabProps) {
  const { t } = useTranslation('past-alles');
  const fit = useFit();
  const { invoer, keuze, gegeven, bezig, fout, verouderd } = fit;
  const deelname = useDeelname(invoer.stukken, invoer.keuze);
  const { connection } = useStatus();
  const { bezig: isLaden, ontbreekt } = useOndergrond();
  const [isGestopt, setGestopt] = useState(false);
  const vraag = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLElement>(null);
  useFocusOnAnswer(gegeven, answer);
  const claims = deelname?.filter(({ rol }) => rol === 'claim').length ?? 0;
  return (
    <section className="past-alles" aria-labelledby="past-alles-titel">
      <h2 id="past-alles-titel">{t('titel')}</h2>
      <p className="past-alles__uitleg">{t('uitleg')}</p>
      {connection === 'verbroken' ? <Banner tone="warning">{t('offline')}</Banner> : null}
      {isLaden || ontbreekt.length > 0 ? <Banner tone="info">{t('kaartlagen')}</Banner> : null}
      <div className="past-alles__balk">
        <HorizonKeuze />
        <Select
          label={t('lezing.label')}
          value={keuze.lezing}
          options={LEZINGEN.map((id) => ({ id, label: t(`lezing.${id}`) }))}
          onChange={(lezing) => fit.kies({ ...keuze, lezing })}
        />
      </div>
      <ClaimsDeel
        deelname={deelname}
        zonder={keuze.zonder}
        onZonder={(zonder) => fit.kies({ ...keuze, zonder })}
      />
      <div className="past-alles__vraag" ref={vraag}>
        {bezig === null ? (
          <Button
            variant="primary"
            isDisabled={claims === 0}
            onPress={() => {
              setGestopt(false);
              fit.vraag();
            }}
          >
            {t(gegeven === null ? 'vraag' : 'opnieuw')}
          </Button>
        ) : (
          <Button
            variant="danger"
            onPress={() => {
              fit.staak();
              setGestopt(true);
              // the button that had the focus goes
              setTimeout(() => vraag.current?.querySelector('button')?.focus());
            }}
          >
            {t('stop')}
          </Button>
        )}
        <VoortgangDeel bezig={bezig} />
        <output>{isGestopt && bezig === null ? t('gestopt') : ''}</output>
      </div>
      {fout === null ? null : <Banner tone="negative">{t('fout')}</Banner>}
      {gegeven === null ? null : (
        <section
          className="past-alles__antwoord"
          aria-labelledby="past-alles-antwoord"
          ref={answer}
          tabIndex={-1}
        >
          <h3 id="past-alles-antwoord">
            {t('antwoord.titel', { jaar: HORIZON_JAAR[gegeven.invoer.keuze.horizon] })}
          </h3>
          {verouderd ? <Banner tone="warning">{t('verouderd')}</Banner> : null}
          <AntwoordDeel
            gegeven={gegeven}
            verouderd={verouderd}
            onToonOpKaart={onToonOpKaart}
            onToonStukken={onToonStukken}
            onOpenPunt={onOpenPunt}
          />
        </section>
      )}
      <details className="past-alles__hoe">
        <summary>{t('hoe.titel')}</summary>
        <p>{t('hoe.tekst')}</p>
      </details>
    </section>
  );
}

/** When an answer comes that was not there before, reading goes on there. */
function useFocusOnAnswer(gegeven: object | null, answer: { readonly current: HTMLElement | null }): void {
  const seen = useRef(gegeven);
  useEffect(() => {
    if (seen.current === gegeven) return;
    seen.current = gegeven;
    answer.current?.focus();
  }, [gegeven, answer]);
}
