import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { deelnemerIdSchema, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import { roomName, type Room } from '#shared/protocol/room.ts';
import { createAuthenticate } from '#server/auth/authenticate.ts';
import { hashSecret } from '#server/auth/secret.ts';
import { Sessions } from '#server/auth/sessions.ts';
import { startTestServer, type TestBrowser } from '#server/rest/test-support.ts';

async function setUp() {
  const server = await startTestServer();
  const { records, context } = server;
  const { config, now, tickets } = context;
  const sessions = new Sessions(records, config, now);
  const authenticate = createAuthenticate({ sessions, records, tickets, config, now });
  const regisseur = server.browser();
  const entered = await regisseur.post('/v1/uitnodigingen/_inwisselen', {
    token: await server.regisseurToken(),
    naam: 'Fatima',
  });
  const tafel = tafelIdSchema.parse(entered.json().tafel.id);
  const enter = async (rol: Rol, partij = 'vro') => {
    const email = `${rol}@vro.nl`;
    const made = await regisseur.post(`/v1/tafels/${tafel}/uitnodigingen`, { partij, rol, email });
    const browser = server.browser();
    await browser.post('/v1/uitnodigingen/_inwisselen', {
      token: made.json().link.split('#')[1],
      naam: rol,
      email,
    });
    return browser;
  };
  const ticketOf = async (browser: TestBrowser, kamer: 'tafel' | 'register' = 'tafel', clientIds = [7]) =>
    (await browser.post(`/v1/tafels/${tafel}/_toegang`, { kamer, clientIds })).json().ticket as string;
  const open = (cookie: string | null, room: Room, ticket: string | null) => {
    const headers = cookie === null ? {} : { cookie: `puzzeltafel-sessie=${cookie}` };
    return authenticate({ headers } as IncomingMessage, room, ticket);
  };
  const room = { kind: 'tafel', tafel } as const;
  return { server, tafel, room, enter, ticketOf, open, regisseur };
}

describe('authenticate', () => {
  it('[ID4] lets in who has a session, a seat and a ticket, with the clientIDs of the ticket', async () => {
    const { room, ticketOf, open, regisseur } = await setUp();
    const ticket = await ticketOf(regisseur, 'tafel', [7, 8, 7]);
    expect(await open(regisseur.cookie, room, ticket)).toMatchObject({
      actor: { deelnemer: { naam: 'Fatima', rol: 'regisseur' }, write: true },
      clientIds: [7, 8],
    });
    expect(await open(regisseur.cookie, room, ticket)).toBe('ticket');
  });

  it('[HT3] [TF4] knows nobody without a session, after it ended, or at another tafel', async () => {
    const { server, room, ticketOf, open, regisseur } = await setUp();
    expect(await open(null, room, null)).toBe('noSession');
    expect(await open('x'.repeat(43), room, await ticketOf(regisseur))).toBe('noSession');
    const absent = { ...room, tafel: tafelIdSchema.parse('0'.repeat(26)) };
    expect(await open(regisseur.cookie, absent, await ticketOf(regisseur))).toBe('noAccess');
    const ticket = await ticketOf(regisseur);
    server.advance(14 * 86_400_000);
    expect(await open(regisseur.cookie, room, ticket)).toBe('noSession');
  });

  it('[ID4] takes no ticket of another session, another room, another seat, or too late', async () => {
    const { server, tafel, room, enter, ticketOf, open, regisseur } = await setUp();
    const redacteur = await enter('redacteur');
    expect(await open(redacteur.cookie, room, null)).toBe('ticket');
    expect(await open(redacteur.cookie, room, 'y'.repeat(43))).toBe('ticket');
    expect(await open(redacteur.cookie, room, await ticketOf(regisseur))).toBe('ticket');
    const forRegister = await ticketOf(redacteur, 'register');
    expect(await open(redacteur.cookie, room, forRegister)).toBe('ticket');
    expect(await open(redacteur.cookie, { kind: 'register', tafel }, forRegister)).toBe('ticket'); // used up just now
    const late = await ticketOf(redacteur);
    server.advance(30_000);
    expect(await open(redacteur.cookie, room, late)).toBe('ticket');
    const sessieId = (await server.records.sessieBySecretHash(hashSecret(redacteur.cookie!)))!.id;
    const ofOther = { sessieId, deelnemer: 'een-ander' as never, room: roomName(room), clientIds: [7] };
    const forged = await server.context.tickets.issue(ofOther);
    expect(await open(redacteur.cookie, room, forged)).toBe('ticket');
    expect(await open(redacteur.cookie, room, await ticketOf(redacteur))).toMatchObject({ clientIds: [7] });
  });

  it('[SY10] takes name, partij, rol and colour from the records', async () => {
    const { room, enter, ticketOf, open } = await setUp();
    const browser = await enter('redacteur');
    expect(await open(browser.cookie, room, await ticketOf(browser))).toMatchObject({
      actor: { deelnemer: { naam: 'redacteur', partij: 'vro', rol: 'redacteur' }, kleur: '#154273' },
    });
  });

  it('lets a waarnemer read only, and nobody write the register', async () => {
    const { tafel, enter, ticketOf, open } = await setUp();
    const write = async (rol: Rol, kind: 'tafel' | 'register') => {
      const browser = await enter(rol);
      const admitted = await open(browser.cookie, { kind, tafel }, await ticketOf(browser, kind));
      return typeof admitted === 'string' ? admitted : admitted.actor.write;
    };
    expect(await write('waarnemer', 'tafel')).toBe(false);
    for (const rol of ['regisseur', 'bestuurder', 'redacteur', 'adviseur'] as const) {
      expect(await write(rol, 'tafel')).toBe(true);
      expect(await write(rol, 'register')).toBe(false);
    }
  });

  it('[SY1] opens a schorsing to its own partij only', async () => {
    const { server, tafel, enter, open } = await setUp();
    const { cookie } = await enter('redacteur');
    const sessie = (await server.records.sessieBySecretHash(hashSecret(cookie!)))!;
    const { deelnemer } = (await server.records.plaats(sessie.persoon, tafel, server.context.now()))!;
    const enterAs = async (partij: string) => {
      const room = { kind: 'schorsing', tafel, partij: partijIdSchema.parse(partij) } as const;
      const made = { sessieId: sessie.id, deelnemer: deelnemer.id, room: roomName(room), clientIds: [1] };
      return open(cookie, room, await server.context.tickets.issue(made));
    };
    expect(await enterAs('vro')).toMatchObject({ clientIds: [1] });
    expect(await enterAs('ienw')).toBe('noAccess');
  });

  it('[AZ32] opens an own room to its own seat only, and says of no other whether it is there', async () => {
    const { server, tafel, enter, open } = await setUp();
    const { cookie } = await enter('regisseur');
    const sessie = (await server.records.sessieBySecretHash(hashSecret(cookie!)))!;
    const { deelnemer } = (await server.records.plaats(sessie.persoon, tafel, server.context.now()))!;
    const colleague = await enter('redacteur');
    const other = (await server.records.sessieBySecretHash(hashSecret(colleague.cookie!)))!;
    const seat = (await server.records.plaats(other.persoon, tafel, server.context.now()))!.deelnemer;
    expect(seat.partij).toBe(deelnemer.partij);
    const enterAs = async (id: string) => {
      const room = { kind: 'eigen', tafel, deelnemer: deelnemerIdSchema.parse(id) } as const;
      const made = { sessieId: sessie.id, deelnemer: deelnemer.id, room: roomName(room), clientIds: [1] };
      return open(cookie, room, await server.context.tickets.issue(made));
    };
    expect(await enterAs(deelnemer.id)).toMatchObject({ clientIds: [1], actor: { write: true } });
    for (const id of [seat.id, '0'.repeat(26)]) expect(await enterAs(id)).toBe('noAccess');
  });
});
