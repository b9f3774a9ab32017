import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import type { Room } from '#shared/protocol/room.ts';
import { createAuthenticate } from '#server/auth/authenticate.ts';
import { Sessions } from '#server/auth/sessions.ts';
import { startTestServer } from '#server/rest/test-support.ts';

async function setUp() {
  const server = await startTestServer();
  const regisseur = server.browser();
  const entered = await regisseur.post('/v1/uitnodigingen/_inwisselen', {
    token: await server.regisseurToken(),
    naam: 'Fatima',
  });
  const tafel = tafelIdSchema.parse(entered.json().tafel.id);
  const authenticate = createAuthenticate(
    new Sessions(server.records, server.context.config, server.context.now),
    server.records,
    server.context.config,
  );
  const enter = async (rol: Rol) => {
    const made = await regisseur.post(`/v1/tafels/${tafel}/uitnodigingen`, { partij: 'vro', rol });
    const browser = server.browser();
    await browser.post('/v1/uitnodigingen/_inwisselen', { token: made.json().link.split('#')[1], naam: rol });
    return browser;
  };
  const who = (cookie: string | null, room: Room) => {
    const headers = cookie === null ? {} : { cookie: `puzzeltafel-sessie=${cookie}` };
    return authenticate({ headers } as IncomingMessage, room);
  };
  return { server, tafel, enter, who, regisseur };
}

describe('authenticate', () => {
  it('[HT3] knows nobody without a session, after it ended, or at another tafel', async () => {
    const { server, tafel, who, regisseur } = await setUp();
    const room = { kind: 'tafel', tafel } as const;
    expect(await who(null, room)).toBeNull();
    expect(await who('x'.repeat(43), room)).toBeNull();
    expect(await who(regisseur.cookie, { ...room, tafel: tafelIdSchema.parse('0'.repeat(26)) })).toBeNull();
    expect(await who(regisseur.cookie, room)).toMatchObject({
      deelnemer: { naam: 'Fatima', rol: 'regisseur' },
      write: true,
    });
    server.advance(14 * 86_400_000);
    expect(await who(regisseur.cookie, room)).toBeNull();
  });

  it('[SY10] takes name, partij, rol and colour from the records', async () => {
    const { tafel, enter, who } = await setUp();
    const actor = await who((await enter('redacteur')).cookie, { kind: 'tafel', tafel });
    expect(actor).toMatchObject({
      deelnemer: { naam: 'redacteur', partij: 'vro', rol: 'redacteur' },
      kleur: '#154273',
    });
  });

  it('lets a waarnemer read only, and nobody write the register', async () => {
    const { tafel, enter, who } = await setUp();
    const write = async (rol: Rol, kind: 'tafel' | 'register') =>
      (await who((await enter(rol)).cookie, { kind, tafel }))?.write;
    expect(await write('waarnemer', 'tafel')).toBe(false);
    for (const rol of ['regisseur', 'bestuurder', 'redacteur', 'adviseur'] as const) {
      expect(await write(rol, 'tafel')).toBe(true);
      expect(await write(rol, 'register')).toBe(false);
    }
  });

  it('[SY1] opens a schorsing to its own partij only', async () => {
    const { tafel, enter, who } = await setUp();
    const { cookie } = await enter('redacteur');
    expect(await who(cookie, { kind: 'schorsing', tafel, partij: 'vro' })).not.toBeNull();
    expect(await who(cookie, { kind: 'schorsing', tafel, partij: 'ienw' })).toBeNull();
  });
});
