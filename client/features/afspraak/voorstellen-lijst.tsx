import { useEffect, useMemo, useRef, useSyncExternalStore, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { authorizeVoorstel, type VoorstelBesluit } from '#shared/authorize/voorstel.ts';
import { actorOf } from '#shared/authorize/actor.ts';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Voorstel } from '#shared/tekst/lees-voorstellen.ts';
import { useReden } from '#client/board/use-reden.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { usePartij, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { onOpenTeksten, openTekst } from '#client/text/open-teksten.ts';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { useVoorstellen } from './use-voorstellen.ts';
import { VoorstelStukken } from './voorstel-stukken.tsx';
import '#client/text/voorstel/voorstel.css';

interface Tekst {
  readonly id: string;
  readonly fragment: Y.XmlFragment;
  /** Who may write in it. */
  readonly partijen: readonly string[];
  /** Of an inzet: whose. */
  readonly inzetVan: string | null;
}

/** The open proposals in the texts of an afspraak, in the order of the text, each with what can be decided on it. */
export function VoorstellenLijst({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('voorstel');
  const { doc } = useTafelSession();
  const { id, partij, betrokken, inzet } = afspraak;
  const teksten = useMemo(() => {
    const own = inzet.filter(({ archief }) => archief === null);
    const all: readonly { readonly id: InzetId | null; readonly partijen: readonly string[] }[] = [
      { id: null, partijen: [partij, ...betrokken] },
      ...own.map((een) => ({ id: een.id, partijen: [een.partij] })),
    ];
    return all.flatMap((een, index): Tekst[] => {
      const fragment = textOf(doc, id, een.id);
      const inzetVan = index === 0 ? null : (een.partijen[0] ?? null);
      return fragment ? [{ id: een.id ?? 'tekst', fragment, partijen: een.partijen, inzetVan }] : [];
    });
  }, [doc, id, partij, betrokken, inzet]);
  return (
    <section className="afspraken-deel" aria-labelledby={`voorstellen-${id}`}>
      <h2 id={`voorstellen-${id}`}>{t('titel')}</h2>
      {teksten.map((tekst, index) => (
        <VanTekst key={tekst.id} tekst={tekst} isFirst={index === 0} />
      ))}
    </section>
  );
}

function VanTekst({ tekst, isFirst }: { readonly tekst: Tekst; readonly isFirst: boolean }) {
  const { t } = useTranslation('voorstel');
  const voorstellen = useVoorstellen(tekst.fragment);
  const open = useSyncExternalStore(onOpenTeksten, () => openTekst(tekst.fragment));
  const mag = useMag(tekst.partijen);
  const isShut: Reason | null = open === null ? { text: t('gesloten'), rule: 'TV11' } : null;
  if (voorstellen.length === 0)
    return isFirst ? (
      <>
        <p className="afspraken-klein">{t('leeg')}</p>
        {open === null ? null : <p className="afspraken-klein">{t('leegUitleg')}</p>}
      </>
    ) : null;
  const decidable = voorstellen.filter((voorstel) => mag('neem-over', voorstel) === null);
  const undo = { label: t('ongedaan'), onAction: () => open?.maakOngedaan() };
  const decide = (besluit: VoorstelBesluit, voorstel: Voorstel): void => {
    open?.beslis(new Set([voorstel.id]), besluit === 'neem-over' ? 'aan' : 'af');
    showToast(t(`gedaan.${besluit}`), undo);
  };
  return (
    <>
      <ul className="voorstellen">
        {voorstellen.map((voorstel) => (
          <li key={voorstel.id} className="voorstel">
            <Een
              voorstel={voorstel}
              inzetVan={tekst.inzetVan}
              mag={(besluit) => isShut ?? mag(besluit, voorstel)}
              onBesluit={(besluit) => decide(besluit, voorstel)}
              onToon={(id, gaHeen) => open?.toon(id, gaHeen)}
            />
          </li>
        ))}
      </ul>
      {decidable.length < 2 || open === null ? null : (
        <Button
          size="small"
          onPress={() => {
            open.beslis(new Set(decidable.map(({ id }) => id)), 'aan');
            showToast(t('gedaanAlles', { count: decidable.length }), undo);
          }}
        >
          {t('alles', { count: decidable.length })}
        </Button>
      )}
    </>
  );
}

/** Why this person may not decide so on a proposal; null when they may. */
function useMag(
  partijen: readonly string[],
): (besluit: VoorstelBesluit, voorstel: Voorstel) => Reason | null {
  const { deelnemer } = useTafelSession();
  const reden = useReden();
  return (besluit, { herkomst }) =>
    reden(authorizeVoorstel(actorOf(deelnemer), besluit, { partijen, van: herkomst?.partij ?? null }));
}

function Een({
  voorstel,
  inzetVan,
  mag,
  onBesluit,
  onToon,
}: {
  readonly voorstel: Voorstel;
  readonly inzetVan: string | null;
  readonly mag: (besluit: VoorstelBesluit) => Reason | null;
  readonly onBesluit: (besluit: VoorstelBesluit) => void;
  readonly onToon: (id: string | null, gaHeen: boolean) => void;
}) {
  const { t } = useTranslation('voorstel');
  const { id, herkomst, stukken } = voorstel;
  const { deelnemers } = useRegister();
  const inzetPartij = usePartij((inzetVan ?? '') as PartijId);
  const naam = deelnemers.find((een) => een.id === herkomst?.door)?.naam ?? null;
  const isEigen = mag('trek-in') === null;
  const card = useLookedAt((isLookedAt) => onToon(isLookedAt ? id : null, false));
  return (
    <article ref={card} aria-label={naam ?? t('onbekend')}>
      <p className="afspraken-klein">
        {herkomst === null ? (
          t('onbekend')
        ) : (
          <WieWanneer naam={naam} partij={herkomst.partij as PartijId} op={herkomst.op} />
        )}
        {inzetPartij ? ` · ${t('inTekst', { partij: inzetPartij.naam })}` : null}
      </p>
      <VoorstelStukken stukken={stukken} />
      <div className="voorstel-knoppen">
        <Button
          size="small"
          variant="primary"
          reason={mag('neem-over')}
          onPress={() => onBesluit('neem-over')}
        >
          {t('neemOver')}
        </Button>
        <Button size="small" reason={mag('wijs-af')} onPress={() => onBesluit('wijs-af')}>
          {t('wijsAf')}
        </Button>
        {isEigen ? (
          <Button size="small" onPress={() => onBesluit('trek-in')}>
            {t('trekIn')}
          </Button>
        ) : null}
        <Button size="small" variant="quiet" onPress={() => onToon(id, true)}>
          {t('naar')}
        </Button>
      </div>
    </article>
  );
}

/** Tells when somebody points at a card or is in it by keyboard. */
function useLookedAt(tell: (isLookedAt: boolean) => void): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const late = useRef(tell);
  useEffect(() => {
    late.current = tell;
  });
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const on = (): void => late.current(true);
    const off = (): void => late.current(false);
    const listeners = { pointerenter: on, pointerleave: off, focusin: on, focusout: off };
    for (const [event, listener] of Object.entries(listeners)) element.addEventListener(event, listener);
    return () => {
      for (const [event, listener] of Object.entries(listeners)) element.removeEventListener(event, listener);
    };
  }, []);
  return card;
}
