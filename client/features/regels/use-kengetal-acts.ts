import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import { useRecords, useTafelSession } from '#client/doc/use-doc.ts';

/** What the regisseur does with kengetallen (AZ25); each is one act that undo takes back. */
export interface KengetalActs {
  /** Puts the factor of the tafel in place of what came along, changes its own, or (`nu` null) adds one. */
  readonly bewaar: (kengetal: Omit<Kengetal, 'sleutel'>, nu: EffectiefKengetal | null) => void;
  /** Archives what the tafel has under the key, so that what came along counts again. */
  readonly terug: (sleutel: string) => void;
}

/** Hook to the acts on kengetallen of the open tafel. */
export function useKengetalActs(): KengetalActs {
  const session = useTafelSession();
  const own = useRecords('kengetal');
  const { t } = useTranslation('regels');
  return useMemo(
    () => ({
      bewaar(kengetal, nu) {
        const label = t('actie.kengetal', { titel: kengetal.titel });
        if (nu?.herkomst.soort === 'tafel') {
          const { id } = nu.herkomst;
          session.perform(label, () => setFields(session.doc, 'kengetal', id, kengetal));
          return;
        }
        const identity = session.newIdentity();
        const sleutel = nu?.sleutel ?? `tafel-${identity.id}`;
        session.perform(label, () =>
          createRecord(session.doc, 'kengetal', identity, { sleutel, ...kengetal, archief: null }),
        );
      },
      terug(sleutel) {
        const found = [...own.values()].filter((each) => each.archief === null && each.sleutel === sleutel);
        session.perform(t('actie.kengetalTerug'), () =>
          found.flatMap(({ id }) => setArchief(session.doc, 'kengetal', id, session.archiefStamp())),
        );
      },
    }),
    [session, own, t],
  );
}
