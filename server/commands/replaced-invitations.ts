import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { UitnodigingRecord } from '#server/records/records.ts';

/** Withdraws the open invitations to replace the holder of a seat: that seat ends, or is no longer what they speak of. */
export function withdrawReplacing(
  seat: DeelnemerId,
  uitnodigingen: readonly UitnodigingRecord[],
  how: { readonly door: EntryDraft['door']; readonly atMs: number },
): { readonly changes: readonly RecordChange[]; readonly entries: readonly EntryDraft[] } {
  const { door, atMs } = how;
  const open = uitnodigingen.filter(({ vervangt, use }) => vervangt === seat && use.kind === 'open');
  return {
    changes: open.map(({ id, tafel }) => ({ kind: 'uitnodiging-ingetrokken', tafel, id, atMs })),
    entries: open.map(({ id, tafel, partij }) => ({
      kind: 'uitnodiging-ingetrokken',
      tafel,
      atMs,
      door,
      partijen: [partij],
      body: { uitnodiging: id },
    })),
  };
}
