import type { Forbidden } from '#shared/authorize/forbidden.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { FORMELE_DADEN } from '#shared/domain/ledger/body.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import type { Plaats } from '#server/records/records.ts';

/** Why a formal act does not take place, beside rights. */
export type FormalCode =
  /** There is no such afspraak, akkoord or arrangement, or it was put away. */
  | 'onbekend'
  /** Partijen cannot agree on what is still concept. */
  | 'niet-voorgelegd'
  /** Proposals wait for an answer: what is agreed would not be what stands there. */
  | 'open-voorstellen'
  /** It is not what was shown any more. */
  | 'inhoud-veranderd'
  /** This partij said yes already, and it still counts. */
  | 'al-gegeven'
  /** Another partij speaks first. */
  | 'volgorde'
  /** Not confirmed afresh, or for something else, or the confirmation was used already. */
  | 'bevestiging'
  /** It lapsed or was taken back before, or what it was about is fixed. */
  | 'staat-niet'
  /** The arrangement is not up for signing. */
  | 'niet-ter-ondertekening'
  /** An arrangement is being signed already. */
  | 'wacht-op-ondertekening'
  /** What is agreed in an arrangement is frozen. */
  | 'niet-bevroren'
  /** Frozen, but what it leans on lies otherwise now. */
  | 'niet-meer-gelijk'
  /** It is in an arrangement that is being signed. */
  | 'in-arrangement'
  /** Nobody took a position on it. */
  | 'geen-standpunt'
  /** Nothing of it is known here: a partij, a variant. */
  | 'past-niet'
  /** Somebody else was first, or a right just ended. */
  | 'intussen-veranderd';

export type FormalRefusal =
  | { readonly kind: 'verboden'; readonly forbidden: Forbidden }
  /** `waar`: which afspraak or partijen, when that helps. */
  | { readonly kind: 'geweigerd'; readonly code: FormalCode; readonly waar?: readonly string[] };

export function refuse(code: FormalCode, waar?: readonly string[]) {
  return err<FormalRefusal>({ kind: 'geweigerd', code, ...(waar === undefined ? {} : { waar }) });
}

export function forbid(forbidden: Forbidden) {
  return err<FormalRefusal>({ kind: 'verboden', forbidden });
}

/** What was asked, for the ledger when it is refused. */
export interface AskedDaad {
  readonly daad: (typeof FORMELE_DADEN)[number];
  readonly onderwerp: Akkoord['onderwerp'] | null;
  readonly partij: string | null;
}

/** Does a formal act, one after another at a tafel; a refusal goes into the ledger (AK12). */
export async function formalAct<Value>(
  context: FormalContext,
  by: Plaats,
  asked: AskedDaad,
  act: () => Promise<Result<Value, FormalRefusal>>,
): Promise<Result<Value, FormalRefusal>> {
  const outcome = await context.turns.take(by.tafel.id, act);
  if (outcome.ok) return outcome;
  const { error } = outcome;
  const code = error.kind === 'verboden' ? error.forbidden.reason : error.code;
  await context.refusals.akkoord({ tafel: by.tafel.id, deelnemer: by.deelnemer }, { ...asked, code });
  return outcome;
}
