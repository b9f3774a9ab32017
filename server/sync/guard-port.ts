import type * as Y from 'yjs';
import type { Room } from '#shared/protocol/room.ts';
import type { Result } from '#shared/lib/result.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Touch } from '#shared/authorize/touch.ts';
import type { Actor } from './actor.ts';

export interface GuardContext {
  /** `server`: our own writes, which may fill what only the server writes; their bytes are judged like any other. */
  readonly actor: Actor | 'server';
  readonly roomKind: Room['kind'];
}

/** An update that may be applied. `bytes` is the cleaned form: only this is applied, stored and counted on. */
export interface Accepted {
  readonly bytes: Uint8Array;
  readonly effect: 'geen' | 'wijzigt';
  /** The new structs; whose clientIDs they are under is checked against the leases (SY6). */
  readonly structs: readonly { readonly client: number; readonly clock: number; readonly length: number }[];
  /** What it does, once per place: goes into the history. */
  readonly touches: readonly Pick<Touch, 'op' | 'field' | 'path'>[];
}

export type NotAccepted =
  | { readonly kind: 'onvolledig' }
  | {
      readonly kind: 'geweigerd';
      readonly rule: string;
      readonly reason: RefusalCode;
      readonly path?: string;
    };

/** Judges an update against the live document, before any Yjs function sees it; changes nothing (SY5). */
export type Guard = (doc: Y.Doc, bytes: Uint8Array, context: GuardContext) => Result<Accepted, NotAccepted>;
