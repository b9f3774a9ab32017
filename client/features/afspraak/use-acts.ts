import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/crdt/change.ts';
import {
  addInzet,
  createRecord,
  LOCAL_ORIGIN,
  putEntry,
  removeEntry,
  setArchief,
  setFields,
  textOf,
} from '#shared/crdt/mutate.ts';
import type { Afspraak, AfspraakFields, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Reactie } from '#shared/domain/reactie/schema.ts';
import type { Afspraak2025 } from '#shared/domain/startpakket/afspraak-2025.ts';
import { writeTekst } from '#shared/tekst/schrijf.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { fillText } from '#client/text/fill-text.ts';
import { alineasOf, fieldsOf } from './voorbeeld.ts';
import { inVolgorde, verplaatsNaar, volgordeAchteraan } from './volgorde.ts';

type Translate = ReturnType<typeof useTranslation<'afspraak'>>['t'];

/** Everything that people do with an afspraak, each as one act that can be undone. */
export function useAfspraakActs() {
  const session = useTafelSession();
  const { t } = useTranslation('afspraak');
  return useMemo(() => actsOf(session, t), [session, t]);
}

function actsOf(session: TafelSession, t: Translate) {
  const { doc } = session;

  function make(fields: AfspraakFields): string {
    const identity = session.newIdentity();
    session.perform(t('actie.nieuw'), () => createRecord(doc, 'afspraak', identity, fields));
    return identity.id;
  }

  function create(titel = ''): string {
    return make({
      titel,
      thema: 'algemeen',
      soort: 'inhoudelijk',
      status: 'concept',
      volgorde: volgordeAchteraan(onTable(session)),
      termijn: null,
      trekker: null,
      volgendeStap: '',
      uitvoering: null,
      archief: null,
    });
  }

  return {
    /** Makes an empty afspraak at the end; gives its id. */
    create,

    /** Makes an afspraak of a text from elsewhere; gives its id. */
    createWith(titel: string, tekst: readonly TekstBlok[]): string {
      const id = create(titel);
      const text = textOf(doc, id, null);
      if (text) doc.transact(() => writeTekst(text, [], tekst), LOCAL_ORIGIN);
      return id;
    },

    createFrom(voorbeeld: Afspraak2025): string {
      const id = make(fieldsOf(voorbeeld, volgordeAchteraan(onTable(session))));
      const text = textOf(doc, id, null);
      const bron = t('voorbeelden.bron', { paragraaf: voorbeeld.bron.paragraaf });
      if (text) fillText(text, alineasOf(voorbeeld, bron), LOCAL_ORIGIN);
      return id;
    },

    setFields(id: string, label: string, fields: Partial<AfspraakFields>): void {
      session.perform(label, () => setFields(doc, 'afspraak', id, fields));
    },

    /** Moves it to that place in the outline, counted without itself; false where that would change what it may not. */
    move(id: string, index: number, mayOrder: (afspraak: Afspraak) => boolean): boolean {
      const changes = verplaatsNaar(inVolgorde(onTable(session)), id, index);
      const all = session.afspraken.getSnapshot();
      const touched = [...changes.keys()].flatMap((one) => all.get(one) ?? []);
      if (!touched.every(mayOrder)) return false;
      session.perform(t('actie.volgorde'), () =>
        [...changes].flatMap(([one, volgorde]) => setFields(doc, 'afspraak', one, { volgorde })),
      );
      return true;
    },

    archive(id: string): void {
      session.perform(t('actie.archiveer'), () => setArchief(doc, 'afspraak', id, session.archiefStamp()));
    },

    restore(id: string): void {
      session.perform(t('actie.herstel'), () => setArchief(doc, 'afspraak', id, null));
    },

    /** Calls a partij to it, or takes the own one out; `canUndo` false: not an act that undo may take back (AZ10). */
    involve(id: string, partij: PartijId, erbij: boolean, canUndo: boolean): void {
      const write = (): readonly Change[] =>
        erbij
          ? putEntry(doc, 'afspraak', id, 'betrokken', partij, true)
          : removeEntry(doc, 'afspraak', id, 'betrokken', partij);
      if (canUndo) session.perform(t(erbij ? 'actie.betrek' : 'actie.eruit'), write);
      else write();
    },

    addInzet(id: string): void {
      session.perform(t('actie.inzet'), () => addInzet(doc, id, session.newIdentity()));
    },

    archiveInzet(id: string, inzet: InzetId): void {
      session.perform(t('actie.inzetArchiveer'), () =>
        setArchief(doc, 'afspraak', id, session.archiefStamp(), inzet),
      );
    },

    restoreInzet(id: string, inzet: InzetId): void {
      session.perform(t('actie.inzetHerstel'), () => setArchief(doc, 'afspraak', id, null, inzet));
    },

    link(id: string, key: string): void {
      session.perform(t('actie.koppel'), () => putEntry(doc, 'afspraak', id, 'koppeling', key, true));
    },

    unlink(id: string, key: string): void {
      session.perform(t('actie.ontkoppel'), () => removeEntry(doc, 'afspraak', id, 'koppeling', key));
    },

    react(id: string, tekst: string): void {
      const { id: reactieId, gemaaktOp, ...door } = session.newIdentity();
      const reactie: Reactie = { id: reactieId, ...door, naam: session.deelnemer.naam, tekst, op: gemaaktOp };
      // Reactions are only ever added (SP2), so they are not an act that undo could take back.
      putEntry(doc, 'afspraak', id, 'reactie', reactieId, reactie);
    },
  };
}

function onTable(session: TafelSession): readonly Afspraak[] {
  return [...session.afspraken.getSnapshot().values()].filter(({ archief }) => archief === null);
}
