import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { ledgerEntrySchema, GENESIS_HASH, type LedgerKind } from '#shared/domain/ledger/entry.ts';
import { GEEN_REGELING } from '#shared/domain/akkoord/regeling.ts';
import { FORMELE_DADEN } from '#shared/domain/ledger/body.ts';
import { en } from '#client/i18n/texts-en.ts';
import { nl } from '#client/i18n/texts-nl.ts';
import { grootboekZin, redenOf, type Namen } from '#client/features/deelnemers/grootboek-zin.ts';

const ANNA = 'a'.repeat(26);
const BRAM = 'b'.repeat(26);
const PERSOON = 'c'.repeat(26);
const UITNODIGING = 'd'.repeat(26);
const AFSPRAAK = 'e'.repeat(26);
const TAFEL = 'f'.repeat(26);
const seat = { deelnemer: BRAM, persoon: PERSOON, partij: 'hdsr' };
const period = { van: null, tot: '2026-12-03T23:00:00Z' };
const UITGENODIGD = {
  uitnodiging: UITNODIGING,
  partij: 'hdsr',
  rol: 'redacteur',
  beheerder: false,
  ...period,
  expires: '2026-12-10T00:00:00Z',
};
const TOEGETREDEN = { ...seat, rol: 'adviseur', ...period, uitnodiging: null };
const handover = { keyId: '1'.repeat(32), publicKey: '2'.repeat(64), handover: null };

const HASH = '3'.repeat(64);
const ONDERWERP = { soort: 'afspraak', id: AFSPRAAK };
const AKKOORD = { akkoord: AFSPRAAK, onderwerp: ONDERWERP, partij: 'hdsr' };
const MANDAAT = { niveau: 'definitief', orgaan: 'db', voorbehoud: null, hash: HASH };

const BODIES: Readonly<Record<LedgerKind, readonly object[]>> = {
  'sleutel-begonnen': [handover],
  'tafel-gemaakt': [
    { naam: 'Tafel Utrecht', soort: 'provincietafel', gebied: { soort: 'provincie', naam: 'Utrecht' } },
  ],
  'partij-geplaatst': [{ partij: 'hdsr', soort: 'waterschap' }],
  'uitnodiging-gemaakt': [
    { ...UITGENODIGD, vervangt: null },
    { ...UITGENODIGD, vervangt: ANNA },
  ],
  'uitnodiging-ingetrokken': [{ uitnodiging: UITNODIGING }],
  'deelnemer-toegetreden': [
    { ...TOEGETREDEN, via: 'uitnodiging' },
    { ...TOEGETREDEN, via: 'aanmelding' },
    { ...TOEGETREDEN, via: 'vervanging' },
  ],
  'rol-gewijzigd': [{ ...seat, before: 'waarnemer', after: 'redacteur', reden: 'meer te doen' }],
  'plaats-beeindigd': [{ ...seat, reden: null }],
  'vervanging-geregeld': [{ partij: 'hdsr', vervangt: ANNA, vervanger: BRAM, ...period }],
  'historie-recht-gewijzigd': [
    { ...seat, before: false, after: true },
    { ...seat, before: true, after: false },
  ],
  'instelling-gewijzigd': [
    { instelling: 'naam', before: 'Oud', after: 'Nieuw' },
    { instelling: 'fase', before: 'huiswerk', after: 'puzzel' },
    { instelling: 'status', before: 'open', after: 'gesloten' },
  ],
  'tekst-bevroren': [{ afspraak: AFSPRAAK, version: 2, textHash: '3'.repeat(64), reden: 'vastgesteld' }],
  'tekst-vrijgegeven': [{ afspraak: AFSPRAAK, version: 2, reden: 'fout' }],
  'persoon-gewist': [{ persoon: PERSOON }],
  'standpunt-gegeven': ['steun', 'voorwaarde', 'bezwaar', 'onthouding'].map((soort) => ({
    afspraak: AFSPRAAK,
    partij: 'hdsr',
    soort,
    inhoudHash: HASH,
    standpuntHash: HASH,
  })),
  'akkoord-gegeven': [{ ...AKKOORD, inhoudHash: HASH, mandaat: MANDAAT, via: 'code' }],
  'akkoord-vervallen': [{ ...AKKOORD, delen: ['kop'] }],
  'akkoord-ingetrokken': [
    { ...AKKOORD, reden: 'nieuw besluit' },
    { ...AKKOORD, reden: 'x', onderwerp: { soort: 'arrangement', nummer: 2 } },
  ],
  'akkoord-geweigerd': FORMELE_DADEN.flatMap((daad) => [
    { daad, onderwerp: ONDERWERP, partij: 'hdsr', code: 'volgorde', overgeslagen: 0 },
    { daad, onderwerp: null, partij: null, code: 'volgorde', overgeslagen: 3 },
  ]),
  'register-geweigerd': [{ wortel: 'akkoord', code: 'unknown-root', overgeslagen: 0 }],
  'regeling-gewijzigd': [{ before: GEEN_REGELING, after: GEEN_REGELING }],
  'arrangement-voorgelegd': [{ nummer: 1, inhoudHash: HASH, partijen: ['hdsr'] }],
  'arrangement-vastgesteld': [{ nummer: 1, inhoudHash: HASH, akkoorden: [AFSPRAAK] }],
  'arrangement-ingetrokken': [{ nummer: 1, reden: 'rekenfout' }],
  'pakket-gemaakt': [{ nummer: 1, sha256: HASH }],
  'ondertekencode-gezet': [
    { persoon: PERSOON, eerste: true },
    { persoon: PERSOON, eerste: false },
  ],
  herstel: [{ oldEpoch: null, newEpoch: null, lastSeq: 4, lost: null }],
};

const NAMEN: Namen = {
  door: (door) => (door === 'server' ? 'de server' : door.deelnemer === ANNA ? 'Anna' : 'Bram'),
  deelnemer: (id) => (id === ANNA ? 'Anna' : 'Bram'),
  partij: () => 'HDSR',
  afspraak: () => 'de afspraak',
  rol: (rol) => rol,
  fase: (fase) => fase,
  status: (status) => status,
  periode: () => 'deze week',
};

function entryOf(kind: string, body: object, door: unknown = { deelnemer: ANNA, persoon: null }) {
  return ledgerEntrySchema.parse({
    version: 1,
    seq: 1,
    tafel: TAFEL,
    atMs: 0,
    door,
    partijen: ['hdsr'],
    prev: GENESIS_HASH,
    keyId: '1'.repeat(32),
    kind,
    body,
  });
}

function sayIn(taal: 'nl' | 'en') {
  const i18n = i18next.createInstance({
    lng: taal,
    resources: { nl, en },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void i18n.init();
  return i18n.getFixedT(taal, 'deelnemers');
}

describe('sentences of the ledger', () => {
  const entries = Object.entries(BODIES).flatMap(([kind, bodies]) =>
    bodies.map((body) => entryOf(kind, body)),
  );

  it.each(['nl', 'en'] as const)('[LE6] has a whole sentence for every kind in %s', (taal) => {
    const texts = entries.map((entry) => grootboekZin(entry, NAMEN, sayIn(taal)));
    expect(new Set(texts).size).toBe(entries.length);
    for (const text of texts) {
      expect(text).not.toContain('{{');
      expect(text).not.toContain('undefined');
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('says who did what to whom', () => {
    const [body = {}] = BODIES['rol-gewijzigd'];
    expect(grootboekZin(entryOf('rol-gewijzigd', body), NAMEN, sayIn('nl'))).toBe(
      'Anna maakte Bram (HDSR) redacteur; dat was waarnemer.',
    );
  });

  it('tells giving up the own seat from having it taken away', () => {
    const body = { ...seat, reden: null };
    const say = (door: unknown): string =>
      grootboekZin(entryOf('plaats-beeindigd', body, door), NAMEN, sayIn('nl'));
    const givenUp = 'Bram gaf de plaats voor HDSR op.';
    expect(say({ deelnemer: BRAM, persoon: null })).toBe(givenUp);
    expect(say({ deelnemer: null, persoon: PERSOON })).toBe(givenUp);
    expect(say('server')).toBe('De server beëindigde de plaats van Bram (HDSR).');
    expect(say({ deelnemer: null, persoon: null })).toBe('Bram beëindigde de plaats van Bram (HDSR).');
  });

  it('gives the reason where there is one', () => {
    const reasons = entries.map(redenOf).filter((reden) => reden !== null);
    expect(reasons).toEqual(['meer te doen', 'vastgesteld', 'fout', 'nieuw besluit', 'x', 'rekenfout']);
  });
});
