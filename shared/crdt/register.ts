import type * as Y from 'yjs';
import { deelnemerSchema, type Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { partijSchema, type Partij } from '#shared/domain/partij/schema.ts';

/**
 * The document `register/<id>`, written by the server alone, read by all deelnemers:
 *
 *   partij      Y.Map   <partijId> → Partij (plain JSON)
 *   deelnemer   Y.Map   <deelnemerId> → Deelnemer (plain JSON)
 */
export interface Register {
  readonly partijen: readonly Partij[];
  readonly deelnemers: readonly Deelnemer[];
}

export const REGISTER_ROOTS = ['partij', 'deelnemer'] as const;

export function readRegister(doc: Y.Doc): Register {
  const partijen: Partij[] = [];
  for (const value of doc.getMap('partij').values()) {
    const partij = partijSchema.safeParse(value);
    if (partij.success) partijen.push(partij.data);
  }
  const deelnemers: Deelnemer[] = [];
  for (const value of doc.getMap('deelnemer').values()) {
    const deelnemer = deelnemerSchema.safeParse(value);
    if (deelnemer.success) deelnemers.push(deelnemer.data);
  }
  return { partijen, deelnemers };
}
