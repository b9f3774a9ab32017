import { err, ok, type Result } from '#shared/lib/result.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Actor } from './actor.ts';
import type { Incoming } from './applier.ts';

/** It is stored. */
export interface Submitted {
  /** Place in the log that contains it. */
  readonly stand: number;
}

/**
 * - `geweigerd`: against the rule with that number; `path` is the place in the document when it is known.
 * - `onvolledig`: an earlier edit is missing; sync over a socket instead.
 * - `bezet`: a clientID is another's, or too many are in use.
 * - `alleen-lezen`: nothing is stored now; `reden` is Dutch.
 */
export type SubmitRefusal =
  | {
      readonly kind: 'geweigerd';
      readonly rule: string;
      readonly reason: RefusalCode;
      readonly path: string | null;
    }
  | { readonly kind: 'onvolledig' }
  | { readonly kind: 'bezet' }
  | { readonly kind: 'alleen-lezen'; readonly reden: string };

/** One update from another door than a socket, and who waits for what became of it. */
export class Submission implements Incoming {
  readonly sender: { readonly actor: Actor; isDiscarded: boolean };
  readonly kind = 'update';
  readonly clientIds: readonly number[];
  readonly bytes: Uint8Array;
  readonly #resolve: (outcome: Result<Submitted, SubmitRefusal>) => void;
  readonly reject: (error: unknown) => void;

  constructor(
    actor: Actor,
    clientIds: readonly number[],
    bytes: Uint8Array,
    settle: {
      resolve: (outcome: Result<Submitted, SubmitRefusal>) => void;
      reject: (error: unknown) => void;
    },
  ) {
    this.sender = { actor, isDiscarded: false };
    this.clientIds = clientIds;
    this.bytes = bytes;
    this.#resolve = settle.resolve;
    this.reject = settle.reject;
  }

  stored(stand: number): void {
    this.#resolve(ok({ stand }));
  }

  refuse(refusal: SubmitRefusal): void {
    this.#resolve(err(refusal));
  }
}
