import { err, ok, type Result } from '#shared/lib/result.ts';
import { must } from '#shared/lib/assert.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { deelnemerIdSchema, persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSecret, newId, newSessionSecret } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { vervangingEntries } from '#server/commands/arrange-vervanging.ts';
import { sameEmail } from '#server/commands/email.ts';
import { withdrawUitnodiging } from '#server/commands/invite.ts';
import { projectPersoon, projectRegister } from '#server/commands/project-tafel.ts';
import type { RecordChange } from '#server/records/change.ts';
import { refusalOf } from '#server/records/refusal.ts';
import type {
  DeelnemerRecord,
  PersoonRecord,
  RedeemRefusal,
  SeatRecord,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
} from '#server/records/records.ts';
import { seatCounts } from '#server/records/seat.ts';

/** More guesses of the address than this, and the invitation is withdrawn (ID3). */
const MAX_WRONG_TRIES = 5;

export type RedeemProblem =
  | { readonly kind: RedeemRefusal }
  | { readonly kind: 'naam-nodig' }
  | { readonly kind: 'adres-nodig' }
  | { readonly kind: 'verkeerd-adres'; readonly triesLeft: number };

export interface RedeemAsked {
  readonly token: string;
  /** Null only for who is known already. */
  readonly naam: string | null;
  /** Null for who proved the address at an identity provider. */
  readonly email: string | null;
  /** The session that this browser has already: the seat goes to the same person. */
  readonly current: SessieRecord | null;
  /** What the browser calls itself. */
  readonly apparaat: string | null;
}

export interface Redeemed {
  readonly tafel: TafelRecord;
  /** The seat just taken, which may have yet to begin. */
  readonly deelnemer: DeelnemerRecord;
  readonly sessie: SessieRecord;
  /** For the cookie; a browser that already had a session gets a fresh secret, so a planted one is worth nothing. */
  readonly secret: string;
}

/** Uses an invitation up and lets its holder in. The seat is in the register, durably, when it resolves. */
export async function redeemUitnodiging(
  context: CommandContext,
  asked: RedeemAsked,
): Promise<Result<Redeemed, RedeemProblem>> {
  const { records } = context;
  const nowMs = context.now();
  const tokenHash = hashSecret(asked.token);
  const found = await records.uitnodigingByTokenHash(tokenHash);
  const early = refusalOf(found, nowMs);
  if (early !== null || found === null) return err({ kind: early ?? 'onbekend' });
  const known = asked.current === null ? null : await records.persoon(asked.current.persoon);
  if (known === null && asked.naam === null) return err({ kind: 'naam-nodig' });
  const wrong = await checkEmail(context, found, known, asked.email);
  if (wrong !== null) return err(wrong);

  const secret = newSessionSecret();
  const persoon = known ?? newPersoon(must(asked.naam, 'a name'), found.email, nowMs);
  const renamed = known !== null && known.login === null && asked.naam !== null && asked.naam !== known.naam;
  const sessie: SessieRecord = {
    id: asked.current?.id ?? newId(),
    persoon: persoon.id,
    secretHash: secret.hash,
    beheerder: (asked.current?.beheerder ?? false) || found.beheerder,
    apparaat: asked.apparaat,
    createdAtMs: asked.current?.createdAtMs ?? nowMs,
    seenAtMs: nowMs,
  };
  const plaats = seatOf(found, persoon, nowMs);
  const changes: readonly RecordChange[] = [
    { kind: 'uitnodiging-ingewisseld', tokenHash, deelnemer: plaats.id, atMs: nowMs },
    ...(known === null ? [{ kind: 'persoon', persoon } as const] : []),
    ...(renamed && asked.naam !== null
      ? [{ kind: 'persoon-naam', persoon: persoon.id, naam: asked.naam } as const]
      : []),
    { kind: 'plaats', plaats, activate: seatCounts({ ...plaats, einde: null }, nowMs) },
    { kind: 'sessie', sessie },
  ];
  if (!(await records.commit(changes, entriesOf(found, plaats)))) {
    return err({ kind: refusalOf(await records.uitnodigingByTokenHash(tokenHash), nowMs) ?? 'ingetrokken' });
  }
  await projectRegister(context, plaats.tafel);
  if (renamed) await projectPersoon(context, persoon.id);
  const seats = (await records.seatsOf(persoon.id)).filter(({ tafel }) => tafel === plaats.tafel);
  context.rightsChanged(
    plaats.tafel,
    seats.map(({ id }) => id),
  );
  return ok({
    tafel: must(await records.tafel(plaats.tafel), 'the tafel of an invitation'),
    deelnemer: must(
      seats.find(({ id }) => id === plaats.id),
      'the seat just taken',
    ),
    sessie,
    secret: secret.value,
  });
}

/** Whether an identity provider said that this person has that address. */
export function hasProven(persoon: PersoonRecord | null, email: string): boolean {
  return (
    persoon !== null && persoon.login !== null && persoon.email !== null && sameEmail(persoon.email, email)
  );
}

/** Null when this is who was invited. A guess is counted before it is looked at, so that many at once win nothing. */
async function checkEmail(
  context: CommandContext,
  uitnodiging: UitnodigingRecord,
  persoon: PersoonRecord | null,
  typed: string | null,
): Promise<RedeemProblem | null> {
  if (uitnodiging.email === null) return null;
  if (hasProven(persoon, uitnodiging.email)) return null;
  if (typed === null) return { kind: 'adres-nodig' };
  const triesLeft = await context.records.takeTry(uitnodiging.tokenHash, MAX_WRONG_TRIES);
  if (triesLeft === null) return { kind: 'ingetrokken' };
  if (sameEmail(typed, uitnodiging.email)) return null;
  if (triesLeft === 0) await withdrawUitnodiging(context, 'server', uitnodiging.tafel, uitnodiging.id);
  return { kind: 'verkeerd-adres', triesLeft };
}

function newPersoon(naam: string, email: string | null, createdAtMs: number): PersoonRecord {
  return { id: persoonIdSchema.parse(newId()), naam, email, login: null, createdAtMs, erasedAtMs: null };
}

function seatOf(uitnodiging: UitnodigingRecord, persoon: PersoonRecord, createdAtMs: number): SeatRecord {
  const { tafel, partij, rol, van, tot, vervangt, reden } = uitnodiging;
  return {
    id: deelnemerIdSchema.parse(newId()),
    persoon: persoon.id,
    tafel,
    partij,
    rol,
    van,
    tot,
    vervangt,
    reden,
    bron: vervangt === null ? 'uitnodiging' : 'vervanging',
    historie: false,
    createdAtMs,
  };
}

function entriesOf(uitnodiging: UitnodigingRecord, plaats: SeatRecord): readonly EntryDraft[] {
  const { id: deelnemer, persoon, tafel, partij, rol, van, tot, vervangt, createdAtMs: atMs } = plaats;
  const door = { deelnemer, persoon };
  if (vervangt !== null) return vervangingEntries(plaats, vervangt, { door, uitnodiging: uitnodiging.id });
  return [
    {
      kind: 'deelnemer-toegetreden',
      tafel,
      atMs,
      door,
      partijen: [partij],
      body: { deelnemer, persoon, partij, rol, van, tot, via: 'uitnodiging', uitnodiging: uitnodiging.id },
    },
  ];
}
