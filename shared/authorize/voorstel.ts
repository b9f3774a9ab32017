import { isWriter, type Actor } from '#shared/authorize/actor.ts';
import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';

/** `trek-in`: by who proposed it. `neem-over` and `wijs-af`: by who it was proposed to. */
export type VoorstelBesluit = 'neem-over' | 'wijs-af' | 'trek-in';

/** What deciding on a proposal in a text depends on. */
export interface VoorstelFacts {
  /** Who may write in that text: the partijen to the afspraak, or of an inzet the one whose it is. */
  readonly partijen: readonly string[];
  /** The partij that proposed; null when that was never told. */
  readonly van: string | null;
}

/**
 * TV11: a proposal is withdrawn by the partij that made it, and taken over or rejected by another partij to the text; in a
 * text of one partij by that one. Whose it is nobody knows, each of them decides on.
 */
export function authorizeVoorstel(actor: Actor, besluit: VoorstelBesluit, facts: VoorstelFacts): Permission {
  const { partijen, van } = facts;
  if (!actor.write || !isWriter(actor)) return forbid('TV11', 'adviseur-only-reacts');
  if (!partijen.includes(actor.partij)) return forbid('TV11', 'not-party');
  if (besluit === 'trek-in') return van === actor.partij ? ALLOWED : forbid('TV11', 'not-own-voorstel');
  const isAlone = partijen.every((partij) => partij === actor.partij);
  return van === actor.partij && !isAlone ? forbid('TV11', 'own-voorstel') : ALLOWED;
}
