import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { putEntry, textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { koppelingVan, type Veld } from '#shared/veld/veld.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import {
  VeldPortContext,
  type KiesVeld,
  type OpenVeld,
  type VeldPort,
  type VeldSchrijver,
} from '#client/text/veld/veld-port.ts';
import { showToast } from '#client/ui/toast.tsx';
import { useLegVoor } from './use-leg-voor.ts';
import { VeldDadenContext, type VeldDaden } from './veld-bij-context.ts';
import { veldNaam } from './veld-naam.ts';
import { standOf, useVeldStore, type VeldVerschil } from './veld-store.ts';

const VeldVenster = lazy(() => import('./veld-venster.tsx'));
const VeldKiezer = lazy(() => import('./veld-kiezer.tsx'));

export interface VeldBijProps {
  readonly afspraak: Afspraak;
  readonly children: ReactNode;
}

/** Joins the live fields in the texts of an afspraak to the map and the balans of the tafel. */
export function VeldBij({ afspraak, children }: VeldBijProps) {
  const { t } = useTranslation(['veld', 'balans']);
  const store = useVeldStore();
  const [open, setOpen] = useState<OpenVeld | null>(null);
  const [vraag, setVraag] = useState<KiesVeld | null>(null);
  const [schrijvers] = useState(() => new Set<VeldSchrijver>());
  const koppel = useKoppel(afspraak);
  const late = useRef(koppel);
  useEffect(() => {
    late.current = koppel;
  });
  // One port as long as the texts are there: another one would make their editors anew.
  const port = useMemo(
    (): VeldPort => ({
      stand: (veld) => standOf(veld, store.getSnapshot().bronnen),
      naam: (veld, stand) => veldNaam(t, veld, stand, store.getSnapshot().bronnen),
      subscribe: store.subscribe,
      open: setOpen,
      kies: (asked) =>
        setVraag({
          ...asked,
          onKies: (veld) => {
            asked.onKies(veld);
            late.current(veld);
          },
        }),
      schrijf: (schrijver) => {
        schrijvers.add(schrijver);
        return () => schrijvers.delete(schrijver);
      },
    }),
    [store, t, schrijvers],
  );
  // When the window is gone: before that the text cannot have the focus, and a frame later the page gives it to the text
  // as a whole, with the caret at its start.
  const na = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (open !== null || vraag !== null) return;
    na.current?.();
    na.current = null;
  }, [open, vraag]);
  const daden = useDaden(afspraak, schrijvers);
  return (
    <VeldPortContext value={port}>
      <VeldDadenContext value={daden}>
        {children}
        <Suspense fallback={null}>
          {open === null ? null : (
            <VeldVenster
              afspraak={afspraak}
              open={open}
              onSluit={(act) => {
                na.current = () => {
                  open.terug();
                  act?.();
                };
                setOpen(null);
              }}
            />
          )}
          {vraag === null ? null : (
            <VeldKiezer
              afspraak={afspraak}
              vraag={vraag}
              onSluit={(act) => {
                na.current = act;
                setVraag(null);
              }}
            />
          )}
        </Suspense>
      </VeldDadenContext>
    </VeldPortContext>
  );
}

function useDaden(afspraak: Afspraak, schrijvers: ReadonlySet<VeldSchrijver>): VeldDaden {
  const { t } = useTranslation(['veld', 'algemeen']);
  const { doc } = useTafelSession();
  const legVoor = useLegVoor(afspraak);
  return useMemo(() => {
    /** Per text, since an id of a field stands in one text only as far as nobody copied it. */
    const schrijf = (
      verschillen: readonly VeldVerschil[],
      waardeVan: (verschil: VeldVerschil, veld: Veld) => string | null,
    ): number => {
      let count = 0;
      for (const schrijver of schrijvers) {
        const own = verschillen.filter(({ inzet }) => textOf(doc, afspraak.id, inzet) === schrijver.fragment);
        if (own.length === 0) continue;
        count += schrijver.neemOver((veld) => {
          const verschil = own.find((each) => each.veld.id === veld.id);
          return verschil === undefined ? null : waardeVan(verschil, veld);
        });
      }
      return count;
    };
    return {
      legVoor,
      neemOver(verschillen) {
        const count = schrijf(verschillen, ({ stand }, veld) =>
          stand.soort === 'veranderd' && veld.waarde === stand.oud ? stand.nieuw : null,
        );
        if (count === 0) showToast(t('venster.nietOpen'));
        else
          showToast(t('balk.overgenomen', { count }), {
            label: t('algemeen:ongedaanMaken'),
            // What somebody changed since then stays as it is.
            onAction: () =>
              void schrijf(verschillen, ({ stand }, veld) =>
                stand.soort === 'veranderd' && veld.waarde === stand.nieuw ? stand.oud : null,
              ),
          });
        return count;
      },
    };
  }, [doc, afspraak.id, schrijvers, legVoor, t]);
}

/** Links the afspraak to what a new field is of, where this person may. */
function useKoppel(afspraak: Afspraak): (veld: Pick<Veld, 'soort' | 'bron'>) => void {
  const { t } = useTranslation('veld');
  const session = useTafelSession();
  const judge = useRights();
  return (veld) => {
    const key = koppelingVan(veld);
    if (key === null || !judge('zet', 'afspraak', 'koppeling', afspraak, null, key).ok) return;
    session.perform(t('actie.koppel'), () =>
      putEntry(session.doc, 'afspraak', afspraak.id, 'koppeling', key, true),
    );
  };
}
