import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/crdt/change.ts';
import {
  addOptie,
  createRecord,
  putEntry,
  removeEntry,
  setArchief,
  setFields,
  setOptie,
} from '#shared/crdt/mutate.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type {
  Anker,
  OptieFields,
  Spanningspunt,
  SpanningspuntFields,
} from '#shared/domain/spanningspunt/schema.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

/** What can be done with spanningspunten and kansen; each is one act that undo takes back. */
export interface SpanningspuntActs {
  /** Pins a new one; its id. At a piece, the partij of that piece is involved from the start. */
  readonly zet: (soort: Spanningspunt['soort'], anker: Anker) => string;
  readonly wijzig: (id: string, fields: Partial<SpanningspuntFields>, veld: string) => void;
  readonly reageer: (id: string, tekst: string) => void;
  /** `canUndo` false: not an act that undo may take back (AZ7). */
  readonly betrek: (id: string, partij: PartijId, erbij: boolean, canUndo: boolean) => void;
  /** Puts an option on the table for the own partij (AZ8). */
  readonly voegOptieToe: (id: string, titel: string, toelichting: string) => void;
  readonly wijzigOptie: (id: string, optie: string, fields: Partial<OptieFields>) => void;
  /** Archives an option, or puts it back. */
  readonly archiveerOptie: (id: string, optie: string, archiveer: boolean) => void;
  readonly archiveer: (id: string) => void;
  readonly herstel: (id: string) => void;
}

/** Hook to the acts on spanningspunten and kansen of the open tafel. */
export function useSpanningspuntActs(): SpanningspuntActs {
  const session = useTafelSession();
  const { t } = useTranslation(['spanningspunt', 'algemeen']);
  return useMemo(() => spanningspuntActs(session, t), [session, t]);
}

type Translate = ReturnType<typeof useTranslation<['spanningspunt', 'algemeen']>>['t'];

function spanningspuntActs(session: TafelSession, t: Translate): SpanningspuntActs {
  return {
    zet(soort, anker) {
      const identity = session.newIdentity();
      const fields: SpanningspuntFields = {
        soort,
        titel: '',
        toelichting: '',
        aard: 'ruimte',
        ernst: 'matig',
        status: 'open',
        anker,
        archief: null,
      };
      const owner =
        anker.soort === 'puzzelstuk' ? session.puzzelstukken.getSnapshot().get(anker.id)?.partij : undefined;
      const betrokken = Object.fromEntries(
        [identity.partij, owner].filter((partij) => partij !== undefined).map((partij) => [partij, true]),
      );
      session.perform(t(`actie.leg.${soort}`), () =>
        createRecord(session.doc, 'spanningspunt', identity, fields, { betrokken }),
      );
      return identity.id;
    },
    wijzig(id, fields, veld) {
      session.perform(t('actie.wijzig', { veld }), () => setFields(session.doc, 'spanningspunt', id, fields));
    },
    reageer(id, tekst) {
      const identity = session.newIdentity();
      const reactie = {
        id: identity.id,
        partij: identity.partij,
        gemaaktDoor: identity.gemaaktDoor,
        naam: session.deelnemer.naam,
        tekst,
        op: identity.gemaaktOp,
      };
      // Reactions are only ever added (SP2), so they are not an act that undo could take back.
      putEntry(session.doc, 'spanningspunt', id, 'reactie', reactie.id, reactie);
    },
    betrek(id, partij, erbij, canUndo) {
      const write = (): readonly Change[] =>
        erbij
          ? putEntry(session.doc, 'spanningspunt', id, 'betrokken', partij, true)
          : removeEntry(session.doc, 'spanningspunt', id, 'betrokken', partij);
      if (canUndo) session.perform(t('actie.betrek'), write);
      else write();
    },
    voegOptieToe(id, titel, toelichting) {
      session.perform(t('optie.actie.voegToe'), () =>
        addOptie(session.doc, id, session.newIdentity(), { titel, toelichting, archief: null }),
      );
    },
    wijzigOptie(id, optie, fields) {
      session.perform(t('optie.actie.wijzig'), () => setOptie(session.doc, id, optie, fields));
    },
    archiveerOptie(id, optie, archiveer) {
      session.perform(t(archiveer ? 'optie.actie.archiveer' : 'optie.actie.herstel'), () =>
        setOptie(session.doc, id, optie, { archief: archiveer ? session.archiefStamp() : null }),
      );
    },
    archiveer(id) {
      session.perform(t('actie.archiveer'), () =>
        setArchief(session.doc, 'spanningspunt', id, session.archiefStamp()),
      );
      showToast(t('gearchiveerd'), {
        label: t('algemeen:ongedaanMaken'),
        onAction: () => session.undo.undo(),
      });
    },
    herstel(id) {
      session.perform(t('actie.herstel'), () => setArchief(session.doc, 'spanningspunt', id, null));
    },
  };
}
