import { describe, expect, it } from 'vitest';
import { putBelofte, putEntry, removeEntry, setFields } from '#shared/crdt/mutate.ts';
import { readRegister } from '#shared/crdt/register.ts';
import { testAfspraak, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { createRecord } from '#shared/crdt/mutate.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { finishPending } from '#server/commands/project-tafel.ts';
import {
  AFSPRAAK,
  INZET,
  MANDAAT,
  moveStuk,
  openAgreeingTafel,
  PARTIJEN,
  STUK,
  type AgreeingTafel,
} from '#server/akkoord/test-support.ts';

const said = (answer: { readonly statusCode: number; json(): { readonly code?: string } }) =>
  `${answer.statusCode} ${answer.json().code ?? ''}`.trim();

async function allAgree(tafel: AgreeingTafel): Promise<void> {
  for (const partij of PARTIJEN) expect(said(await tafel.agree(partij))).toBe('201');
}

/** Of which partijen a yes stands, after what changed was judged. */
async function standing({ tafel, akkoorden }: AgreeingTafel): Promise<readonly string[]> {
  await tafel.server.judge(tafel.id);
  return (await akkoorden())
    .filter(({ vervallen, ingetrokken }) => vervallen === null && ingetrokken === null)
    .map(({ partij }) => partij);
}

describe('an akkoord on an afspraak', () => {
  it('[AK2] is kept with its mandaat and the hash of what was shown, told to register and ledger', async () => {
    const t = await openAgreeingTafel();
    const inhoudHash = await t.hash();
    const made = await t.agree('vro');
    expect(said(made)).toBe('201');
    const akkoord = made.json();
    expect(akkoord).toMatchObject({
      onderwerp: { soort: 'afspraak', id: AFSPRAAK },
      partij: 'vro',
      deelnemer: t.bestuurders.vro.deelnemer,
      mandaat: MANDAAT,
      inhoudHash,
      vervallen: null,
      ingetrokken: null,
    });
    expect(await t.akkoorden()).toEqual([akkoord]);
    expect(readRegister(t.tafel.server.rooms.doc(`register/${t.tafel.id}`)).akkoorden).toEqual([akkoord]);
    const [entry] = await t.ledger('akkoord-gegeven');
    expect(entry).toMatchObject({
      partijen: [...PARTIJEN].sort(),
      body: { akkoord: akkoord.id, partij: 'vro', inhoudHash, via: 'code' },
    });
    const kept = (await t.bestuurders.vro.browser.get(`${t.tafel.path}/inhouden/${inhoudHash}`)).json();
    expect(JSON.parse(kept.tekst)).toMatchObject({ titel: 'Wonen', partijen: [...PARTIJEN].sort() });
    expect(t.tafel.server.watched).toContain(t.tafel.id);
  });

  it('[LE5] leaves no free words of a mandaat or a standpunt in the ledger', async () => {
    const t = await openAgreeingTafel();
    await t.agree('vro', { mandaat: { ...MANDAAT, namens: 'zeg maar Jan de Boer' } });
    await t.bestuurders.ienw.browser.post(`${t.path}/_geef-standpunt`, {
      partij: 'ienw',
      soort: 'bezwaar',
      toelichting: 'Jan de Boer vindt van niet',
      volgendeStap: 'Jan belt',
      inhoudHash: await t.hash(),
    });
    const entries = await t.tafel.server.ledger.ofTafel(t.tafel.id, { beforeSeq: null, limit: 200 });
    expect(JSON.stringify(entries)).not.toMatch(/Jan|behandeling door onze/);
    expect(await t.ledger('standpunt-gegeven')).toMatchObject([{ body: { soort: 'bezwaar' } }]);
  });

  it('[AZ39] is refused for another partij, and for who is no bestuurder of the own one; all of it in the ledger', async () => {
    const t = await openAgreeingTafel();
    const { regisseur } = t.tafel;
    const redacteur = await t.tafel.sit('vro', 'redacteur');
    const other = await t.tafel.sit('rws', 'bestuurder');
    expect(said(await t.agree('provincie-utrecht', {}, regisseur))).toBe('403 bestuurder-only');
    expect(said(await t.agree('vro', {}, regisseur))).toBe('403 own-partij-only');
    expect(said(await t.agree('vro', {}, redacteur))).toBe('403 bestuurder-only');
    expect(said(await t.agree('vro', {}, t.bestuurders.ienw))).toBe('403 own-partij-only');
    expect(said(await t.agree('vro', { partij: 'rws' }, other))).toBe('403 not-party');
    expect(await t.akkoorden()).toEqual([]);
    const refused = await t.ledger('akkoord-geweigerd');
    expect(refused.map(({ door, body, partijen }) => [door, body, partijen])).toMatchObject([
      [{ deelnemer: other.deelnemer }, { partij: 'rws', code: 'not-party' }, ['rws']],
      [
        { deelnemer: t.bestuurders.ienw.deelnemer },
        { partij: 'vro', code: 'own-partij-only' },
        expect.arrayContaining(['vro', 'ienw']),
      ],
      [{ deelnemer: redacteur.deelnemer }, { partij: 'vro', code: 'bestuurder-only' }, ['vro']],
      [
        { deelnemer: regisseur.deelnemer },
        { partij: 'vro', code: 'own-partij-only' },
        expect.arrayContaining(['vro']),
      ],
      [
        { deelnemer: regisseur.deelnemer },
        { daad: 'geef-akkoord', code: 'bestuurder-only', overgeslagen: 0 },
        ['provincie-utrecht'],
      ],
    ]);
  });

  it('[AK3] asks a fresh confirmation: of that person and session, for exactly that, once, in time', async () => {
    const t = await openAgreeingTafel();
    const inhoudHash = await t.hash();
    const onderwerp = { soort: 'afspraak', id: AFSPRAAK } as never;
    const { vro, ienw } = t.bestuurders;
    expect(said(await t.agree('vro', { bevestiging: 'x' }))).toBe('403 bevestiging');
    const ofOther = await t.confirm(ienw, onderwerp, 'vro', inhoudHash);
    expect(said(await t.agree('vro', { bevestiging: ofOther }))).toBe('403 bevestiging');
    const forOther = await t.confirm(vro, onderwerp, 'ienw', inhoudHash);
    expect(said(await t.agree('vro', { bevestiging: forOther }))).toBe('403 bevestiging');
    const forBefore = await t.confirm(vro, onderwerp, 'vro', '0'.repeat(64));
    expect(said(await t.agree('vro', { bevestiging: forBefore }))).toBe('403 bevestiging');
    const late = await t.confirm(vro, onderwerp, 'vro', inhoudHash);
    t.tafel.server.advance(5 * 60_000);
    expect(said(await t.agree('vro', { bevestiging: late }))).toBe('403 bevestiging');
    const good = await t.confirm(vro, onderwerp, 'vro', inhoudHash);
    const given = await t.agree('vro', { bevestiging: good });
    expect(said(given)).toBe('201');
    const back = await vro.browser.post(`${t.tafel.path}/akkoorden/${given.json().id}/_trek-in`, {
      reden: 'Nee',
    });
    expect(said(back)).toBe('200');
    expect(said(await t.agree('vro', { bevestiging: good }))).toBe('403 bevestiging'); // a replay
    const refused = await t.ledger('akkoord-geweigerd');
    expect(refused.map(({ body }) => (body as { code: string }).code)).toEqual(Array(6).fill('bevestiging'));
  });

  it('[AK2] is refused on a text that moved since it was shown, on a concept, and twice', async () => {
    const t = await openAgreeingTafel();
    const before = await t.hash();
    t.write(['Er komen minder woningen.', null]);
    expect(said(await t.agree('vro', { inhoudHash: before }))).toBe('409 inhoud-veranderd');
    setFields(t.doc, 'afspraak', AFSPRAAK, { status: 'concept' });
    expect(said(await t.agree('vro'))).toBe('409 niet-voorgelegd');
    expect((await t.tafel.regisseur.browser.post(`${t.path}/_bevries`, { reden: 'Klaar' })).statusCode).toBe(
      201,
    );
    expect(said(await t.agree('vro'))).toBe('201'); // frozen is as good as put forward
    expect(said(await t.agree('vro'))).toBe('409 al-gegeven');
    const codes = (await t.ledger('akkoord-geweigerd')).map(({ body }) => (body as { code: string }).code);
    expect(codes).toEqual(['al-gegeven', 'niet-voorgelegd', 'inhoud-veranderd']);
  });

  it('[AK10] is refused, and nothing frozen, while a proposal is open in the text', async () => {
    const t = await openAgreeingTafel();
    const text = t.doc.getMap<{ get(key: string): unknown }>('afspraak').get(AFSPRAAK)!.get('tekst') as {
      get(index: number): { get(index: number): { insert(at: number, text: string, marks: object): void } };
    };
    text
      .get(0)
      .get(0)
      .insert(0, 'Misschien ', { insertion: { id: testId(77) } });
    const now = (await t.bestuurders.vro.browser.get(`${t.path}/inhoud`)).json();
    expect(now.openVoorstellen).toBe(1);
    expect(now.tekst).not.toContain('Misschien');
    expect(said(await t.agree('vro'))).toBe('409 open-voorstellen');
    const frozen = await t.tafel.regisseur.browser.post(`${t.path}/_bevries`, { reden: 'Klaar' });
    expect(said(frozen)).toBe('409 open-voorstellen');
  });

  it('[AK7] lapses only for the partijen whose words, inzet or pieces changed, and can be renewed', async () => {
    const t = await openAgreeingTafel();
    await allAgree(t);
    t.write(['Er komen woningen.', null], ['Het Rijk betaalt alles.', ['vro']]);
    expect(await standing(t)).toEqual(['provincie-utrecht', 'ienw']);
    expect(said(await t.agree('vro'))).toBe('201');

    putBelofte(t.doc, AFSPRAAK, INZET, testBelofte(31, { aan: ['provincie-utrecht'], wat: 'Minder geld' }));
    expect(await standing(t)).toEqual(['ienw']);
    expect(said(await t.agree('vro'))).toBe('201');
    expect(said(await t.agree('provincie-utrecht'))).toBe('201');

    moveStuk(t.doc);
    expect(await standing(t)).toEqual([]); // linked, and a field nowhere: it concerns everybody
    const lapsed = await t.ledger('akkoord-vervallen');
    expect(lapsed).toHaveLength(6);
    expect(lapsed[0]).toMatchObject({ door: 'server', body: { delen: [`puzzelstuk/${STUK}`] } });
    expect((await t.akkoorden()).at(-1)?.vervallen?.delen).toEqual([`puzzelstuk/${STUK}`]);
  });

  it('[AK11] a lapsed yes stays so when the text comes back', async () => {
    const t = await openAgreeingTafel();
    await allAgree(t);
    t.write(['Er komen geen woningen.', null], ['Het Rijk betaalt mee.', ['vro']]);
    expect(await standing(t)).toEqual([]);
    t.write(['Er komen woningen.', null], ['Het Rijk betaalt mee.', ['vro']]);
    expect(await standing(t)).toEqual([]);
  });

  it('[AK7] a reaction, and what is frozen, let nothing lapse; a piece that moves under a frozen text does', async () => {
    const t = await openAgreeingTafel();
    await allAgree(t);
    putEntry(t.doc, 'afspraak', AFSPRAAK, 'reactie', testId(40), {
      id: testId(40),
      gemaaktDoor: testId(900),
      naam: 'Anna',
      partij: 'vro',
      tekst: 'Mooi',
      op: '2026-11-21T09:00:00.000Z',
    });
    await t.tafel.regisseur.browser.post(`${t.path}/_bevries`, { reden: 'Klaar' });
    expect(await standing(t)).toEqual([...PARTIJEN]);
    moveStuk(t.doc);
    expect(await standing(t)).toEqual([]);
  });

  it('[AK7] one that leaves the afspraak has no yes on it any more', async () => {
    const t = await openAgreeingTafel();
    await allAgree(t);
    removeEntry(t.doc, 'afspraak', AFSPRAAK, 'betrokken', 'ienw');
    expect(await standing(t)).toEqual([]); // who is party to it concerns everybody
    expect(said(await t.agree('ienw'))).toBe('403 not-party');
  });

  it('[AK11] is taken back by a bestuurder of that partij, with a reason, once', async () => {
    const t = await openAgreeingTafel();
    const { id } = (await t.agree('vro')).json();
    const takeBack = (who = t.bestuurders.vro, body: object = { reden: 'Nieuw besluit' }) =>
      who.browser.post(`${t.tafel.path}/akkoorden/${id}/_trek-in`, body);
    expect(said(await takeBack(t.bestuurders.ienw))).toBe('403 own-partij-only');
    expect(said(await takeBack(t.tafel.regisseur))).toBe('403 own-partij-only');
    expect((await takeBack(t.bestuurders.vro, {})).statusCode).toBe(400);
    expect((await takeBack()).json().ingetrokken).toMatchObject({ reden: 'Nieuw besluit' });
    expect(said(await takeBack())).toBe('409 staat-niet');
    expect(await t.ledger('akkoord-ingetrokken')).toHaveLength(1);
    const absent = await t.bestuurders.vro.browser.post(`${t.tafel.path}/akkoorden/${testId(1)}/_trek-in`, {
      reden: 'x',
    });
    expect(absent.statusCode).toBe(404);
  });

  it('[AK8] is given in the order that the tafel agreed', async () => {
    const t = await openAgreeingTafel();
    const set = (body: object, who = t.tafel.regisseur) =>
      who.browser.post(`${t.tafel.path}/_wijzig-regeling`, body);
    const regeling = { nodig: 2, volgorde: [['vro'], ['ienw']], duo: null };
    expect(said(await set(regeling, t.bestuurders.vro))).toBe('403 regisseur-only');
    expect(said(await set({ ...regeling, volgorde: [['vro'], ['vro']] }))).toBe('409 past-niet');
    expect(said(await set({ ...regeling, duo: { rijk: 'vro', regio: 'nergens' } }))).toBe('409 past-niet');
    expect((await set(regeling)).json()).toEqual(regeling);
    expect((await t.bestuurders.vro.browser.get(`${t.tafel.path}/regeling`)).json()).toEqual(regeling);
    expect(said(await t.agree('ienw'))).toBe('409 volgorde');
    expect(said(await t.agree('provincie-utrecht'))).toBe('201'); // in no group: at any moment
    expect(said(await t.agree('vro'))).toBe('201');
    expect(said(await t.agree('ienw'))).toBe('201');
    expect(await t.ledger('regeling-gewijzigd')).toMatchObject([
      { body: { before: { nodig: 'alle' }, after: regeling } },
    ]);
    const register = readRegister(t.tafel.server.rooms.doc(`register/${t.tafel.id}`));
    expect(register.regeling).toEqual(regeling);
  });

  it('[AK12] tells of so many refusals of one person, and counts the rest', async () => {
    const t = await openAgreeingTafel();
    for (let n = 0; n < 9; n++) await t.agree('vro', { bevestiging: 'x' });
    expect(await t.ledger('akkoord-geweigerd')).toHaveLength(5);
    t.tafel.server.advance(60_000);
    await t.agree('vro', { bevestiging: 'x' });
    expect((await t.ledger('akkoord-geweigerd'))[0]).toMatchObject({ body: { overgeslagen: 4 } });
    await t.agree('ienw', { bevestiging: 'x' });
    expect(await t.ledger('akkoord-geweigerd')).toHaveLength(7);
  });

  it('[AZ15] is not given at a tafel that is paused', async () => {
    const t = await openAgreeingTafel();
    await t.tafel.regisseur.browser.patch(t.tafel.path, { status: 'gepauzeerd' });
    expect(said(await t.agree('vro'))).toBe('403 tafel-paused');
  });
});

describe('akkoorden at the same moment', () => {
  it('[AK2] two bestuurders of one partij: one yes stands', async () => {
    const t = await openAgreeingTafel();
    const second = await t.tafel.sit('vro', 'bestuurder');
    const inhoudHash = await t.hash();
    const onderwerp = { soort: 'afspraak', id: AFSPRAAK } as never;
    const tokens = [
      await t.confirm(t.bestuurders.vro, onderwerp, 'vro', inhoudHash),
      await t.confirm(second, onderwerp, 'vro', inhoudHash),
    ];
    const answers = await Promise.all([
      t.agree('vro', { bevestiging: tokens[0] }),
      t.agree('vro', { bevestiging: tokens[1] }, second),
      t.agree('vro', { bevestiging: tokens[0] }), // the same request twice
    ]);
    expect(answers.map(said).toSorted()).toEqual(['201', '409 al-gegeven', '409 al-gegeven']);
    expect(await standing(t)).toEqual(['vro']);
  });

  it('[AK2] is not stored when the right ends, or the regeling changes, while it is given', async () => {
    const t = await openAgreeingTafel();
    const { records } = t.tafel.server;
    const commit = records.commit.bind(records);
    const { vro, ienw } = t.bestuurders;
    const inhoudHash = await t.hash();
    const onderwerp = { soort: 'afspraak', id: AFSPRAAK } as never;
    const ofVro = await t.confirm(vro, onderwerp, 'vro', inhoudHash);
    const ofIenw = await t.confirm(ienw, onderwerp, 'ienw', inhoudHash);
    const meanwhile = (change: () => Promise<unknown>) => {
      records.commit = async (...parts) => {
        records.commit = commit;
        await change();
        return commit(...parts);
      };
    };
    meanwhile(() =>
      commit(
        [
          {
            kind: 'rol',
            deelnemer: vro.deelnemer as never,
            before: 'bestuurder',
            after: 'redacteur',
            force: false,
            nowMs: 0,
          },
        ],
        [
          {
            kind: 'persoon-gewist',
            tafel: null,
            atMs: 0,
            door: 'server',
            partijen: [],
            body: { persoon: testId(1) as never },
          },
        ],
      ),
    );
    expect(said(await t.agree('vro', { bevestiging: ofVro }))).toBe('409 intussen-veranderd');
    meanwhile(() =>
      commit(
        [
          {
            kind: 'regeling',
            tafel: t.tafel.id,
            before: { nodig: 'alle', volgorde: [], duo: null },
            after: { nodig: 1, volgorde: [['vro']], duo: null },
          },
        ],
        [
          {
            kind: 'persoon-gewist',
            tafel: null,
            atMs: 0,
            door: 'server',
            partijen: [],
            body: { persoon: testId(1) as never },
          },
        ],
      ),
    );
    expect(said(await t.agree('ienw', { bevestiging: ofIenw }))).toBe('409 intussen-veranderd');
    expect(await t.akkoorden()).toEqual([]);
    const codes = (await t.ledger('akkoord-geweigerd')).map(({ body }) => (body as { code: string }).code);
    expect(codes).toEqual(['intussen-veranderd', 'intussen-veranderd']);
  });

  it('[AK7] what changes between reading and storing lapses right after', async () => {
    const t = await openAgreeingTafel();
    const { records } = t.tafel.server;
    const commit = records.commit.bind(records);
    const onderwerp = { soort: 'afspraak', id: AFSPRAAK } as never;
    const bevestiging = await t.confirm(t.bestuurders.vro, onderwerp, 'vro', await t.hash());
    records.commit = async (...parts) => {
      records.commit = commit;
      t.write(['Iets heel anders.', null]);
      return commit(...parts);
    };
    expect(said(await t.agree('vro', { bevestiging }))).toBe('201');
    expect(await standing(t)).toEqual([]);
  });

  it('[AK7] one that lapsed a moment ago stands in nobody’s way', async () => {
    const t = await openAgreeingTafel();
    await t.tafel.regisseur.browser.post(`${t.tafel.path}/_wijzig-regeling`, {
      nodig: 'alle',
      volgorde: [['vro'], ['ienw']],
      duo: null,
    });
    await t.agree('vro');
    t.write(['Er komen woningen.', null], ['Het Rijk betaalt alles.', ['vro']]);
    expect(said(await t.agree('ienw'))).toBe('409 volgorde'); // judged first, without waiting for the watch
    const [again, judged] = await Promise.all([t.agree('vro'), t.tafel.server.judge(t.tafel.id)]);
    expect([said(again), judged]).toEqual(['201', false]);
    expect(await standing(t)).toEqual(['vro']);
  });

  it('[HT6] the register follows after a crash between the records and the document', async () => {
    const t = await openAgreeingTafel();
    const { rooms, context, records } = t.tafel.server;
    const edit = rooms.editRoom.bind(rooms);
    rooms.editRoom = () => Promise.reject(new Error('crash'));
    expect((await t.agree('vro')).statusCode).toBe(500);
    rooms.editRoom = edit;
    const shown = () => readRegister(rooms.doc(`register/${t.tafel.id}`)).akkoorden.length;
    expect([shown(), await records.formal.unshown()]).toEqual([0, [t.tafel.id]]);
    await finishPending(context);
    expect([shown(), await records.formal.unshown()]).toEqual([1, []]);
  });
});

describe('a standpunt', () => {
  const vraag = (inhoudHash: string, fields: object = {}) => ({
    partij: 'vro',
    soort: 'voorwaarde',
    toelichting: 'Als het geld er is.',
    volgendeStap: 'In het voorjaar verder',
    inhoudHash,
    ...fields,
  });

  it('[AK1] is put on record by who writes for a partij to it, on what was shown; a later one takes its place', async () => {
    const t = await openAgreeingTafel();
    const redacteur = await t.tafel.sit('vro', 'redacteur');
    const adviseur = await t.tafel.sit('vro', 'adviseur');
    const outsider = await t.tafel.sit('rws', 'redacteur');
    const say = async (who: typeof redacteur, fields: object = {}) =>
      who.browser.post(`${t.path}/_geef-standpunt`, vraag(await t.hash(), fields));
    expect(said(await say(redacteur))).toBe('200');
    expect(said(await say(adviseur))).toBe('403 adviseur-only-reacts');
    expect(said(await say(redacteur, { partij: 'ienw' }))).toBe('403 own-partij-only');
    expect(said(await say(outsider, { partij: 'rws' }))).toBe('403 not-party');
    expect(said(await say(redacteur, { inhoudHash: '0'.repeat(64) }))).toBe('409 inhoud-veranderd');
    for (const soort of ['voorwaarde', 'bezwaar'])
      expect((await say(redacteur, { soort, toelichting: ' ' })).statusCode).toBe(400);
    expect(said(await say(redacteur, { soort: 'steun', toelichting: '' }))).toBe('200');
    const register = readRegister(t.tafel.server.rooms.doc(`register/${t.tafel.id}`));
    expect(register.standpunten).toMatchObject([{ partij: 'vro', soort: 'steun' }]);
    expect((await t.ledger('standpunt-gegeven')).map(({ partijen }) => partijen.length)).toEqual([3, 3]);
    expect(await t.ledger('akkoord-geweigerd')).toHaveLength(4);
  });
});

describe('versies and kept content', () => {
  it('[AK13] a moment is kept under a name, and read by its hash at its own tafel alone', async () => {
    const t = await openAgreeingTafel();
    const { vro } = t.bestuurders;
    const made = await vro.browser.post(`${t.path}/versies`, { naam: 'Voor het BO' });
    expect(made.statusCode).toBe(201);
    t.write(['Anders.', null]);
    await vro.browser.post(`${t.path}/versies`, { naam: 'Na het BO' });
    const { versies } = (await vro.browser.get(`${t.path}/versies`)).json();
    expect(versies.map(({ naam }: { naam: string }) => naam).toSorted()).toEqual([
      'Na het BO',
      'Voor het BO',
    ]);
    const kept = await vro.browser.get(String(made.headers['location']));
    expect(kept.json().tekst).toContain('Er komen woningen.');
    for (const absent of ['0'.repeat(64), 'x', '..%2f'])
      expect((await vro.browser.get(`${t.tafel.path}/inhouden/${absent}`)).statusCode).toBe(404);
    const reader = await t.tafel.sit('vro', 'waarnemer');
    expect(said(await reader.browser.post(`${t.path}/versies`, { naam: 'Nee' }))).toBe(
      '403 adviseur-only-reacts',
    );
    expect((await vro.browser.post(`${t.path}/versies`, { naam: '' })).statusCode).toBe(400);
    createRecord(t.doc, 'afspraak', testIdentity(9), testAfspraak({ archief: null }));
    const empty = await vro.browser.get(`${t.tafel.path}/afspraken/${testId(9)}/versies`);
    expect(empty.json()).toEqual({ versies: [] });
  });
});

it('[ID7] erasing who agreed leaves the akkoord under the random id, and the ledger verifies', async () => {
  const t = await openAgreeingTafel();
  const { id } = (await t.agree('vro')).json();
  const seat = (await t.tafel.server.records.deelnemers(t.tafel.id)).find(
    (each) => each.id === t.bestuurders.vro.deelnemer,
  );
  expect(
    (await t.bestuurders.vro.browser.post(`/v1/personen/${seat!.persoon}/_wis`, {})).statusCode,
  ).toBeLessThan(300);
  expect((await t.akkoorden()).map((akkoord) => [akkoord.id, akkoord.deelnemer])).toEqual([[id, seat!.id]]);
  expect(await t.tafel.server.records.formal.ondertekencode(seat!.persoon)).toBeNull();
});
