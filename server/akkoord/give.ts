import { wachtOp } from '#shared/domain/akkoord/tel.ts';
import { akkoordIdSchema, type Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Json } from '#shared/lib/json.ts';
import { wellFormed } from '#shared/lib/json.ts';
import type { AkkoordVraag } from '#shared/rest/akkoord.ts';
import type { Waarvoor } from '#shared/rest/bevestiging.ts';
import { refuse, type FormalRefusal } from '#server/akkoord/refusal.ts';
import { sha256 } from '#server/akkoord/sha256.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { newId } from '#server/auth/secret.ts';
import type { RecordChange } from '#server/records/change.ts';
import { onderwerpKey, stands } from '#server/records/formal-change.ts';
import type { BevestigingRecord, FormalFacts } from '#server/records/formal.ts';
import type { Plaats, SessieRecord } from '#server/records/records.ts';

/** Who gives it: from which seat, in which session. */
export interface Giver {
  readonly plaats: Plaats;
  readonly sessie: Pick<SessieRecord, 'id' | 'persoon'>;
}

/** What it is given on. */
export interface GivenOn {
  readonly onderwerp: Akkoord['onderwerp'];
  readonly partijen: readonly PartijId[];
  /** Canonical, with its hash. */
  readonly hash: string;
  readonly tekst: string;
  readonly delen: Akkoord['delen'];
}

/** A yes that may be stored: what changes, and what the ledger says of it. */
export interface Giving {
  readonly akkoord: Akkoord;
  readonly changes: readonly RecordChange[];
  readonly entry: EntryDraft;
  /** Of the partijen to it, those whose yes stands with this one. */
  readonly gegeven: readonly PartijId[];
}

/** The spelling under which a confirmation is for one act. */
export function spellWaarvoor(waarvoor: Waarvoor): string {
  return canonicalJson(waarvoor as unknown as Json);
}

/**
 * What every yes needs, on an afspraak or an arrangement: not given already, in its order (AK8), confirmed afresh in this
 * session for exactly this (AK3). Rights and content are the caller's to judge.
 */
export async function prepareGiving(
  context: CommandContext,
  { plaats, sessie }: Giver,
  { partij, mandaat, inhoudHash, bevestiging }: AkkoordVraag,
  on: GivenOn,
  facts: FormalFacts,
): Promise<Result<Giving, FormalRefusal>> {
  const tafel = plaats.tafel.id;
  const atMs = context.now();
  const key = onderwerpKey(on.onderwerp);
  const said = facts.akkoorden
    .filter((each) => stands(each) && onderwerpKey(each.onderwerp) === key)
    .map((each) => each.partij);
  if (said.includes(partij)) return refuse('al-gegeven');
  const before = wachtOp(facts.regeling, on.partijen, said, partij);
  if (before.length > 0) return refuse('volgorde', before);
  const waarvoor = spellWaarvoor({ tafel, onderwerp: on.onderwerp, partij, inhoudHash });
  const confirmed = await findBevestiging(context, sessie, bevestiging, waarvoor);
  if (!confirmed.ok) return confirmed;
  const akkoord: Akkoord = {
    id: akkoordIdSchema.parse(newId()),
    onderwerp: on.onderwerp,
    partij,
    deelnemer: plaats.deelnemer.id,
    mandaat: wellFormed(mandaat),
    inhoudHash: on.hash,
    delen: on.delen,
    op: new Date(atMs).toISOString(),
    vervallen: null,
    ingetrokken: null,
  };
  const { id, persoon, sessie: sessieId, via } = confirmed.value;
  return ok({
    akkoord,
    gegeven: [...said, partij],
    changes: [
      ...stillActing(plaats, atMs),
      { kind: 'eis-regeling', tafel, regeling: facts.regeling },
      { kind: 'bevestiging-gebruikt', id, persoon, sessie: sessieId, waarvoor, via, nowMs: atMs },
      { kind: 'inhoud', inhoud: { tafel, hash: on.hash, tekst: on.tekst } },
      { kind: 'akkoord', tafel, akkoord },
    ],
    entry: {
      kind: 'akkoord-gegeven',
      tafel,
      atMs,
      door: doorOf(plaats),
      partijen: [...on.partijen].slice(0, 200),
      body: {
        akkoord: akkoord.id,
        onderwerp: on.onderwerp,
        partij,
        mandaat: withoutWords(akkoord.mandaat),
        inhoudHash: on.hash,
        via,
      },
    },
  });
}

/** A confirmation of another session, of another person, for something else, or used before, is none. */
async function findBevestiging(
  { records, now }: CommandContext,
  sessie: Giver['sessie'],
  id: string,
  waarvoor: string,
): Promise<Result<BevestigingRecord, FormalRefusal>> {
  const open = await records.formal.bevestigingen(sessie.id, now());
  const found = open.find((each) => each.id === id);
  const fits = found?.persoon === sessie.persoon && found.waarvoor === waarvoor;
  return fits ? ok(found) : err({ kind: 'geweigerd', code: 'bevestiging' });
}

type MandaatInLedger = Extract<EntryDraft, { kind: 'akkoord-gegeven' }>['body']['mandaat'];

function withoutWords(mandaat: Mandaat): MandaatInLedger {
  const { niveau, orgaan, voorbehoud } = mandaat;
  return {
    niveau,
    orgaan,
    voorbehoud: voorbehoud === null ? null : { van: voorbehoud.van, uiterlijk: voorbehoud.uiterlijk },
    hash: sha256(canonicalJson(mandaat)),
  };
}
