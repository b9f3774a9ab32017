import { deelnemerIdSchema, type DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { newId } from '#server/auth/secret.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { invite, type Invitation } from '#server/commands/invite.ts';
import { seatsChanged } from '#server/commands/seats-changed.ts';
import type { DeelnemerRecord, Plaats, SeatRecord } from '#server/records/records.ts';

/** Who replaces whom, from when to when. Moments are ISO texts; `van` null: at once. */
export interface AskedVervanging {
  readonly vervangt: DeelnemerId;
  /** Somebody of the same partij at the tafel, or somebody else by their address. */
  readonly wie: { readonly deelnemer: DeelnemerId } | { readonly email: string };
  readonly van: string | null;
  readonly tot: string;
  readonly reden: string | null;
}

export type VervangingRefusal =
  | 'onbekend'
  | 'vervanger-onbekend'
  | 'vervanger-zelf'
  | 'vervangt-al'
  | 'periode'
  | 'veranderd';

export type Arranged =
  | { readonly kind: 'plaats'; readonly deelnemer: DeelnemerId }
  | { readonly kind: 'uitnodiging'; readonly invitation: Invitation };

/** Lets somebody act in the place of another for a while, in a seat of their own (AZ18). The caller has checked the right. */
export async function arrangeVervanging(
  context: CommandContext,
  by: Plaats,
  asked: AskedVervanging,
): Promise<Result<Arranged, VervangingRefusal>> {
  const nowMs = context.now();
  const seats = await context.records.deelnemers(by.tafel.id);
  const replaced = seats.find(({ id, einde }) => id === asked.vervangt && einde === null);
  if (replaced === undefined) return err('onbekend');
  // Whoever replaces somebody was asked in person: passing it on would make a chain that nobody oversees.
  if (replaced.vervangt !== null) return err('vervangt-al');
  if (!periodFits(asked, replaced, nowMs)) return err('periode');
  const { wie } = asked;
  if ('email' in wie) return inviteDeputy(context, by, replaced, { ...asked, email: wie.email });
  const deputy = seats.find(
    ({ id, partij, einde }) => id === wie.deelnemer && partij === replaced.partij && einde === null,
  );
  if (deputy === undefined) return err('vervanger-onbekend');
  if (deputy.persoon === replaced.persoon) return err('vervanger-zelf');
  return seatDeputy(context, by, { replaced, deputy, asked, nowMs });
}

function periodFits({ van, tot }: AskedVervanging, replaced: DeelnemerRecord, nowMs: number): boolean {
  const startMs = van === null ? nowMs : Date.parse(van);
  const endMs = Date.parse(tot);
  const lastMs = replaced.tot === null ? Infinity : Date.parse(replaced.tot);
  return endMs > nowMs && endMs > startMs && endMs <= lastMs;
}

async function inviteDeputy(
  context: CommandContext,
  by: Plaats,
  replaced: DeelnemerRecord,
  { email, van, tot, reden }: Pick<AskedVervanging, 'van' | 'tot' | 'reden'> & { readonly email: string },
): Promise<Result<Arranged, VervangingRefusal>> {
  const { tafel, partij, rol, id: vervangt } = replaced;
  const invited = await invite(context, by, { tafel, partij, rol, email, van, tot, vervangt, reden });
  return invited.ok ? ok({ kind: 'uitnodiging', invitation: invited.value }) : err('veranderd');
}

async function seatDeputy(
  context: CommandContext,
  by: Plaats,
  parts: {
    readonly replaced: DeelnemerRecord;
    readonly deputy: DeelnemerRecord;
    readonly asked: AskedVervanging;
    readonly nowMs: number;
  },
): Promise<Result<Arranged, VervangingRefusal>> {
  const { replaced, deputy, asked, nowMs } = parts;
  const { tafel, partij, rol } = replaced;
  const plaats: SeatRecord = {
    id: deelnemerIdSchema.parse(newId()),
    persoon: deputy.persoon,
    tafel,
    partij,
    rol,
    van: asked.van,
    tot: asked.tot,
    vervangt: replaced.id,
    bron: 'vervanging',
    historie: false,
    reden: asked.reden,
    createdAtMs: nowMs,
  };
  const stored = await context.records.commit(
    [...stillActing(by, nowMs), { kind: 'plaats', plaats, activate: false }],
    vervangingEntries(plaats, replaced.id, { door: doorOf(by), uitnodiging: null }),
  );
  if (!stored) return err('veranderd');
  await seatsChanged(context, tafel, [plaats.id]);
  return ok({ kind: 'plaats', deelnemer: plaats.id });
}

/** What the ledger tells of a seat in which somebody replaces another. */
export function vervangingEntries(
  plaats: SeatRecord,
  vervangt: DeelnemerId,
  how: { readonly door: EntryDraft['door']; readonly uitnodiging: string | null },
): readonly EntryDraft[] {
  const { id, persoon, tafel, partij, rol, van, tot, createdAtMs: atMs } = plaats;
  const common = { tafel, atMs, door: how.door, partijen: [partij] };
  return [
    {
      ...common,
      kind: 'deelnemer-toegetreden',
      body: {
        deelnemer: id,
        persoon,
        partij,
        rol,
        van,
        tot,
        via: 'vervanging',
        uitnodiging: how.uitnodiging,
      },
    },
    { ...common, kind: 'vervanging-geregeld', body: { partij, vervangt, vervanger: id, van, tot } },
  ];
}
