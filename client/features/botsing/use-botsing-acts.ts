import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, setArchief } from '#shared/crdt/mutate.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { SpanningspuntFields } from '#shared/domain/spanningspunt/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

/** What is asked of who accepts a botsing (BO7). `tot`: ISO date. */
export interface Instemming {
  readonly naam: string;
  readonly reden: string;
  readonly tot: string;
}

/** What a spanningspunt or kans takes over of the botsing or kans it is made of. */
export type PuntInhoud = Pick<
  SpanningspuntFields,
  'soort' | 'titel' | 'toelichting' | 'aard' | 'ernst' | 'anker'
>;

export interface BotsingActs {
  /** Pins it where the botsing shows, with those whose pieces are in it; its id. */
  readonly maakPunt: (inhoud: PuntInhoud, partijen: readonly PartijId[]) => string;
  readonly aanvaard: (sleutel: string, instemming: Instemming) => void;
  readonly trekIn: (aanvaarding: string) => void;
}

/** Hook to what can be done with a botsing; each is one act that undo takes back. */
export function useBotsingActs(): BotsingActs {
  const session = useTafelSession();
  const { t } = useTranslation(['botsing', 'algemeen']);
  return useMemo(() => {
    const tell = (text: string): void =>
      showToast(text, { label: t('algemeen:ongedaanMaken'), onAction: () => session.undo.undo() });
    return {
      maakPunt(inhoud, partijen) {
        const identity = session.newIdentity();
        const texts = inhoud.soort === 'kans' ? 'kansPunt' : 'spanningspunt';
        const betrokken = Object.fromEntries([identity.partij, ...partijen].map((partij) => [partij, true]));
        session.perform(t(`${texts}.actie`), () =>
          createRecord(
            session.doc,
            'spanningspunt',
            identity,
            { ...inhoud, status: 'open', archief: null },
            { betrokken },
          ),
        );
        tell(t(`${texts}.gemaakt`));
        return identity.id;
      },
      aanvaard(sleutel, { naam, reden, tot }) {
        session.perform(t('aanvaard.actie'), () =>
          createRecord(session.doc, 'aanvaarding', session.newIdentity(), {
            botsing: sleutel,
            naam,
            reden,
            tot,
            archief: null,
          }),
        );
        tell(t('aanvaard.gedaan'));
      },
      trekIn(aanvaarding) {
        session.perform(t('aanvaard.actieTrekIn'), () =>
          setArchief(session.doc, 'aanvaarding', aanvaarding, session.archiefStamp()),
        );
        tell(t('aanvaard.ingetrokken'));
      },
    };
  }, [session, t]);
}
