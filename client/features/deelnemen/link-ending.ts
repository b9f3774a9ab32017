import type { RequestError } from '#client/rest/request.ts';

/** Why a link leads nowhere (any more). */
export type LinkEnding =
  | 'geen-token'
  | 'onbekend'
  | 'gebruikt'
  | 'verlopen'
  | 'ingetrokken'
  | 'laatste-poging';

const BY_CODE: Readonly<Record<string, LinkEnding>> = {
  'uitnodiging-ingewisseld': 'gebruikt',
  'uitnodiging-verlopen': 'verlopen',
  'uitnodiging-ingetrokken': 'ingetrokken',
};

/** Whether this answer is the end of the link; null when trying again may help. `hadWrong`: a wrong address was tried. */
export function endingOf(error: RequestError, hadWrong = false): LinkEnding | null {
  if (error.kind === 'geen-verbinding') return null;
  if (error.status === 404) return 'onbekend';
  const ending = BY_CODE[error.problem?.code ?? ''] ?? null;
  return ending === 'ingetrokken' && hadWrong ? 'laatste-poging' : ending;
}
