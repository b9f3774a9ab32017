import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, putEntry, removeEntry, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { Hangt } from '#shared/domain/draad/schema.ts';
import type { Reactie } from '#shared/domain/reactie/schema.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

/** What people do with a thread; each an act that undo takes back, except a reaction (SP2). */
export interface DraadActs {
  /** Begins a thread on these with a first reaction; its id. */
  readonly begin: (hangt: readonly Hangt[], tekst: string) => string;
  readonly reageer: (id: string, tekst: string) => void;
  readonly losOp: (id: string, slot: string) => void;
  readonly heropen: (id: string) => void;
  readonly hang: (id: string, hangt: Hangt) => void;
  readonly maakLos: (id: string, key: string) => void;
  readonly archiveer: (id: string) => void;
  readonly herstel: (id: string) => void;
}

export function useDraadActs(): DraadActs {
  const session = useTafelSession();
  const { t } = useTranslation('draad');
  return useMemo(() => actsOf(session, t), [session, t]);
}

type Translate = ReturnType<typeof useTranslation<'draad'>>['t'];

function actsOf(session: TafelSession, t: Translate): DraadActs {
  const { doc } = session;
  const reactieVan = (tekst: string): Reactie => {
    const { id, gemaaktOp: op, ...door } = session.newIdentity();
    return { id, ...door, naam: session.deelnemer.naam, tekst, op };
  };
  return {
    begin(hangt, tekst) {
      const identity = session.newIdentity();
      const reactie = reactieVan(tekst);
      session.perform(t('actie.nieuw'), () =>
        createRecord(
          doc,
          'draad',
          identity,
          { opgelost: null, archief: null },
          {
            hangt: Object.fromEntries(hangt.map((each) => [session.newIdentity().id, each])),
            reactie: { [reactie.id]: reactie },
          },
        ),
      );
      return identity.id;
    },
    reageer(id, tekst) {
      const reactie = reactieVan(tekst);
      putEntry(doc, 'draad', id, 'reactie', reactie.id, reactie);
    },
    losOp(id, slot) {
      const { partij, gemaaktDoor: door, gemaaktOp: op } = session.newIdentity();
      const opgelost = { partij, door, naam: session.deelnemer.naam, op, slot };
      session.perform(t('actie.losOp'), () => setFields(doc, 'draad', id, { opgelost }));
    },
    heropen(id) {
      session.perform(t('actie.heropen'), () => setFields(doc, 'draad', id, { opgelost: null }));
    },
    hang(id, hangt) {
      session.perform(t('actie.hang'), () =>
        putEntry(doc, 'draad', id, 'hangt', session.newIdentity().id, hangt),
      );
    },
    maakLos(id, key) {
      session.perform(t('actie.maakLos'), () => removeEntry(doc, 'draad', id, 'hangt', key));
    },
    archiveer(id) {
      session.perform(t('actie.archiveer'), () => setArchief(doc, 'draad', id, session.archiefStamp()));
    },
    herstel(id) {
      session.perform(t('actie.herstel'), () => setArchief(doc, 'draad', id, null));
    },
  };
}
