import { IconFlag, IconMapPin, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeelBand } from '#shared/domain/combinatieregel/schema.ts';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import { useReden } from '#client/board/use-reden.ts';
import { openBotsing } from '#client/board/board-state.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useOpTafel, useRegister } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { Aanvaardingen } from '#client/features/botsing/aanvaardingen.tsx';
import { stukkenOf, type BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { BotsingMark } from '#client/features/botsing/botsing-mark.tsx';
import { puntenBij } from '#client/features/botsing/gekoppeld-punt.ts';
import { markeerGezien } from '#client/features/botsing/nieuwe-botsingen.ts';
import { puntInhoud } from '#client/features/botsing/punt-inhoud.ts';
import { useBotsingActs } from '#client/features/botsing/use-botsing-acts.ts';
import { useBotsingRijen, useBotsingWoorden } from '#client/features/botsing/use-botsing-rijen.ts';
import { PuntMark } from '#client/features/spanningspunt/punt-mark.tsx';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatNumber } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';
import '#client/features/botsing/botsing.css';

export interface BotsingPanelProps {
  readonly sleutel: string;
  readonly onKiesStuk: (id: string) => void;
  readonly onToonOpKaart: (rij: BotsingRij) => void;
  /** Way to the rule that decides; left out where there is no such screen. */
  readonly naarRegel?: ReactNode;
}

/** The open botsing, condition or kans: what, why, when, and what can be done about it. */
export function BotsingPanel({ sleutel, ...props }: BotsingPanelProps) {
  const { t } = useTranslation('botsing');
  const { perSleutel, isBekend } = useBotsingRijen();
  const rij = perSleutel.get(sleutel);
  useEffect(() => markeerGezien(sleutel), [sleutel]);
  if (rij) return <BotsingInhoud key={sleutel} rij={rij} {...props} />;
  if (!isBekend) return <Spinner label={t('bezig')} />;
  return (
    <EmptyState title={t('weg')} action={<Button onPress={() => openBotsing(null)}>{t('sluit')}</Button>}>
      {t('wegUitleg')}
    </EmptyState>
  );
}

type InhoudProps = Omit<BotsingPanelProps, 'sleutel'> & { readonly rij: BotsingRij };

const ERNST_TONE = { licht: 'neutral', matig: 'warning', ernstig: 'negative' } as const;

function BotsingInhoud({ rij, onKiesStuk, onToonOpKaart, naarRegel = null }: InhoudProps) {
  const { t } = useTranslation(['botsing', 'spanningspunt']);
  const woorden = useBotsingWoorden();
  const heading = useTakeFocus<HTMLHeadingElement>();
  const { regel } = rij.soort === 'kans' ? rij.kans : rij.botsing;
  return (
    <article className="botsing-panel" aria-label={woorden.naam(rij)}>
      <header>
        <div className="botsing-panel__naam">
          <BotsingMark groep={rij.groep} nummer={rij.nummer} />
          <h2 tabIndex={-1} ref={heading}>
            {woorden.naam(rij)}
          </h2>
          <IconButton size="small" label={t('sluit')} onPress={() => openBotsing(null)}>
            <IconX size={18} aria-hidden="true" />
          </IconButton>
        </div>
        <p className="botsing-panel__badges">
          {rij.soort === 'kans' ? (
            <Badge tone="positive">{t('soort.kans')}</Badge>
          ) : (
            <>
              <Badge tone={ERNST_TONE[regel.ernst]}>{t(`spanningspunt:ernst.${regel.ernst}`)}</Badge>
              <Badge tone="accent">
                {rij.groep === 'voorwaarde' ? t('soort.voorwaarde') : t(`stand.${rij.botsing.stand}`)}
              </Badge>
              <Badge>{t(`zekerheid.${rij.botsing.zekerheid}`)}</Badge>
            </>
          )}
        </p>
      </header>
      <p className="botsing-panel__zin">{woorden.zin(rij)}</p>
      <dl className="botsing-panel__feiten">
        <Feit term={t('feit.wat')}>
          <Stukken rij={rij} onKies={onKiesStuk} />
        </Feit>
        <Feit term={t('feit.waarom')}>{regel.tekst === '' ? t('geenTekst') : regel.tekst}</Feit>
        {regel.voorwaarde === '' ? null : <Feit term={t('feit.voorwaarde')}>{regel.voorwaarde}</Feit>}
        {regel.bron === '' ? null : (
          <Feit term={t('feit.bron')}>
            {regel.bron} {naarRegel}
          </Feit>
        )}
        <Zekerheid rij={rij} />
        {regel.onderwerp.soort === 'reservering' ? null : (
          <Feit term={t('feit.telt')}>{telt(regel.telt, t)}</Feit>
        )}
      </dl>
      <div className="botsing-panel__acts">
        <Button size="small" onPress={() => onToonOpKaart(rij)}>
          <IconMapPin size={16} aria-hidden="true" /> {t('toonOpKaart')}
        </Button>
      </div>
      <Punten rij={rij} onKies={onKiesStuk} />
      {rij.soort === 'botsing' && rij.groep !== 'voorwaarde' ? <Aanvaardingen botsing={rij.botsing} /> : null}
    </article>
  );
}

/** Which part of the shared land counts for the goals of each (BA6), in words. */
function telt({ laag, hoog }: DeelBand, t: TFunction<['botsing', 'spanningspunt']>): string {
  const percent = (deel: number): string => `${formatNumber(deel * 100, 0)}%`;
  if (laag === hoog) return t('teltVast', { van: percent(laag) });
  return t('teltUitleg', { van: percent(laag), tot: percent(hoog) });
}

function Feit({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** When, and how sure that is; a kans is neither. */
function Zekerheid({ rij }: { readonly rij: BotsingRij }) {
  const { t } = useTranslation(['botsing', 'balans']);
  if (rij.soort === 'kans') return null;
  const { botsing } = rij;
  const { met } = botsing;
  return (
    <>
      <Feit term={t('feit.wanneer')}>
        {botsing.horizonnen.length === 0
          ? t('tussenHorizonnen')
          : botsing.horizonnen.map((id) => `${t(`balans:horizon.${id}`)} ${HORIZON_JAAR[id]}`).join(', ')}
      </Feit>
      <Feit term={t('feit.zekerheid')}>{t(`zekerheidUitleg.${botsing.zekerheid}`)}</Feit>
      {met.soort !== 'stuk' && met.indicatief ? (
        <Feit term={t('feit.grens')}>{t('indicatief', { naam: met.naam || t('naamloos') })}</Feit>
      ) : null}
    </>
  );
}

interface StukkenProps {
  readonly rij: BotsingRij;
  readonly onKies: (id: string) => void;
}

function Stukken({ rij, onKies }: StukkenProps) {
  const { t } = useTranslation(['botsing', 'puzzelstuk']);
  const stukken = useStukMap();
  const { partijen } = useRegister();
  return (
    <ul className="botsing-panel__stukken">
      {stukkenOf(rij).map((id) => {
        const stuk = stukken.get(id);
        if (!stuk) return null;
        return (
          <li key={id}>
            <Button size="small" variant="quiet" onPress={() => onKies(id)}>
              <FunctieMark functie={stuk.functies[0] ?? 'wonen'} size="small" />
              {stuk.titel || t('puzzelstuk:zonderTitel')}
            </Button>
            <small>{partijen.find((partij) => partij.id === stuk.partij)?.naam ?? stuk.partij}</small>
          </li>
        );
      })}
    </ul>
  );
}

/** Making a spanningspunt or kans of it in one act, and those that are at this place already. */
function Punten({ rij, onKies }: StukkenProps) {
  const { t } = useTranslation(['botsing', 'spanningspunt']);
  const acts = useBotsingActs();
  const woorden = useBotsingWoorden();
  const stukken = useStukMap();
  const punten = useOpTafel('spanningspunt');
  const reden = useReden()(useRights()('maak', 'spanningspunt', null));
  const mine = stukkenOf(rij).flatMap((id) => stukken.get(id) ?? []);
  const { plek } = rij.soort === 'kans' ? rij.kans : rij.botsing;
  const hier = rij.soort === 'kans' ? [] : puntenBij(plek, mine, punten);
  const maak = (): void => {
    const inhoud = puntInhoud(rij, { naam: woorden.naam(rij), zin: woorden.zin(rij) });
    onKies(acts.maakPunt(inhoud, [...new Set(mine.map((stuk) => stuk.partij))]));
  };
  return (
    <section aria-label={t('spanningspunt.hier')}>
      {rij.soort === 'kans' ? null : <h3>{t('spanningspunt.hier')}</h3>}
      {rij.soort !== 'kans' && hier.length === 0 ? (
        <p className="botsing-panel__leeg">{t('spanningspunt.geen')}</p>
      ) : null}
      {hier.length === 0 ? null : (
        <ul className="botsing-panel__stukken">
          {hier.map((punt) => (
            <li key={punt.id}>
              <Button size="small" variant="quiet" onPress={() => onKies(punt.id)}>
                <PuntMark soort="spanningspunt" />{' '}
                {punt.titel || t('spanningspunt:zonderTitel.spanningspunt')}
              </Button>
              <small>{t(`spanningspunt:status.${punt.status}`)}</small>
            </li>
          ))}
        </ul>
      )}
      <Button
        size="small"
        variant={hier.length === 0 ? 'primary' : 'secondary'}
        reason={reden}
        onPress={maak}
      >
        <IconFlag size={16} aria-hidden="true" />{' '}
        {t(rij.soort === 'kans' ? 'kansPunt.maak' : 'spanningspunt.maak')}
      </Button>
    </section>
  );
}
