import { describe, expect, it } from 'vitest';
import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import { endSeat } from '#server/commands/end-seat.ts';
import { signInPersoon } from '#server/commands/sign-in-persoon.ts';
import { syncSeats, type SeatMapping } from '#server/commands/sync-seats.ts';
import { must } from '#shared/lib/assert.ts';
import { openTestTafel } from '#server/rest/tafel-test-support.ts';

async function setUp() {
  const tafel = await openTestTafel();
  const { context, records } = tafel.server;
  const zeeland = await tafel.regisseur.browser.post('/v1/tafels', {
    naam: 'Zeeland',
    soort: 'provincietafel',
    gebied: { soort: 'provincie', naam: 'Zeeland' },
  });
  const login = { issuer: 'https://aanbieder.test', subject: 'els' };
  const els = await signInPersoon(context, { login, naam: 'Els', email: 'els@vro.test' });
  const sync = (mappings: readonly SeatMapping[], persoon: PersoonId = els.id) =>
    syncSeats(context, persoon, mappings);
  const standing = async () =>
    (await records.seatsOf(els.id))
      .filter(({ einde }) => einde === null)
      .map((seat) => `${seat.tafel === tafel.id ? 'utrecht' : 'zeeland'}/${seat.partij}/${seat.rol}`)
      .toSorted();
  return { tafel, context, records, els, login, sync, standing, zeeland: zeeland.json().id };
}

const vro = (rol: SeatMapping['rol'], tafels: SeatMapping['tafels'] = 'alle'): SeatMapping => ({
  partij: 'vro',
  rol,
  tafels,
});

describe('seats that come from a login', () => {
  it('[ID2] are at every tafel where the partij sits, or at those named, and nowhere twice', async () => {
    const { tafel, sync, standing } = await setUp();
    const utrecht: SeatMapping = { partij: 'provincie-utrecht', rol: 'adviseur', tafels: 'alle' };
    await sync([vro('redacteur'), utrecht]);
    const both = ['utrecht/provincie-utrecht/adviseur', 'utrecht/vro/redacteur', 'zeeland/vro/redacteur'];
    expect(await standing()).toEqual(both);
    const seq = tafel.server.ledger.head().seq;
    await sync([vro('redacteur'), utrecht]);
    expect(await standing()).toEqual(both);
    expect(tafel.server.ledger.head().seq).toBe(seq);
    await sync([vro('redacteur', [tafel.id])]);
    expect(await standing()).toEqual(['utrecht/vro/redacteur']);
    await sync([]);
    expect(await standing()).toEqual([]);
  });

  it('[ID2] take the highest rol of several groups, and follow when it changes', async () => {
    const { sync, standing, records, els, tafel } = await setUp();
    await sync([vro('waarnemer', [tafel.id]), vro('bestuurder', [tafel.id]), vro('adviseur', [tafel.id])]);
    expect(await standing()).toEqual(['utrecht/vro/bestuurder']);
    await sync([vro('waarnemer', [tafel.id])]);
    expect(await standing()).toEqual(['utrecht/vro/waarnemer']);
    const ended = (await records.seatsOf(els.id)).filter(({ einde }) => einde !== null);
    expect(tafel.server.rightsChanged).toEqual(expect.arrayContaining(ended.map(({ id }) => id)));
    expect(ended).toMatchObject([{ rol: 'bestuurder', eindeDoor: '@server' }]);
  });

  it('[AZ16] stay ended when the regisseur ended them, and come back when only the group was away', async () => {
    const { sync, standing, tafel, context, records, els } = await setUp();
    const mapping = [vro('redacteur', [tafel.id])];
    await sync(mapping);
    await sync([]);
    await sync(mapping);
    expect(await standing()).toEqual(['utrecht/vro/redacteur']);
    const regisseur = must(
      (await records.deelnemers(tafel.id)).find(({ id }) => id === tafel.regisseur.deelnemer),
      'the regisseur',
    );
    const by = must(await records.plaats(regisseur.persoon, tafel.id, context.now()), 'their seat');
    const own = must(await records.plaats(els.id, tafel.id, context.now()), 'the seat of Els');
    expect((await endSeat(context, by, own.deelnemer.id)).ok).toBe(true);
    await sync(mapping);
    expect(await standing()).toEqual([]);
  });

  it('[ID2] touch no seat that came by invitation, and end also the last regisseur when the group is gone', async () => {
    const { sync, standing, tafel, records, els } = await setUp();
    await sync([vro('regisseur', [tafel.id])]);
    await tafel.regisseur.browser.delete(`${tafel.path}/deelnemers/${tafel.regisseur.deelnemer}`);
    expect((await records.deelnemers(tafel.id)).filter((seat) => seat.einde === null)).toHaveLength(1);
    await sync([]);
    expect(await standing()).toEqual([]);
    expect(await records.plaats(els.id, tafel.id, tafel.server.context.now())).toBeNull();
  });

  it('[ID2] are one set when somebody signs in twice at the same moment', async () => {
    const { sync, standing, tafel } = await setUp();
    await Promise.all([sync([vro('redacteur')]), sync([vro('redacteur')])]);
    expect(await standing()).toEqual(['utrecht/vro/redacteur', 'zeeland/vro/redacteur']);
    expect(tafel.server.ledger.head().seq).toBeGreaterThan(1);
  });

  it('[ID1] brings a new name from the provider to every register, and makes one person of two first logins', async () => {
    const { context, els, login, records, sync, tafel } = await setUp();
    await sync([vro('redacteur')]);
    await signInPersoon(context, { login, naam: 'Els Bos', email: null });
    expect((await records.seatsOf(els.id)).map(({ naam }) => naam)).toEqual(['Els Bos', 'Els Bos']);
    const register = tafel.server.rooms.doc(`register/${tafel.id}`).toJSON();
    expect(JSON.stringify(register)).toContain('Els Bos');
    const other = { issuer: 'https://ander.test', subject: 'els' };
    const [first, second] = await Promise.all([
      signInPersoon(context, { login: other, naam: 'E', email: null }),
      signInPersoon(context, { login: other, naam: 'E', email: null }),
    ]);
    expect(first.id).toBe(second.id);
    expect(first.id).not.toBe(els.id);
  });
});
