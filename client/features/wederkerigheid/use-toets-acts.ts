import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, putEntry, setArchief } from '#shared/crdt/mutate.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Toets, ToetsAntwoord, ToetsAspect } from '#shared/domain/toets/schema.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

export interface ToetsVraag {
  readonly aspect: ToetsAspect;
  readonly vraag: string;
  readonly aan: readonly PartijId[];
  /** An organisation outside the tafel; empty: none. */
  readonly buiten: string;
}

/** What people do with the question whether it can be carried out, each as one act that can be undone. */
export function useToetsActs() {
  const session = useTafelSession();
  const { t } = useTranslation('toets');
  return useMemo(() => toetsActs(session, t), [session, t]);
}

type Translate = ReturnType<typeof useTranslation<'toets'>>['t'];

function toetsActs(session: TafelSession, t: Translate) {
  const { doc, deelnemer } = session;
  const restore = (id: string): void =>
    session.perform(t('actie.terug'), () => setArchief(doc, 'toets', id, null));
  return {
    /** Who asks somebody outside passes the answer on, and so is asked as well (WE8). */
    ask(afspraak: AfspraakId, { aspect, vraag, aan, buiten }: ToetsVraag): void {
      const asked = buiten === '' ? aan : [...new Set([...aan, deelnemer.partij])];
      const betrokken = Object.fromEntries(asked.map((partij) => [partij, true]));
      session.perform(t('actie.vraag'), () =>
        createRecord(
          doc,
          'toets',
          session.newIdentity(),
          { afspraak, aspect, vraag, buiten, archief: null },
          { betrokken },
        ),
      );
    },

    answer(id: string, { oordeel, toelichting }: Pick<ToetsAntwoord, 'oordeel' | 'toelichting'>): void {
      const { gemaaktDoor: door, gemaaktOp: op } = session.newIdentity();
      const antwoord: ToetsAntwoord = { oordeel, toelichting, door, naam: deelnemer.naam, op };
      session.perform(t('actie.antwoord'), () =>
        putEntry(doc, 'toets', id, 'antwoord', deelnemer.partij, antwoord),
      );
    },

    putAway({ id }: Toets): void {
      session.perform(t('actie.weg'), () => setArchief(doc, 'toets', id, session.archiefStamp()));
      showToast(t('weg'), { label: t('terug'), onAction: () => restore(id) });
    },
  };
}
