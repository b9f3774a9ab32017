import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addInzet, putBelofte, removeBelofte } from '#shared/crdt/mutate.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { belofteIdSchema, type Belofte, type BelofteId } from '#shared/domain/inzet/belofte.ts';
import { mergeBelofte } from '#shared/wederkerigheid/merge-belofte.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

/** Where a belofte is written; `inzet` null: the partij has none yet in this afspraak, it is made along. */
export interface BeloftePlek {
  readonly afspraak: string;
  readonly inzet: InzetId | null;
}

/** What people do with beloften, each as one act that can be undone. */
export function useBelofteActs() {
  const session = useTafelSession();
  const { t } = useTranslation('belofte');
  return useMemo(() => belofteActs(session, t), [session, t]);
}

type Translate = ReturnType<typeof useTranslation<'belofte'>>['t'];

function belofteActs(session: TafelSession, t: Translate) {
  const { doc } = session;

  function current(afspraak: string, inzet: InzetId, id: BelofteId): Belofte | null {
    const beloften = session.afspraken
      .getSnapshot()
      .get(afspraak)
      ?.inzet.find((one) => one.id === inzet)?.belofte;
    return beloften?.find((belofte) => belofte.id === id) ?? null;
  }

  return {
    newId(): BelofteId {
      return belofteIdSchema.parse(session.newIdentity().id);
    },

    add({ afspraak, inzet }: BeloftePlek, belofte: Belofte): void {
      session.perform(t('actie.nieuw'), () => {
        if (inzet !== null) return putBelofte(doc, afspraak, inzet, belofte);
        const identity = session.newIdentity();
        const made = addInzet(doc, afspraak, identity);
        return [...made, ...putBelofte(doc, afspraak, identity.id as InzetId, belofte)];
      });
    },

    /** Lays what was changed in `base` over what a colleague made of it in the meantime (WE10). */
    change(afspraak: string, inzet: InzetId, base: Belofte, edited: Belofte): void {
      const now = current(afspraak, inzet, base.id) ?? base;
      session.perform(t('actie.wijzig'), () =>
        putBelofte(doc, afspraak, inzet, mergeBelofte(base, edited, now)),
      );
    },

    /** Takes it out, with a way back. */
    remove(afspraak: string, inzet: InzetId, belofte: Belofte): void {
      session.perform(t('actie.verwijder'), () => removeBelofte(doc, afspraak, inzet, belofte.id));
      showToast(t('weg', { wat: belofte.wat }), {
        label: t('actie.terug'),
        onAction: () => session.perform(t('actie.terug'), () => putBelofte(doc, afspraak, inzet, belofte)),
      });
    },
  };
}
