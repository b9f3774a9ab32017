import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { putEntry } from '#shared/crdt/mutate.ts';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

type Oordeel = Afwenteling['erkenning'][string]['oordeel'];

export interface AfwentelingActs {
  /** Says for the own partij that it knows of the burden, or that it is not its. */
  readonly zeg: (post: Afwenteling, oordeel: Oordeel, reden: string) => void;
}

/** Hook to what a receiver can do with a post; an act that undo takes back. */
export function useAfwentelingActs(): AfwentelingActs {
  const session = useTafelSession();
  const { t } = useTranslation('afwenteling');
  return useMemo(
    () => ({
      zeg(post, oordeel, reden) {
        const { id: door, naam, partij } = session.deelnemer;
        const erkenning = { oordeel, reden, door, naam, op: session.newIdentity().gemaaktOp };
        session.perform(t(oordeel === 'erkend' ? 'actie.erken' : 'actie.betwist'), () =>
          putEntry(session.doc, 'afwenteling', post.id, 'erkenning', partij, erkenning),
        );
      },
    }),
    [session, t],
  );
}
