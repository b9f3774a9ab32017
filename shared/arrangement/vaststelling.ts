import type { Akkoord } from '#shared/domain/akkoord/schema.ts';

/** How a generation was agreed: what the package tells beside its content. */
export interface Vaststelling {
  /** SHA-256 (hex) of the canonical content. */
  readonly arrangementHash: string;
  /** ISO, server time of the last signature. */
  readonly vastgesteldOp: string;
  /** On the arrangement and on each of its afspraken, as they stood then; oldest first. */
  readonly akkoorden: readonly Akkoord[];
  readonly sleutel: { readonly keyId: string; readonly publicKey: string };
}
