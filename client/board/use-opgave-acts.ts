import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { DecentraleOpgaveFields } from '#shared/domain/opgave/decentrale-opgave.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

/** What a partij does with its own opgaven (AZ12); each is one act that undo takes back. */
export interface OpgaveActs {
  /** Brings one in; its id. */
  readonly breng: (fields: DecentraleOpgaveFields) => string;
  readonly wijzig: (id: string, fields: Partial<DecentraleOpgaveFields>, veld: string) => void;
  readonly archiveer: (id: string) => void;
  readonly herstel: (id: string) => void;
}

/** Hook to the acts on decentrale opgaven of the open tafel. */
export function useOpgaveActs(): OpgaveActs {
  const session = useTafelSession();
  const { t } = useTranslation(['opgave', 'algemeen']);
  return useMemo(
    () => ({
      breng(fields) {
        const identity = session.newIdentity();
        session.perform(t('eigen.actie.breng'), () =>
          createRecord(session.doc, 'decentraleOpgave', identity, fields),
        );
        return identity.id;
      },
      wijzig(id, fields, veld) {
        session.perform(t('eigen.actie.wijzig', { veld }), () =>
          setFields(session.doc, 'decentraleOpgave', id, fields),
        );
      },
      archiveer(id) {
        session.perform(t('eigen.actie.archiveer'), () =>
          setArchief(session.doc, 'decentraleOpgave', id, session.archiefStamp()),
        );
        showToast(t('eigen.gearchiveerd'), {
          label: t('algemeen:ongedaanMaken'),
          onAction: () => session.undo.undo(),
        });
      },
      herstel(id) {
        session.perform(t('eigen.actie.herstel'), () =>
          setArchief(session.doc, 'decentraleOpgave', id, null),
        );
      },
    }),
    [session, t],
  );
}
