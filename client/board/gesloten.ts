import { authorizeOpen } from '#shared/authorize/open.ts';
import { NOUNS, type Noun, type TafelFacts } from '#shared/authorize/touch.ts';
import type { TafelFase } from '#shared/domain/tafel/fase.ts';

/** What is closed for everybody because of where the tafel stands (AZ14, AZ15); null when all is open. */
export type Gesloten =
  | { readonly kind: 'status'; readonly status: 'gepauzeerd' | 'gesloten' }
  | { readonly kind: 'fase'; readonly fase: TafelFase; readonly dicht: readonly Noun[] };

/** Asked of the rules themselves, so that what the banner says and what is greyed cannot differ. */
export function geslotenOf(tafel: TafelFacts): Gesloten | null {
  if (tafel.status !== 'open') return { kind: 'status', status: tafel.status };
  const dicht = NOUNS.filter((noun) => !authorizeOpen(noun, tafel).ok);
  return dicht.length === 0 ? null : { kind: 'fase', fase: tafel.fase, dicht };
}
