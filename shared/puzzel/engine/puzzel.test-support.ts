import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import type { GebiedVlak, Invoer, LaagVlak } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { stukId, vierkant } from '#shared/puzzel/variant/test-support.ts';
import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';

/** Somewhere in the province of Utrecht, RD New. */
export const X = 136_000;
export const Y = 455_000;

/** A drawn square; metres from (X, Y). */
export function getekend(x: number, y: number, meters: number) {
  return { soort: 'getekend' as const, geometrie: vierkant(X + x, Y + y, meters) };
}

export function regel(a: Functie, b: Functie, part: Partial<Regel> = {}): Regel {
  return {
    onderwerp: { soort: 'functies', a, b },
    oordeel: 'botst',
    ernst: 'ernstig',
    tekst: 'Dat gaat niet samen.',
    voorwaarde: '',
    telt: { laag: 0, hoog: 1 },
    afstandMeters: 0,
    bron: 'toets',
    ...part,
  };
}

export function testOpgave(id: string, part: Partial<Opgave> = {}): Opgave {
  return {
    id,
    programma: 'toets',
    titel: id,
    thema: 'wonen',
    soort: 'ruimtebeslag',
    hardheid: 'structurerende-keuze',
    waarde: 100,
    eenheid: 'ha',
    jaar: null,
    gebied: { soort: 'provincie', naam: 'Utrecht' },
    omschrijving: '',
    bron: { document: 'toets', paragraaf: '1' },
    ...part,
  };
}

export function testGebied(code: string, x: number, y: number, meters: number): GebiedVlak {
  return {
    code,
    naam: code,
    laag: 'gemeente',
    geometrie: vierkant(X + x, Y + y, meters),
    inwoners: null,
    landHectare: null,
  };
}

export function testLaag(
  id: string,
  soort: LaagVlak['soort'],
  x: number,
  y: number,
  meters: number,
): LaagVlak {
  return { id, soort, naam: id, geometrie: vierkant(X + x, Y + y, meters), bron: 'toets', indicatief: false };
}

export function testVerdeling(nummer: number, part: Partial<Verdeling>): Verdeling {
  return {
    ...herkomst(nummer),
    opgave: 'opgave',
    gebied: { soort: 'tafel' },
    waarde: 50,
    waardeTot: null,
    stand: 'afgesproken',
    toelichting: '',
    archief: null,
    ...part,
  } as Verdeling; // ids are branded
}

export function testAanvaarding(nummer: number, part: Partial<Aanvaarding>): Aanvaarding {
  return {
    ...herkomst(nummer),
    botsing: '',
    naam: 'A. Bestuurder',
    reden: 'Het kan niet anders.',
    tot: '2027-01-01',
    archief: null,
    ...part,
  } as Aanvaarding; // ids are branded
}

function herkomst(nummer: number) {
  return {
    id: stukId(nummer),
    partij: 'gemeente-a',
    gemaaktDoor: stukId(1),
    gemaaktOp: `2026-11-${String(10 + nummer)}T10:00:00.000Z`,
  };
}

export function testInvoer(part: Partial<Invoer> = {}): Invoer {
  return {
    tafelgebied: { soort: 'provincie', naam: 'Utrecht' },
    opgaven: [],
    stukken: [],
    verdelingen: [],
    regels: [],
    kengetallen: [],
    lagen: [],
    gebieden: [],
    aanvaardingen: [],
    vandaag: '2026-11-21',
    ...part,
  };
}

/** The outcome as computed all anew. */
export function uitkomstVan(part: Partial<Invoer>): Uitkomst {
  const puzzel = new Puzzel();
  puzzel.zet(testInvoer(part));
  return puzzel.uitkomst();
}
