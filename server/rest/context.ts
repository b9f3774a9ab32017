import type { FastifyRequest } from 'fastify';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import type { SignIn } from '#server/auth/oidc/sign-in.ts';
import type { TicketStore } from '#server/auth/tickets/ticket-store.ts';
import type { FormalContext } from '#server/akkoord/context.ts';
import type { Pakketten } from '#server/arrangement/pakket/pakketten.ts';
import type { Config } from '#server/config.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';
import { notFound } from '#server/http/http-problem.ts';
import { requireSession } from '#server/http/session-hook.ts';
import type { LedgerReader } from '#server/ledger/ledger.ts';
import type { BalansRekenaar } from '#server/puzzel/balans-rekenaar.ts';
import type { DeelnemerRecord, Plaats } from '#server/records/records.ts';
import type { Storage } from '#server/storage/storage.ts';
import type { SyncServer } from '#server/sync/sync-server.ts';

/** What the routes need besides the commands. */
export interface RestContext extends FormalContext {
  readonly config: Config;
  readonly geodata: GeodataProvider;
  /** Signing in at the organisations' own identity providers. */
  readonly signIn: SignIn;
  readonly tickets: TicketStore;
  /** Whose each Yjs clientID is. */
  readonly leases: SyncServer['leases'];
  readonly ledger: LedgerReader;
  /** The door to the documents for what comes over no socket. */
  readonly submit: SyncServer['submit'];
  /** The figures of a tafel as it lies now; null when they cannot be computed. */
  readonly balans: BalansRekenaar['balans'];
  readonly pakketten: Pick<Pakketten, 'begin' | 'stand' | 'bestand' | 'breekAf'>;
  /** Who changed what in a room. */
  readonly wijzigingen: Storage['wijzigingen'];
  /** When the document of a tafel last changed, in milliseconds; null when it never did. */
  readonly lastChange: (tafel: TafelId) => Promise<number | null>;
  /** Closes the sockets of a session, or only those at one tafel. */
  readonly closeSessions: (sessie: string, tafel: TafelId | null) => void;
}

/** The seat of the asking session at the tafel in the path; anything else answers as if there were no such tafel (TF4). */
export async function requirePlaats(
  context: RestContext,
  request: FastifyRequest,
  tafelId: string,
): Promise<Plaats> {
  const { sessie } = requireSession(request);
  const plaats = ID_PATTERN.test(tafelId)
    ? await context.records.plaats(sessie.persoon, tafelIdSchema.parse(tafelId), context.now())
    : null;
  if (!plaats) throw notFound();
  return plaats;
}

/** A seat of that tafel that has not ended, or null. */
export async function standingSeat(
  context: RestContext,
  tafel: TafelId,
  deelnemerId: string,
): Promise<DeelnemerRecord | null> {
  const seats = await context.records.deelnemers(tafel);
  return seats.find(({ id, einde }) => id === deelnemerId && einde === null) ?? null;
}

/** The address under which this browser reached us: its own Origin has been checked before. */
export function baseUrl(context: RestContext, request: FastifyRequest): string {
  return (
    context.config.publicUrl ?? request.headers.origin ?? `http://${request.headers.host ?? 'localhost'}`
  );
}
