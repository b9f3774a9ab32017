import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { LaagFields } from '#shared/domain/laag/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

export type NieuweLaag = Omit<LaagFields, 'archief'>;

/** What a partij does with shapes of kaartlagen (AZ27); each is one act that undo takes back. */
export interface LaagActs {
  /** Lays each shape as one of its own; `over`: what is said of all of them. */
  readonly voegToe: (
    vormen: readonly Pick<NieuweLaag, 'naam' | 'geometrie'>[],
    over: Omit<NieuweLaag, 'geometrie'>,
  ) => void;
  readonly wijzig: (id: string, fields: Partial<NieuweLaag>) => void;
  readonly archiveer: (id: string) => void;
  readonly herstel: (id: string) => void;
}

/** Hook to the acts on lagen of the open tafel. */
export function useLaagActs(): LaagActs {
  const session = useTafelSession();
  const { t } = useTranslation(['regels', 'algemeen']);
  return useMemo(
    () => ({
      voegToe(vormen, over) {
        session.perform(t('actie.laag', { count: vormen.length }), () =>
          vormen.flatMap((vorm) =>
            createRecord(session.doc, 'laag', session.newIdentity(), { ...over, ...vorm, archief: null }),
          ),
        );
        showToast(t('toevoegen.gedaan', { count: vormen.length }), {
          label: t('algemeen:ongedaanMaken'),
          onAction: () => session.undo.undo(),
        });
      },
      wijzig(id, fields) {
        session.perform(t('actie.laagWijzig'), () => setFields(session.doc, 'laag', id, fields));
      },
      archiveer(id) {
        session.perform(t('actie.laagArchiveer'), () =>
          setArchief(session.doc, 'laag', id, session.archiefStamp()),
        );
        showToast(t('lagen.gearchiveerd'), {
          label: t('algemeen:ongedaanMaken'),
          onAction: () => session.undo.undo(),
        });
      },
      herstel(id) {
        session.perform(t('actie.laagHerstel'), () => setArchief(session.doc, 'laag', id, null));
      },
    }),
    [session, t],
  );
}
