import { useTranslation } from 'react-i18next';
import type { Volging } from '#shared/voortgang/volg.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why this person does not tell how a belofte goes; null when they do: it is for the partij that made it (AZ36). */
export function useMeldReden({ gever, voortgang }: Volging): Reason | null {
  const { t } = useTranslation('voortgang');
  const { deelnemer } = useTafelSession();
  const { naam } = usePartijNamen();
  const judge = useRights();
  const reden = useReden();
  if (deelnemer.partij !== gever) return t('reden.andere', { partij: naam(gever) });
  return reden(
    voortgang === null ? judge('maak', 'voortgang', null) : judge('zet', 'voortgang', 'stand', voortgang),
  );
}
