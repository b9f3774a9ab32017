import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forbidden, Permission } from '#shared/authorize/forbidden.ts';
import { tafelFactsOf } from '#shared/authorize/facts.ts';
import { judgeRight, type JudgeRight } from '#client/doc/judge-right.ts';
import { refusalText } from '#client/doc/refusal-text.ts';
import { useBevroren, useStatus, useTafel, useTafelSession } from '#client/doc/use-doc.ts';

/** Judges any right of this deelnemer; for lists and for acts. The same function until something it depends on changes. */
export function useRights(): JudgeRight {
  const { deelnemer } = useTafelSession();
  const { access } = useStatus();
  const tafel = useTafel();
  const bevroren = useBevroren();
  const { fase, status } = tafelFactsOf(tafel?.fase, tafel?.status);
  return useMemo(
    () => judgeRight({ deelnemer, access, tafel: { fase, status }, bevroren }),
    [deelnemer, access, fase, status, bevroren],
  );
}

/** Whether this deelnemer may do this here and now, or the rule and reason why not (see `JudgeRight`). */
export function useRight(...asked: Parameters<JudgeRight>): Permission {
  return useRights()(...asked);
}

/** The sentence for any refusal; `regel` is its number in SPEC.md. */
export function useSayReason(): (forbidden: Pick<Forbidden, 'rule'> & { readonly reason: string }) => string {
  const { t } = useTranslation('recht');
  return useCallback(({ rule, reason }) => t(refusalText(reason), { regel: rule }), [t]);
}
