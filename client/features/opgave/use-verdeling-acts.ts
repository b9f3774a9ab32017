import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { Verdeling, VerdelingFields } from '#shared/domain/verdeling/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

export type VerdelingVoorstel = Pick<
  VerdelingFields,
  'opgave' | 'gebied' | 'waarde' | 'waardeTot' | 'toelichting'
>;

/** What can be done with shares of an opgave (AZ26); each is one act that undo takes back. */
export interface VerdelingActs {
  readonly stelVoor: (voorstel: VerdelingVoorstel) => void;
  /** Puts on record that the tafel agreed, or no longer does. */
  readonly zetStand: (id: string, stand: Verdeling['stand']) => void;
  readonly trekIn: (id: string) => void;
}

/** Hook to the acts on shares of the open tafel. */
export function useVerdelingActs(): VerdelingActs {
  const session = useTafelSession();
  const { t } = useTranslation(['opgave', 'algemeen']);
  return useMemo(() => {
    const tell = (text: string): void =>
      showToast(text, { label: t('algemeen:ongedaanMaken'), onAction: () => session.undo.undo() });
    return {
      stelVoor(voorstel) {
        session.perform(t('verdeling.actie.stelVoor'), () =>
          createRecord(session.doc, 'verdeling', session.newIdentity(), {
            ...voorstel,
            stand: 'voorstel',
            archief: null,
          }),
        );
      },
      zetStand(id, stand) {
        session.perform(t(`verdeling.actie.${stand}`), () =>
          setFields(session.doc, 'verdeling', id, { stand }),
        );
      },
      trekIn(id) {
        session.perform(t('verdeling.actie.trekIn'), () =>
          setArchief(session.doc, 'verdeling', id, session.archiefStamp()),
        );
        tell(t('verdeling.ingetrokken'));
      },
    };
  }, [session, t]);
}
