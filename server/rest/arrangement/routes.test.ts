import { describe, expect, it } from 'vitest';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { readRegister } from '#shared/crdt/register.ts';
import {
  testAfspraak,
  testId,
  testIdentity,
  testSpanningspunt,
  testVariant,
} from '#shared/crdt/test-support.ts';
import { arrangementInhoudSchema } from '#shared/domain/arrangement/inhoud.ts';
import {
  AFSPRAAK,
  MANDAAT,
  moveStuk,
  openAgreeingTafel,
  PARTIJEN,
  STUK,
  type AgreeingTafel,
} from '#server/akkoord/test-support.ts';
import { sha256 } from '#server/akkoord/sha256.ts';

const OPEN = testId(50);
const PUNT = testId(51);
const VARIANT = testId(52);

const said = (answer: { readonly statusCode: number; json(): { readonly code?: string } }) =>
  `${answer.statusCode} ${answer.json().code ?? ''}`.trim();

async function setUp() {
  const t = await openAgreeingTafel();
  const { browser } = t.tafel.regisseur;
  createRecord(
    t.doc,
    'afspraak',
    testIdentity(50),
    testAfspraak({ titel: 'Wie betaalt?', status: 'voorgelegd' }),
  );
  createRecord(t.doc, 'spanningspunt', testIdentity(51), testSpanningspunt({ titel: 'Netcapaciteit' }));
  createRecord(t.doc, 'variant', testIdentity(52), testVariant({ naam: 'Compact' }));
  const path = `${t.tafel.path}/arrangementen`;
  const make = (fields: object = {}, who = browser) =>
    who.post(path, {
      titel: 'Ruimtelijk arrangement Utrecht',
      afspraken: [AFSPRAAK],
      open: [],
      punten: [],
      kaartbeelden: [{ variant: null, horizon: 'nu' }],
      ...fields,
    });
  const freeze = () => browser.post(`${t.path}/_bevries`, { reden: 'Klaar' });
  const free = () => browser.post(`${t.path}/_geef-vrij`, { reden: 'Toch niet' });
  const sign = async (nummer: number, partij: (typeof PARTIJEN)[number], fields: object = {}) => {
    t.tafel.server.advance(1);
    const who = t.bestuurders[partij];
    const arrangement = (await browser.get(`${path}/${nummer}`)).json();
    const onderwerp = { soort: 'arrangement', nummer } as const;
    const bevestiging = await t.confirm(who, onderwerp, partij, arrangement.hash);
    const body = { partij, mandaat: MANDAAT, inhoudHash: arrangement.hash, bevestiging, ...fields };
    return who.browser.post(`${path}/${nummer}/_onderteken`, body);
  };
  return { ...t, browser, path, make, freeze, free, sign };
}

async function contentOf(t: AgreeingTafel, hash: string) {
  const kept = (await t.bestuurders.vro.browser.get(`${t.tafel.path}/inhouden/${hash}`)).json();
  expect(sha256(kept.tekst)).toBe(hash);
  return arrangementInhoudSchema.parse(JSON.parse(kept.tekst));
}

describe('making an arrangement', () => {
  it('[AR2] holds what is frozen, what stays open in everybody’s own words, and the map as it lies', async () => {
    const t = await setUp();
    await t.freeze();
    const { vro } = t.bestuurders;
    expect(said(await t.make({ open: [OPEN] }))).toBe('409 geen-standpunt');
    const inhoudHash = await t.hash(OPEN);
    const outsider = await t.tafel.sit('provincie-utrecht', 'redacteur');
    await outsider.browser.post(`${t.tafel.path}/afspraken/${OPEN}/_geef-standpunt`, {
      partij: 'provincie-utrecht',
      soort: 'bezwaar',
      toelichting: 'Wij betalen al.',
      volgendeStap: 'In maart verder',
      inhoudHash,
    });
    const made = await t.make({
      open: [OPEN],
      punten: [PUNT],
      kaartbeelden: [
        { variant: null, horizon: 'nu' },
        { variant: VARIANT, horizon: 'straks' },
      ],
      onderdelen: [{ afspraak: AFSPRAAK, onderdeel: 'investeringen' }],
      inleidingen: { investeringen: 'Wat het kost.' },
    });
    expect([made.statusCode, made.headers['location']]).toEqual([201, `${t.path}/1`]);
    const arrangement = made.json();
    expect(arrangement).toMatchObject({
      nummer: 1,
      stand: 'ter-ondertekening',
      partijen: [...PARTIJEN].sort(),
    });
    const inhoud = await contentOf(t, arrangement.hash);
    expect(inhoud).toMatchObject({
      vorige: null,
      ondertekenaars: [...PARTIJEN].sort(),
      afspraken: [{ versie: 1, inhoudHash: await t.hash(), inhoud: { titel: 'Wonen' } }],
      openAfspraken: [
        {
          inhoud: { titel: 'Wie betaalt?' },
          standpunten: [{ partij: 'provincie-utrecht', soort: 'bezwaar' }],
        },
      ],
      openPunten: [{ titel: 'Netcapaciteit' }],
      stukken: [{ id: STUK, titel: 'Merwede' }],
      varianten: [{ id: VARIANT }],
      beelden: [{ variant: null }, { variant: VARIANT }],
    });
    expect(inhoud.onderdelen.find(({ id }) => id === 'investeringen')).toMatchObject({
      inleiding: 'Wat het kost.',
      afspraken: [AFSPRAAK],
    });
    expect(await t.ledger('arrangement-voorgelegd')).toMatchObject([
      { body: { nummer: 1, inhoudHash: arrangement.hash, partijen: [...PARTIJEN].sort() } },
    ]);
    const register = readRegister(t.tafel.server.rooms.doc(`register/${t.tafel.id}`));
    expect(register.arrangementen).toEqual([arrangement]);
    expect((await vro.browser.get(t.path)).json().arrangementen).toEqual([arrangement]);
  });

  it('[AZ40] [AR2] is the regisseur’s, of what is frozen as it reads now, one at a time', async () => {
    const t = await setUp();
    expect(said(await t.make({}, t.bestuurders.vro.browser))).toBe('403 regisseur-only');
    expect(said(await t.make())).toBe('409 niet-bevroren');
    await t.freeze();
    for (const wrong of [
      { open: [AFSPRAAK] },
      { punten: [testId(99)] },
      { kaartbeelden: [{ variant: testId(99), horizon: 'nu' }] },
      { onderdelen: [{ afspraak: OPEN, onderdeel: 'investeringen' }] },
    ])
      expect([wrong, said(await t.make(wrong))]).toEqual([wrong, '409 past-niet']);
    expect((await t.make({ afspraken: [] })).statusCode).toBe(400);
    moveStuk(t.doc);
    expect(said(await t.make())).toBe('409 niet-meer-gelijk');
    await t.free();
    await t.freeze();
    expect(said(await t.make())).toBe('201');
    expect(said(await t.make())).toBe('409 wacht-op-ondertekening');
  });
});

describe('signing an arrangement', () => {
  it('[AR3] makes it vastgesteld with the last signature, in the same commit, and starts the next from it', async () => {
    const t = await setUp();
    await t.freeze();
    await t.make();
    const [first, second, last] = PARTIJEN;
    expect(said(await t.sign(1, first))).toBe('201');
    expect(said(await t.sign(1, first))).toBe('409 al-gegeven');
    expect(said(await t.sign(1, second))).toBe('201');
    expect((await t.browser.get(`${t.tafel.path}/arrangementen/1`)).json().stand).toBe('ter-ondertekening');
    const done = await t.sign(1, last);
    expect(said(done)).toBe('201');
    const arrangement = (await t.browser.get(`${t.tafel.path}/arrangementen/1`)).json();
    expect(arrangement).toMatchObject({ stand: 'vastgesteld', vastgesteldOp: done.json().op });
    const entries = await t.tafel.server.ledger.ofTafel(t.tafel.id, { beforeSeq: null, limit: 2 });
    expect(entries.map(({ entry }) => entry.kind)).toEqual(['arrangement-vastgesteld', 'akkoord-gegeven']);
    expect(entries[0]?.entry.body).toMatchObject({
      nummer: 1,
      inhoudHash: arrangement.hash,
      akkoorden: (await t.akkoorden()).map(({ id }) => id),
    });
    // it stays as it is, whatever moves
    const [akkoord] = await t.akkoorden();
    const back = await t.bestuurders[first].browser.post(
      `${t.tafel.path}/akkoorden/${akkoord!.id}/_trek-in`,
      { reden: 'x' },
    );
    expect(said(back)).toBe('409 staat-niet');
    expect(said(await t.browser.post(`${t.tafel.path}/arrangementen/1/_trek-in`, { reden: 'x' }))).toBe(
      '409 niet-ter-ondertekening',
    );
    moveStuk(t.doc);
    await t.tafel.server.judge(t.tafel.id);
    expect((await t.akkoorden()).every(({ vervallen }) => vervallen === null)).toBe(true);
    // the next generation
    await t.free();
    setFields(t.doc, 'afspraak', AFSPRAAK, { titel: 'Wonen en werken' });
    await t.freeze();
    const next = (await t.make()).json();
    expect(next.nummer).toBe(2);
    expect((await contentOf(t, next.hash)).vorige).toEqual({ nummer: 1, hash: arrangement.hash });
    expect((await contentOf(t, arrangement.hash)).afspraken[0]?.inhoud.titel).toBe('Wonen');
  });

  it('[AR3] is refused on other content, for another partij, unconfirmed, and by who is no bestuurder', async () => {
    const t = await setUp();
    await t.freeze();
    await t.make();
    expect(said(await t.sign(1, 'vro', { inhoudHash: '0'.repeat(64) }))).toBe('409 inhoud-veranderd');
    expect(said(await t.sign(1, 'vro', { partij: 'ienw' }))).toBe('403 own-partij-only');
    expect(said(await t.sign(1, 'vro', { bevestiging: 'x' }))).toBe('403 bevestiging');
    const other = await t.tafel.sit('rws', 'bestuurder');
    const { hash } = (await t.browser.get(`${t.tafel.path}/arrangementen/1`)).json();
    const ask = (who: typeof other, partij: string, nummer = '1') =>
      who.browser.post(`${t.tafel.path}/arrangementen/${nummer}/_onderteken`, {
        partij,
        mandaat: MANDAAT,
        inhoudHash: hash,
        bevestiging: 'x',
      });
    expect(said(await ask(other, 'rws'))).toBe('403 not-party');
    expect(said(await ask(t.tafel.regisseur, 'provincie-utrecht'))).toBe('403 bestuurder-only');
    expect((await ask(other, 'rws', '9')).statusCode).toBe(404);
    expect((await ask(other, 'rws', '01')).statusCode).toBe(404);
    const codes = (await t.ledger('akkoord-geweigerd')).map(
      ({ body }) => body as { daad: string; code: string },
    );
    expect(codes.map(({ daad, code }) => `${daad} ${code}`)).toEqual([
      'onderteken onbekend',
      'onderteken bestuurder-only',
      'onderteken not-party',
      'onderteken bevestiging',
      'onderteken own-partij-only',
      'onderteken inhoud-veranderd',
    ]);
  });

  it('[AR4] is taken back by the regisseur with a reason; what is in it stays frozen until then', async () => {
    const t = await setUp();
    await t.freeze();
    await t.make();
    await t.sign(1, 'vro');
    const withdraw = (who = t.browser, body: object = { reden: 'Rekenfout' }) =>
      who.post(`${t.tafel.path}/arrangementen/1/_trek-in`, body);
    expect(said(await t.free())).toBe('409 in-arrangement');
    const regeling = { nodig: 1, volgorde: [], duo: null };
    expect(said(await t.browser.post(`${t.tafel.path}/_wijzig-regeling`, regeling))).toBe(
      '409 wacht-op-ondertekening',
    );
    expect(said(await withdraw(t.bestuurders.vro.browser))).toBe('403 regisseur-only');
    expect((await withdraw(t.browser, {})).statusCode).toBe(400);
    expect((await withdraw()).json()).toMatchObject({
      stand: 'ingetrokken',
      ingetrokken: { reden: 'Rekenfout' },
    });
    expect(said(await withdraw())).toBe('409 niet-ter-ondertekening');
    expect(said(await t.sign(1, 'ienw'))).toBe('409 niet-ter-ondertekening');
    expect((await t.free()).statusCode).toBe(204);
    await t.freeze();
    expect((await t.make()).json().nummer).toBe(2);
  });

  it('[AK8] counts n of m, and a duo as two keys', async () => {
    const t = await setUp();
    const regeling = { nodig: 1, volgorde: [], duo: { rijk: 'vro', regio: 'provincie-utrecht' } };
    await t.browser.post(`${t.tafel.path}/_wijzig-regeling`, regeling);
    await t.freeze();
    await t.make();
    const stand = async () => (await t.browser.get(`${t.tafel.path}/arrangementen/1`)).json().stand;
    await t.sign(1, 'ienw');
    await t.sign(1, 'vro');
    expect(await stand()).toBe('ter-ondertekening');
    await t.sign(1, 'provincie-utrecht');
    expect(await stand()).toBe('vastgesteld');
  });

  it('[AR3] two last signatures at once: it is vastgesteld once', async () => {
    const t = await setUp();
    await t.freeze();
    await t.make();
    await t.sign(1, 'ienw');
    const { hash } = (await t.browser.get(`${t.tafel.path}/arrangementen/1`)).json();
    const onderwerp = { soort: 'arrangement', nummer: 1 } as const;
    const both = ['vro', 'provincie-utrecht'] as const;
    const tokens: string[] = [];
    for (const partij of both) tokens.push(await t.confirm(t.bestuurders[partij], onderwerp, partij, hash));
    const answers = await Promise.all(both.map((partij, n) => t.sign(1, partij, { bevestiging: tokens[n] })));
    expect(answers.map(said)).toEqual(['201', '201']);
    expect(await t.ledger('arrangement-vastgesteld')).toHaveLength(1);
  });
});
