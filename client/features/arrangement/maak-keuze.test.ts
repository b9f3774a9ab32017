import { describe, expect, it } from 'vitest';
import { testId } from '#shared/akkoord/test-support.ts';
import { GEEN_REGELING } from '#shared/domain/akkoord/regeling.ts';
import { akkoordSchema, type Akkoord } from '#shared/domain/akkoord/schema.ts';
import { afspraakSchema, type Afspraak } from '#shared/domain/afspraak/schema.ts';
import { arrangementSchema } from '#shared/domain/arrangement/schema.ts';
import { spanningspuntSchema } from '#shared/domain/spanningspunt/schema.ts';
import { standpuntSchema } from '#shared/domain/standpunt/schema.ts';
import { maakKeuze } from './maak-keuze.ts';
import { afspraakRijen, laatstVastgesteld, terOndertekening, volgendNummer } from './overzicht.ts';

const HASH = 'b'.repeat(64);
const OP = '2026-05-01T10:00:00.000Z';

function afspraak(n: number, status: Afspraak['status']): Afspraak {
  return afspraakSchema.parse({
    id: testId(n),
    partij: 'vro',
    gemaaktDoor: testId(900),
    gemaaktOp: OP,
    titel: `Afspraak ${n}`,
    thema: 'algemeen',
    soort: 'inhoudelijk',
    status,
    volgorde: n,
    termijn: null,
    trekker: null,
    volgendeStap: '',
    uitvoering: null,
    archief: null,
    koppeling: [],
    betrokken: ['utrecht'],
    inzet: [],
    reactie: [],
  });
}

function akkoord(n: number, over: number, partij: string): Akkoord {
  return akkoordSchema.parse({
    id: testId(n),
    onderwerp: { soort: 'afspraak', id: testId(over) },
    partij,
    deelnemer: testId(900),
    mandaat: { niveau: 'bestuurlijk', orgaan: 'anders', namens: 'x', voorbehoud: null },
    inhoudHash: HASH,
    delen: {},
    op: OP,
    vervallen: null,
    ingetrokken: null,
  });
}

const standpunt = standpuntSchema.parse({
  afspraak: testId(4),
  partij: 'vro',
  soort: 'bezwaar',
  toelichting: 'Te laat',
  volgendeStap: 'Overleg',
  inhoudHash: HASH,
  deelnemer: testId(900),
  op: OP,
});

const punt = spanningspuntSchema.parse({
  id: testId(60),
  partij: 'vro',
  gemaaktDoor: testId(900),
  gemaaktOp: OP,
  soort: 'spanningspunt',
  titel: 'Peil en bouwen',
  toelichting: '',
  aard: 'ruimte',
  ernst: 'matig',
  status: 'voorbehoud',
  anker: { soort: 'plek', lngLat: [5, 52] },
  archief: null,
  betrokken: [],
  optie: [],
  reactie: [],
  woord: {},
});

describe('what can go into a generation', () => {
  // 1 concept; 2 frozen and agreed; 3 agreed, not frozen; 4 open with an objection; 5 submitted, nobody said a word
  const rijen = afspraakRijen({
    afspraken: [
      afspraak(1, 'concept'),
      afspraak(2, 'voorgelegd'),
      afspraak(3, 'voorgelegd'),
      afspraak(4, 'open'),
      afspraak(5, 'voorgelegd'),
    ],
    akkoorden: [
      akkoord(21, 2, 'vro'),
      akkoord(22, 2, 'utrecht'),
      akkoord(31, 3, 'vro'),
      akkoord(32, 3, 'utrecht'),
    ],
    standpunten: [standpunt],
    regeling: GEEN_REGELING,
    bevroren: new Map([[testId(2), true]]),
  });

  it('[AR2] frozen afspraken are agreed in it; open ones go along when somebody said where they stand', () => {
    const { bevroren, open } = maakKeuze(rijen, [punt]);
    expect(bevroren.map(({ nummer }) => nummer)).toEqual([2]);
    expect(open.map(({ nummer }) => nummer)).toEqual([4]);
  });

  it('[AR6] says what is missing, and of which', () => {
    const { mist } = maakKeuze(rijen, [punt]);
    expect(mist.map(({ soort, titel }) => `${soort}: ${titel}`)).toEqual([
      'niet-bevroren: Afspraak 3',
      'geen-standpunt: Afspraak 5',
      'woorden: Peil en bouwen',
    ]);
  });

  it('[AK8] counts who agreed', () => {
    expect(rijen.map(({ telling }) => telling.gegeven)).toEqual([0, 2, 2, 0, 0]);
    expect(rijen[3]?.standen.get('vro')?.soort).toBe('bezwaar');
  });
});

describe('generations', () => {
  const made = (nummer: number, stand: string) =>
    arrangementSchema.parse({
      nummer,
      titel: 'x',
      stand,
      hash: HASH,
      afspraken: [],
      partijen: ['vro'],
      door: testId(900),
      op: OP,
      vastgesteldOp: null,
      ingetrokken: null,
    });

  it('[AR1] the next comes after all that were ever made, the last that counts is the one that was signed', () => {
    const all = [made(1, 'vastgesteld'), made(2, 'ingetrokken'), made(3, 'ter-ondertekening')];
    expect(volgendNummer(all)).toBe(4);
    expect(volgendNummer([])).toBe(1);
    expect(laatstVastgesteld(all)?.nummer).toBe(1);
    expect(terOndertekening(all)?.nummer).toBe(3);
    expect(terOndertekening(all.slice(0, 2))).toBeNull();
  });
});
