import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { putEntry } from '#shared/crdt/mutate.ts';
import type { Afwenteling, Erkenning } from '#shared/domain/afwenteling/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';

export interface AfwentelingActs {
  /** Says for the own partij that it knows of the burden, or that it is not its. */
  readonly zeg: (post: Afwenteling, oordeel: Erkenning['oordeel'], reden: string) => void;
}

/** Hook to what a receiver can do with a post; an act that undo takes back. */
export function useAfwentelingActs(): AfwentelingActs {
  const session = useTafelSession();
  const { t } = useTranslation('afwenteling');
  return useMemo(
    () => ({
      zeg(post, oordeel, reden) {
        const { id: door, naam, partij } = session.deelnemer;
        const erkenning: Erkenning = { oordeel, reden, door, naam, op: session.newIdentity().gemaaktOp };
        session.perform(t(oordeel === 'erkend' ? 'actie.erken' : 'actie.betwist'), () =>
          putEntry(session.doc, 'afwenteling', post.id, 'erkenning', partij, erkenning),
        );
      },
    }),
    [session, t],
  );
}
