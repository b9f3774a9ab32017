import { describe, expect, it } from 'vitest';
import { createRecord, putEntry } from '#shared/crdt/mutate.ts';
import { testAfspraak, testIdentity } from '#shared/crdt/test-support.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import type { TestBrowser } from '#server/rest/test-support.ts';
import { GUEST_EMAIL, openTestTafel, type TestTafel } from '#server/rest/tafel-test-support.ts';

const TOT = '2026-12-24T12:00:00.000Z';
const ABSENT = '0'.repeat(26);

interface Parts {
  readonly tafel: TestTafel;
  readonly self: string;
  /** A redacteur of the partij of who asks, of another partij, and a regisseur of the same partij. */
  readonly own: string;
  readonly other: string;
  readonly chief: string;
  readonly uitnodiging: string;
  readonly seq: number;
  readonly ownSeq: number;
  /** Of an afspraak to which the partij of who asks is a party. */
  readonly inhoudHash: string;
}

/** Every command over REST: what it asks, and what it answers when it may be done. */
const COMMANDS: readonly {
  readonly name: string;
  readonly may: (rol: Rol) => boolean;
  readonly done: number;
  /** A refusal of it stands in the ledger (AK12). */
  readonly formal?: true;
  readonly ask: (browser: TestBrowser, path: string, parts: Parts) => ReturnType<TestBrowser['get']>;
}[] = [
  { name: 'read deelnemers', may: () => true, done: 200, ask: (b, p) => b.get(`${p}/deelnemers`) },
  { name: 'read own seats', may: () => true, done: 200, ask: (b, p) => b.get(`${p}/plaatsen`) },
  { name: 'read partijen', may: () => true, done: 200, ask: (b, p) => b.get(`${p}/partijen`) },
  {
    name: 'read the ledger',
    may: (rol) => rol !== 'adviseur' && rol !== 'waarnemer',
    done: 200,
    ask: (b, p) => b.get(`${p}/grootboek`),
  },
  {
    name: 'receipt of the own partij',
    may: () => true,
    done: 200,
    ask: (b, p, { ownSeq }) => b.get(`${p}/grootboek/${ownSeq}/bewijs`),
  },
  {
    name: 'receipt of another partij',
    may: isRegisseur,
    done: 200,
    ask: (b, p, { seq }) => b.get(`${p}/grootboek/${seq}/bewijs`),
  },
  { name: 'read invitations', may: isRegisseur, done: 200, ask: (b, p) => b.get(`${p}/uitnodigingen`) },
  {
    name: 'invite',
    may: isRegisseur,
    done: 201,
    ask: (b, p) => b.post(`${p}/uitnodigingen`, { partij: 'vro', rol: 'waarnemer', email: 'a@b.test' }),
  },
  {
    name: 'withdraw',
    may: isRegisseur,
    done: 204,
    ask: (b, p, { uitnodiging }) => b.delete(`${p}/uitnodigingen/${uitnodiging}`),
  },
  {
    name: 'seat a partij',
    may: isRegisseur,
    done: 201,
    ask: (b, p) => b.post(`${p}/partijen`, { naam: 'Gemeente Bunnik', soort: 'gemeente', code: 'GM0312' }),
  },
  {
    name: 'change settings',
    may: isRegisseur,
    done: 200,
    ask: (b, p) => b.patch(p, { naam: 'Anders', fase: 'afspraken' }),
  },
  {
    name: 'change a rol of the own partij',
    may: isRegisseur,
    done: 200,
    ask: (b, p, { own }) => b.patch(`${p}/deelnemers/${own}`, { rol: 'adviseur' }),
  },
  {
    name: 'give oneself another rol',
    may: isRegisseur,
    done: 200,
    ask: (b, p, { self }) => b.patch(`${p}/deelnemers/${self}`, { rol: 'bestuurder' }),
  },
  {
    name: 'give history',
    may: isRegisseur,
    done: 200,
    ask: (b, p, { other }) => b.patch(`${p}/deelnemers/${other}`, { historie: true }),
  },
  {
    name: 'end a seat of the own partij',
    may: isRegisseur,
    done: 204,
    ask: (b, p, { own }) => b.delete(`${p}/deelnemers/${own}`),
  },
  {
    name: 'end a seat of another partij',
    may: isRegisseur,
    done: 204,
    ask: (b, p, { other }) => b.delete(`${p}/deelnemers/${other}`),
  },
  {
    name: 'end the own seat',
    may: () => true,
    done: 204,
    ask: (b, p, { self }) => b.delete(`${p}/deelnemers/${self}`),
  },
  {
    name: 'name who replaces oneself',
    may: () => true,
    done: 201,
    ask: (b, p, { self }) => b.post(`${p}/deelnemers/${self}/vervanging`, { email: GUEST_EMAIL, tot: TOT }),
  },
  {
    name: 'arrange vervanging in the own partij',
    may: (rol) => rol === 'regisseur' || rol === 'bestuurder',
    done: 201,
    ask: (b, p, { own }) => b.post(`${p}/deelnemers/${own}/vervanging`, { email: GUEST_EMAIL, tot: TOT }),
  },
  {
    name: 'arrange vervanging of a regisseur of the own partij',
    may: isRegisseur,
    done: 201,
    ask: (b, p, { chief, self }) =>
      b.post(`${p}/deelnemers/${chief}/vervanging`, { deelnemer: self, tot: TOT }),
  },
  {
    name: 'arrange vervanging in another partij',
    may: isRegisseur,
    done: 201,
    ask: (b, p, { other }) => b.post(`${p}/deelnemers/${other}/vervanging`, { email: GUEST_EMAIL, tot: TOT }),
  },
  {
    name: 'freeze',
    may: isRegisseur,
    done: 201,
    ask: (b, p) => b.post(`${p}/afspraken/${testIdentity(3).id}/_bevries`, { reden: 'klaar' }),
  },
  {
    name: 'set free',
    may: isRegisseur,
    done: 204,
    ask: (b, p) => b.post(`${p}/afspraken/${testIdentity(4).id}/_geef-vrij`, { reden: 'toch niet' }),
  },
  {
    name: 'read what was frozen',
    may: () => true,
    done: 200,
    ask: (b, p) => b.get(`${p}/afspraken/${testIdentity(4).id}/bevroren/1`),
  },
  { name: 'read akkoorden', may: () => true, done: 200, ask: (b, p) => b.get(`${p}/akkoorden`) },
  { name: 'read arrangementen', may: () => true, done: 200, ask: (b, p) => b.get(`${p}/arrangementen`) },
  {
    name: 'read what an afspraak says',
    may: () => true,
    done: 200,
    ask: (b, p) => b.get(`${p}/afspraken/${testIdentity(3).id}/inhoud`),
  },
  {
    name: 'name a moment of an afspraak',
    may: isWriter,
    done: 201,
    ask: (b, p) => b.post(`${p}/afspraken/${testIdentity(3).id}/versies`, { naam: 'Voor het BO' }),
  },
  {
    name: 'take a position',
    may: isWriter,
    done: 200,
    formal: true,
    ask: (b, p, { inhoudHash }) =>
      b.post(`${p}/afspraken/${testIdentity(3).id}/_geef-standpunt`, {
        partij: 'vro',
        soort: 'steun',
        toelichting: '',
        volgendeStap: '',
        inhoudHash,
      }),
  },
  {
    name: 'change how yes is counted',
    may: isRegisseur,
    done: 200,
    formal: true,
    ask: (b, p) => b.post(`${p}/_wijzig-regeling`, { nodig: 1, volgorde: [], duo: null }),
  },
  {
    name: 'put an arrangement up for signing',
    may: isRegisseur,
    done: 201,
    formal: true,
    ask: (b, p) =>
      b.post(`${p}/arrangementen`, {
        titel: 'Arrangement',
        afspraken: [testIdentity(4).id],
        open: [],
        punten: [],
        kaartbeelden: [],
      }),
  },
];

function isWriter(rol: Rol): boolean {
  return rol !== 'adviseur' && rol !== 'waarnemer';
}

function isRegisseur(rol: Rol): boolean {
  return rol === 'regisseur';
}

async function setUp(rol: Rol) {
  const tafel = await openTestTafel();
  const actor = await tafel.sit('vro', rol);
  const own = await tafel.sit('vro', 'redacteur');
  const chief = await tafel.sit('vro', 'regisseur');
  const other = await tafel.sit('provincie-utrecht', 'redacteur');
  const doc = tafel.server.rooms.doc(`tafel/${tafel.id}`);
  for (const n of [3, 4]) createRecord(doc, 'afspraak', testIdentity(n), testAfspraak({}));
  putEntry(doc, 'afspraak', testIdentity(3).id, 'betrokken', 'vro', true);
  await tafel.regisseur.browser.post(`${tafel.path}/afspraken/${testIdentity(4).id}/_bevries`, {
    reden: 'eerst',
  });
  await tafel.invite('vro', 'adviseur');
  const list = await tafel.regisseur.browser.get(`${tafel.path}/uitnodigingen`);
  const entries = await tafel.server.ledger.ofTafel(tafel.id, { beforeSeq: null, limit: 200 });
  const about = (partij: string) =>
    entries.find(({ entry }) => entry.partijen.length === 1 && entry.partijen[0] === partij)?.entry.seq ?? 0;
  const parts: Parts = {
    tafel,
    self: actor.deelnemer,
    own: own.deelnemer,
    other: other.deelnemer,
    chief: chief.deelnemer,
    uitnodiging: list.json().uitnodigingen.find((one: { status: string }) => one.status === 'open').id,
    seq: about('provincie-utrecht'),
    ownSeq: about('vro'),
    inhoudHash: (
      await tafel.regisseur.browser.get(`${tafel.path}/afspraken/${testIdentity(3).id}/inhoud`)
    ).json().hash,
  };
  return { tafel, actor, parts };
}

describe('who may do what, over REST', { timeout: 120_000 }, () => {
  for (const rol of ROLLEN) {
    it(`[AZ16] [AZ19] [AZ21] a ${rol} does what the rol gives, and is told by which rule not the rest`, async () => {
      for (const { name, may, done, formal = false, ask } of COMMANDS) {
        const { tafel, actor, parts } = await setUp(rol);
        const before = tafel.server.ledger.head().seq;
        const answer = await ask(actor.browser, tafel.path, parts);
        const outcome = may(rol) ? done : 403;
        expect([rol, name, answer.statusCode]).toEqual([rol, name, outcome]);
        if (outcome !== 403) continue;
        expect(answer.json()).toMatchObject({ regel: expect.stringMatching(/^(AZ|LE)\d+$/) });
        expect(answer.json().detail).toMatch(/Vraag/i);
        expect([name, tafel.server.ledger.head().seq]).toEqual([name, before + (formal ? 1 : 0)]);
      }
    });
  }

  it('[TF4] answers who does not sit there as if nothing existed, whatever is asked', async () => {
    const { tafel, parts } = await setUp('regisseur');
    const zeeland = await tafel.regisseur.browser.post('/v1/tafels', {
      naam: 'Zeeland',
      soort: 'provincietafel',
      gebied: { soort: 'provincie', naam: 'Zeeland' },
    });
    const outsider = await tafel.sit('vro', 'regisseur');
    const foreign = `/v1/tafels/${zeeland.json().id}`;
    for (const { name, ask } of COMMANDS) {
      const there = await ask(outsider.browser, foreign, parts);
      const nowhere = await ask(outsider.browser, `/v1/tafels/${ABSENT}`, parts);
      expect([name, there.statusCode, there.body]).toEqual([name, 404, nowhere.body]);
      const nobody = await ask(tafel.server.browser(), tafel.path, parts);
      expect([name, nobody.statusCode]).toEqual([name, 401]);
    }
  });

  it('[AZ20] [TF4] answers who lost the seat as if nothing existed, from the next request on', async () => {
    const { tafel, actor, parts } = await setUp('regisseur');
    await tafel.regisseur.browser.delete(`${tafel.path}/deelnemers/${actor.deelnemer}`);
    for (const { name, ask } of COMMANDS)
      expect([name, (await ask(actor.browser, tafel.path, parts)).statusCode]).toEqual([name, 404]);
  });
});
