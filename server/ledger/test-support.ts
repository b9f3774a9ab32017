import { deelnemerIdSchema, persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';

const id = (n: number) => String(n).padStart(26, '0');
export const tafelId = (n: number) => tafelIdSchema.parse(id(n));
export const persoonId = (n: number) => persoonIdSchema.parse(id(n));
export const deelnemerId = (n: number) => deelnemerIdSchema.parse(id(n));

/** Somebody came in: the n-th person, at the tafel with that number. */
export function toegetreden(n: number, tafel = 1, partij = 'provincie-utrecht'): EntryDraft {
  return {
    kind: 'deelnemer-toegetreden',
    tafel: tafelId(tafel),
    atMs: 1_700_000_000_000 + n,
    door: { deelnemer: deelnemerId(n), persoon: persoonId(n) },
    partijen: [partij],
    body: {
      deelnemer: deelnemerId(n),
      persoon: persoonId(n),
      partij,
      rol: 'redacteur',
      van: null,
      tot: null,
      via: 'uitnodiging',
      uitnodiging: id(n),
    },
  };
}

/** An entry that concerns no partij. */
export function gewist(n: number): EntryDraft {
  return {
    kind: 'persoon-gewist',
    tafel: null,
    atMs: 1_700_000_100_000 + n,
    door: 'server',
    partijen: [],
    body: { persoon: persoonId(n) },
  };
}
