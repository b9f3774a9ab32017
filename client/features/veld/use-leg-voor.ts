import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { Hangt } from '#shared/domain/draad/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useDraadBord } from '#client/features/draad/draad-bij.tsx';
import { useDraadActs } from '#client/features/draad/use-draad-acts.ts';
import { zinVanVeld } from '#client/text/draad/zinnen.ts';
import { ankerVan } from '#client/text/draad/anker.ts';
import { reasonLine } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { bronNaam, eigenschapNaam } from './veld-naam.ts';
import { useVeldStore, type VeldVerschil } from './veld-store.ts';

/** Puts a field of which the source says otherwise to the table: a thread at its sentence, and at the piece it is of. */
export function useLegVoor(afspraak: Afspraak): (verschil: VeldVerschil) => void {
  const { t } = useTranslation(['veld', 'balans']);
  const { doc } = useTafelSession();
  const store = useVeldStore();
  const judge = useRights();
  const reden = useReden();
  const { begin } = useDraadActs();
  const bord = useDraadBord();
  return useCallback(
    ({ veld, inzet, stand }) => {
      const refused = reden(judge('maak', 'draad', null));
      if (refused !== null) return showToast(reasonLine(refused));
      const fragment = textOf(doc, afspraak.id, inzet);
      const zin = fragment && zinVanVeld(fragment, veld.id);
      const anker = fragment && zin && ankerVan(fragment, zin);
      const plaats: Hangt = anker
        ? { soort: 'tekst', afspraak: afspraak.id, inzet, ...anker }
        : { soort: 'afspraak', id: afspraak.id };
      const { bronnen } = store.getSnapshot();
      const wat = t('balk.wat', {
        eigenschap: eigenschapNaam(t, veld, bronnen),
        bron: bronNaam(t, veld, bronnen),
      });
      const tekst =
        stand.soort === 'veranderd'
          ? t('legVoor.tekst', { wat, oud: stand.oud, nieuw: stand.nieuw })
          : t('legVoor.weg', { wat, oud: stand.oud });
      const id = begin(
        veld.soort === 'puzzelstuk' ? [plaats, { soort: 'puzzelstuk', id: veld.bron }] : [plaats],
        tekst,
      );
      bord?.kies(id);
      showToast(t('legVoor.gedaan'));
    },
    [afspraak.id, doc, store, judge, reden, begin, bord, t],
  );
}
