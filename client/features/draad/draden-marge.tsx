import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { Draad, Hangt } from '#shared/domain/draad/schema.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { ankerVan } from '#client/text/draad/anker.ts';
import { Button } from '#client/ui/button.tsx';
import { useDraadBord, useDraadStaat } from './draad-bij.tsx';
import type { Gevraagd } from './draad-bord.ts';
import { DraadKaart } from './draad-kaart.tsx';
import { dradenAan } from './hangt-aan.ts';
import { NieuweDraad } from './nieuwe-draad.tsx';
import { OpgelosteDraden } from './opgeloste-draden.tsx';
import { useDraadActs } from './use-draad-acts.ts';
import { useNieuweDraadReden } from './use-draad-reden.ts';
import { useWoorden, type Woorden } from './use-woorden.ts';
import { ZinKiezer } from './zin-kiezer.tsx';
import './draad.css';

/** Beside the sheet: the threads on its sentences in the order of the text, and those on the afspraak as a whole. */
export function DradenMarge({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('draad');
  const bord = useDraadBord();
  const { actief, gevraagd } = useDraadStaat();
  const all = useOpTafel('draad');
  const draden = useMemo(() => dradenAan(all, { soort: 'afspraak', id: afspraak.id }), [all, afspraak.id]);
  const woorden = useWoorden(draden, afspraak.id);
  const reden = useNieuweDraadReden();
  const [isWhole, setWhole] = useState(false);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (actief === null) return;
    const kaart = place.current?.querySelector<HTMLElement>(`[data-draad-kaart="${actief.id}"]`);
    kaart?.scrollIntoView({ block: 'nearest' });
    kaart?.focus({ preventScroll: true });
  }, [actief]);
  if (bord === null) return null;
  const open = inTextOrder(
    draden.filter(({ opgelost }) => opgelost === null),
    woorden,
  );
  const kaart = (draad: Draad) => (
    <li key={draad.id}>
      <DraadKaart
        draad={draad}
        isActief={actief?.id === draad.id}
        woorden={woorden.get(draad.id)}
        onNaarWoorden={() => {
          bord.kies(draad.id);
          naarWoorden(draad.id);
        }}
      />
    </li>
  );
  return (
    <section ref={place} className="draden" aria-label={t('titel')}>
      <h2>{t('titel')}</h2>
      {gevraagd === null ? null : (
        <OpWoorden key={`${gevraagd.van}-${gevraagd.tot}`} afspraak={afspraak} gevraagd={gevraagd} />
      )}
      {isWhole ? <OpGeheel afspraak={afspraak} onKlaar={() => setWhole(false)} /> : null}
      {open.length === 0 && gevraagd === null && !isWhole ? (
        <p className="draden__leeg">{t('leeg')}</p>
      ) : null}
      <ol className="draden__lijst">{open.map(kaart)}</ol>
      <div className="draad-kaart__doen">
        <ZinKiezer afspraak={afspraak} reden={reden} />
        <Button size="small" variant="quiet" reason={reden} onPress={() => setWhole(true)}>
          {t('nieuw')}
        </Button>
      </div>
      <OpgelosteDraden draden={draden}>{kaart}</OpgelosteDraden>
    </section>
  );
}

function OpWoorden({ afspraak, gevraagd }: { readonly afspraak: Afspraak; readonly gevraagd: Gevraagd }) {
  const { doc } = useTafelSession();
  const acts = useDraadActs();
  const bord = useDraadBord();
  // Anchored at once: while somebody writes the first words, others write in the text.
  const [anker] = useState(() => ankerVan(gevraagd.fragment, gevraagd));
  const inzet =
    afspraak.inzet.find(({ id }) => textOf(doc, afspraak.id, id) === gevraagd.fragment)?.id ?? null;
  if (bord === null || anker === null) return null;
  return (
    <NieuweDraad
      citaat={anker.citaat}
      onLaat={() => bord.klaar()}
      onBegin={(tekst) => {
        const hangt: Hangt = { soort: 'tekst', afspraak: afspraak.id, inzet, ...anker };
        const id = acts.begin([hangt], tekst);
        bord.klaar();
        bord.kies(id);
      }}
    />
  );
}

function OpGeheel({ afspraak, onKlaar }: { readonly afspraak: Afspraak; readonly onKlaar: () => void }) {
  const acts = useDraadActs();
  return (
    <NieuweDraad
      citaat={null}
      onLaat={onKlaar}
      onBegin={(tekst) => {
        acts.begin([{ soort: 'afspraak', id: afspraak.id }], tekst);
        onKlaar();
      }}
    />
  );
}

/** Those without words in the text stand last. */
function inTextOrder(draden: readonly Draad[], woorden: ReadonlyMap<string, Woorden>): readonly Draad[] {
  const place = ({ id }: Draad): number => {
    const found = woorden.get(id);
    return found?.soort === 'plek' ? found.van : Number.MAX_SAFE_INTEGER;
  };
  return draden.toSorted((left, right) => place(left) - place(right));
}

/** Brings the words in view, and the reader to them. */
function naarWoorden(id: string): void {
  const words = document.querySelector<HTMLElement>(`[data-draad="${id}"]`);
  words?.scrollIntoView({ block: 'center' });
  words?.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
}
