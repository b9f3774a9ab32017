import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forbidden, Permission } from '#shared/authorize/forbidden.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { useSayReason } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** What a right is asked about, so that the reason can name it and its partij. */
interface Over {
  readonly soort: 'puzzelstuk' | 'spanningspunt' | 'optie' | 'afspraak' | 'inzet' | 'opgave';
  /** Whose it is. */
  readonly partij: string;
}

export type SayReden = (permission: Permission, over?: Over) => Reason | null;

/** Why something may not, ready to show, with what to do then; null when it may. */
export function useReden(): SayReden {
  const say = useSayReason();
  const { t } = useTranslation('recht');
  const { partijen } = useRegister();
  return useCallback(
    (permission, over) => {
      if (permission.ok) return null;
      const { rule } = permission.error;
      const key = over === undefined ? null : namedKey(permission.error, over.soort);
      if (over === undefined || key === null) return { text: say(permission.error), rule };
      const partij = partijen.find(({ id }) => id === over.partij)?.naam ?? over.partij;
      return { text: t(key, { partij }), rule };
    },
    [say, t, partijen],
  );
}

/** The sentence that names whose it is, where there is one; the general one says the same without. */
function namedKey({ reason }: Forbidden, soort: Over['soort']) {
  if (reason === 'of-other-partij') {
    if (soort === 'puzzelstuk' || soort === 'optie' || soort === 'inzet' || soort === 'opgave')
      return `van.${soort}` as const;
  }
  if (reason === 'own-partij-only') {
    if (soort === 'puzzelstuk' || soort === 'spanningspunt' || soort === 'afspraak')
      return `alleen.${soort}` as const;
  }
  if (reason === 'not-involved') return 'doetNietMee.spanningspunt';
  return reason === 'not-party' ? 'doetNietMee.afspraak' : null;
}
