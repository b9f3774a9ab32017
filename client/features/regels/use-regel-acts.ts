import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import { sleutelVan, type Combinatieregel, type Regel } from '#shared/domain/combinatieregel/schema.ts';
import { useRecords, useTafelSession } from '#client/doc/use-doc.ts';

/** What the regisseur does with rules (AZ25); each is one act that undo takes back. */
export interface RegelActs {
  /** Puts the rule of the tafel in place: changes its own, or makes one beside what came along (BO2). */
  readonly bewaar: (regel: Regel, titel: string, nu: EffectieveRegel | undefined) => void;
  /** Archives what the tafel has about it, so that what came along counts again. */
  readonly terug: (onderwerp: Regel['onderwerp']) => void;
}

/** Hook to the acts on combinatieregels of the open tafel. */
export function useRegelActs(): RegelActs {
  const session = useTafelSession();
  const own = useRecords('combinatieregel');
  const { t } = useTranslation('regels');
  return useMemo(
    () => ({
      bewaar({ onderwerp, ...inhoud }, titel, nu) {
        const label = t('actie.regel', { titel });
        if (nu?.herkomst.soort === 'tafel') {
          const { id } = nu.herkomst;
          session.perform(label, () => setFields(session.doc, 'combinatieregel', id, inhoud));
          return;
        }
        const identity = session.newIdentity();
        session.perform(label, () =>
          createRecord(session.doc, 'combinatieregel', identity, { onderwerp, ...inhoud, archief: null }),
        );
      },
      terug(onderwerp) {
        // Two people may have made one at the same time: both go, or the other would come up.
        const found = aboutSame(own.values(), onderwerp);
        session.perform(t('actie.regelTerug'), () =>
          found.flatMap(({ id }) => setArchief(session.doc, 'combinatieregel', id, session.archiefStamp())),
        );
      },
    }),
    [session, own, t],
  );
}

function aboutSame(
  own: Iterable<Combinatieregel>,
  onderwerp: Regel['onderwerp'],
): readonly Combinatieregel[] {
  const sleutel = sleutelVan(onderwerp);
  return [...own].filter((each) => each.archief === null && sleutelVan(each.onderwerp) === sleutel);
}
