import { describe, expect, it } from 'vitest';
import { LEDGER_BODY } from '#shared/domain/ledger/body.ts';
import { GENESIS_HASH, ledgerEntrySchema, type LedgerKind } from '#shared/domain/ledger/entry.ts';

const id = (n: number) => String(n).padStart(26, '0');
const hex = (length: number) => 'ab'.repeat(length);
const moment = '2026-11-21T12:00:00Z';
const seat = { deelnemer: id(1), persoon: id(2), partij: 'provincie-utrecht' };

/** One sound body of each kind. */
const BODIES: Readonly<Record<LedgerKind, object>> = {
  'sleutel-begonnen': {
    keyId: hex(16),
    publicKey: hex(32),
    handover: { keyId: hex(16), signature: hex(64) },
  },
  'tafel-gemaakt': {
    naam: 'Utrecht',
    soort: 'provincietafel',
    gebied: { soort: 'provincie', naam: 'Utrecht' },
  },
  'partij-geplaatst': { partij: 'vro', soort: 'rijk' },
  'uitnodiging-gemaakt': {
    uitnodiging: id(3),
    partij: 'vro',
    rol: 'adviseur',
    beheerder: false,
    van: null,
    tot: moment,
    vervangt: null,
    expires: moment,
  },
  'uitnodiging-ingetrokken': { uitnodiging: id(3) },
  'deelnemer-toegetreden': {
    ...seat,
    rol: 'redacteur',
    van: null,
    tot: moment,
    via: 'vervanging',
    uitnodiging: null,
  },
  'rol-gewijzigd': { ...seat, before: 'redacteur', after: 'adviseur', reden: 'Andere taak' },
  'plaats-beeindigd': { ...seat, reden: null },
  'vervanging-geregeld': { partij: 'vro', vervangt: id(1), vervanger: id(4), van: moment, tot: null },
  'historie-recht-gewijzigd': { ...seat, before: false, after: true },
  'instelling-gewijzigd': { instelling: 'fase', before: 'puzzel', after: 'afspraken' },
  'tekst-bevroren': { afspraak: id(5), version: 1, textHash: hex(32), reden: 'Vastgesteld' },
  'tekst-vrijgegeven': { afspraak: id(5), version: 1, reden: 'Fout in het bedrag' },
  'persoon-gewist': { persoon: id(2) },
  'standpunt-gegeven': {
    afspraak: id(5),
    partij: 'vro',
    soort: 'bezwaar',
    inhoudHash: hex(32),
    standpuntHash: hex(32),
  },
  'akkoord-gegeven': {
    akkoord: id(6),
    onderwerp: { soort: 'afspraak', id: id(5) },
    partij: 'vro',
    mandaat: {
      niveau: 'bestuurlijk',
      orgaan: 'gs',
      voorbehoud: { van: 'ps', uiterlijk: '2027-03-01' },
      hash: hex(32),
    },
    inhoudHash: hex(32),
    via: 'code',
  },
  'akkoord-vervallen': {
    akkoord: id(6),
    onderwerp: { soort: 'arrangement', nummer: 1 },
    partij: 'vro',
    delen: ['kop', 'inzet/x'],
  },
  'akkoord-ingetrokken': {
    akkoord: id(6),
    onderwerp: { soort: 'afspraak', id: id(5) },
    partij: 'vro',
    reden: 'Nieuw besluit',
  },
  'akkoord-geweigerd': {
    daad: 'geef-akkoord',
    onderwerp: { soort: 'afspraak', id: id(5) },
    partij: 'vro',
    code: 'inhoud-veranderd',
    overgeslagen: 0,
  },
  'register-geweigerd': { wortel: 'akkoord', code: 'register-server-only', overgeslagen: 3 },
  'regeling-gewijzigd': {
    before: { nodig: 'alle', volgorde: [], duo: null },
    after: { nodig: 2, volgorde: [['vro']], duo: { rijk: 'vro', regio: 'provincie-utrecht' } },
  },
  'arrangement-voorgelegd': { nummer: 1, inhoudHash: hex(32), partijen: ['vro'] },
  'arrangement-vastgesteld': { nummer: 1, inhoudHash: hex(32), akkoorden: [id(6)] },
  'arrangement-ingetrokken': { nummer: 1, reden: 'Rekenfout' },
  'pakket-gemaakt': { nummer: 1, sha256: hex(32) },
  'ondertekencode-gezet': { persoon: id(2), eerste: true },
  herstel: { oldEpoch: 'a', newEpoch: 'b', lastSeq: 7, lost: { seq: 9, hash: hex(32) } },
};

const entry = (kind: string, body: object, fields: object = {}) => ({
  version: 1,
  seq: 1,
  tafel: id(9),
  atMs: 1,
  door: 'server',
  partijen: ['vro'],
  prev: GENESIS_HASH,
  keyId: hex(16),
  kind,
  body,
  ...fields,
});
const accepts = (value: unknown) => ledgerEntrySchema.safeParse(value).success;
const KINDS = Object.entries(BODIES);

describe('the kinds of entries', () => {
  it('are all that there are', () => {
    expect(Object.keys(LEDGER_BODY).toSorted()).toEqual(Object.keys(BODIES).toSorted());
  });

  it.each(KINDS)('[LE5] %s takes what it knows and nothing more: no name, no address', (kind, body) => {
    expect(accepts(entry(kind, body))).toBe(true);
    for (const field of ['naam2', 'email', 'telefoon']) {
      expect(accepts(entry(kind, { ...body, [field]: 'Anna' }))).toBe(false);
      expect(accepts(entry(kind, body, { [field]: 'Anna' }))).toBe(false);
    }
    for (const field of Object.keys(body)) {
      expect(
        accepts(entry(kind, Object.fromEntries(Object.entries(body).filter(([key]) => key !== field)))),
      ).toBe(false);
    }
  });

  it.each(KINDS)('[LE5] %s knows a person by random id only', (kind, body) => {
    const persons = Object.keys(body).filter((key) =>
      ['deelnemer', 'persoon', 'vervangt', 'vervanger', 'uitnodiging'].includes(key),
    );
    for (const field of persons)
      expect(accepts(entry(kind, { ...body, [field]: 'anna@example.nl' }))).toBe(false);
    expect(accepts(entry(kind, body, { door: { deelnemer: id(1), persoon: 'Anna de Vries' } }))).toBe(false);
    expect(accepts(entry(kind, body, { door: 'Anna' }))).toBe(false);
  });

  it('[LE5] a reason is at most 400 characters of sound text', () => {
    const withReden = (reden: unknown) =>
      accepts(entry('tekst-vrijgegeven', { ...BODIES['tekst-vrijgegeven'], reden }));
    expect(withReden('x'.repeat(400))).toBe(true);
    for (const reden of ['x'.repeat(401), '', null, '\ud800']) expect(withReden(reden)).toBe(false);
  });

  it('names each partij once', () => {
    const body = BODIES['persoon-gewist'];
    expect(accepts(entry('persoon-gewist', body, { partijen: [] }))).toBe(true);
    expect(accepts(entry('persoon-gewist', body, { partijen: ['vro', 'vro'] }))).toBe(false);
  });
});
