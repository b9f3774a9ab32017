import type { Noun } from '#shared/authorize/touch.ts';
import type { JudgeRight } from '#client/doc/judge-right.ts';

interface WithPartijen {
  readonly id: string;
  readonly partij: string;
  readonly betrokken: readonly string[];
  readonly status?: string;
}

/**
 * Whether calling a partij to something, or taking it out, can be taken back by the same person: the rights are those of
 * after the act, and who stepped out must be called by another (AZ7, AZ10).
 */
export function canBeTakenBack(
  judge: JudgeRight,
  noun: Extract<Noun, 'spanningspunt' | 'afspraak'>,
  record: WithPartijen,
  partij: string,
  erbij: boolean,
): boolean {
  const others = record.betrokken.filter((each) => each !== partij);
  const after = { ...record, betrokken: erbij ? [...others, partij] : others };
  return judge(erbij ? 'wis' : 'zet', noun, 'betrokken', after, null, partij).ok;
}
