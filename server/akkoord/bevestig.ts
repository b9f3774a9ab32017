import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Waarvoor } from '#shared/rest/bevestiging.ts';
import { isCode, keepCode } from '#server/auth/ondertekencode.ts';
import { newId } from '#server/auth/secret.ts';
import { spellWaarvoor } from '#server/akkoord/give.ts';
import type { CommandContext } from '#server/commands/context.ts';
import type { BevestigingRecord } from '#server/records/formal.ts';
import type { SessieRecord } from '#server/records/records.ts';
import { seatCounts } from '#server/records/seat.ts';

/** How long a confirmation can be used (AK3). */
const BEVESTIGING_MS = 5 * 60_000;
/** Wrong codes in a row before none is taken for a while (AK4). */
export const MAX_CODE_TRIES = 5;
const LOCK_MS = 15 * 60_000;

type Confirming = Pick<SessieRecord, 'id' | 'persoon'>;

export type CodeRefusal =
  | { readonly kind: 'geen-code' }
  /** No code is taken until then. */
  | { readonly kind: 'op-slot'; readonly untilMs: number }
  /** `over`: tries that are left. */
  | { readonly kind: 'onjuist'; readonly over: number }
  | { readonly kind: 'veranderd' };

/** Somebody just showed who it is: good for this one act, in this session, for five minutes. */
export async function addBevestiging(
  { records, now }: CommandContext,
  sessie: Confirming,
  waarvoor: Waarvoor,
  via: BevestigingRecord['via'],
): Promise<BevestigingRecord> {
  const nowMs = now();
  const made: BevestigingRecord = {
    id: newId(),
    persoon: sessie.persoon,
    sessie: sessie.id,
    waarvoor: spellWaarvoor(waarvoor),
    via,
    expiresAtMs: nowMs + BEVESTIGING_MS,
  };
  await records.formal.addBevestiging(made, nowMs);
  return made;
}

/** Confirms with the personal code. */
export async function bevestigMetCode(
  context: CommandContext,
  sessie: Confirming,
  waarvoor: Waarvoor,
  code: string,
): Promise<Result<BevestigingRecord, CodeRefusal>> {
  const judged = await judgeCode(context, sessie.persoon, code);
  return judged.ok ? ok(await addBevestiging(context, sessie, waarvoor, 'code')) : judged;
}

/** Sets the personal code; another in its place only by who knows the one until now. */
export async function zetCode(
  context: CommandContext,
  persoon: PersoonId,
  { code, huidig }: { readonly code: string; readonly huidig: string | null },
): Promise<Result<void, CodeRefusal>> {
  const known = await context.records.formal.ondertekencode(persoon);
  if (known !== null) {
    const judged = await judgeCode(context, persoon, huidig ?? '');
    if (!judged.ok) return judged;
  }
  const stored = await context.records.commit(
    [{ kind: 'ondertekencode', persoon, code: await keepCode(code), before: known?.hash ?? null }],
    await setEntries(context, persoon, known === null),
  );
  return stored ? ok(undefined) : err({ kind: 'veranderd' });
}

/** The try is counted before the code is looked at: many at once get no more of them. */
async function judgeCode(
  { records, now }: CommandContext,
  persoon: PersoonId,
  code: string,
): Promise<Result<void, CodeRefusal>> {
  const { formal } = records;
  const nowMs = now();
  const isTaken = await formal.takeCodeTry(persoon, { max: MAX_CODE_TRIES, nowMs, lockMs: LOCK_MS });
  const known = await formal.ondertekencode(persoon);
  if (known === null) return err({ kind: 'geen-code' });
  if (!isTaken) return err({ kind: 'op-slot', untilMs: known.lockedUntilMs });
  if (await isCode(code, known)) {
    await formal.clearCodeTries(persoon);
    return ok(undefined);
  }
  if (known.lockedUntilMs > nowMs) return err({ kind: 'op-slot', untilMs: known.lockedUntilMs });
  return err({ kind: 'onjuist', over: MAX_CODE_TRIES - known.tries });
}

/** Told at every tafel where that person sits: whoever shares the seat's partij can see that a code was set, and when. */
async function setEntries(
  { records, now }: CommandContext,
  persoon: PersoonId,
  eerste: boolean,
): Promise<readonly EntryDraft[]> {
  const atMs = now();
  const seats = (await records.seatsOf(persoon)).filter((seat) => seatCounts(seat, atMs));
  const byTafel = Map.groupBy(seats, ({ tafel }) => tafel);
  const body = { persoon, eerste };
  const kind = 'ondertekencode-gezet';
  if (byTafel.size === 0)
    return [{ kind, tafel: null, atMs, door: { deelnemer: null, persoon }, partijen: [], body }];
  return [...byTafel].map(([tafel, own]) => ({
    kind,
    tafel,
    atMs,
    body,
    partijen: [...new Set(own.map(({ partij }) => partij))],
    door: { deelnemer: own[0]?.id ?? null, persoon },
  }));
}
