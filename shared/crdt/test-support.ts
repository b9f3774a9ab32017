import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { AfspraakFields } from '#shared/domain/afspraak/schema.ts';
import type { DecentraleOpgaveFields } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { AanvaardingFields } from '#shared/domain/aanvaarding/schema.ts';
import type { AfwentelingFields } from '#shared/domain/afwenteling/schema.ts';
import type { CombinatieregelFields } from '#shared/domain/combinatieregel/schema.ts';
import type { KengetalFields } from '#shared/domain/kengetal/schema.ts';
import type { LaagFields } from '#shared/domain/laag/schema.ts';
import type { PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantFields } from '#shared/domain/variant/schema.ts';
import type { VerdelingFields } from '#shared/domain/verdeling/schema.ts';
import type { ZetFields } from '#shared/domain/zet/schema.ts';
import type { SpanningspuntFields } from '#shared/domain/spanningspunt/schema.ts';
import type { DraadFields } from '#shared/domain/draad/schema.ts';
import type { ToetsFields } from '#shared/domain/toets/schema.ts';
import type { VoortgangFields } from '#shared/domain/voortgang/schema.ts';
import type { Identity, RecordFields } from '#shared/crdt/mutate.ts';

/** A valid id that ends in the number: for tests only. */
export function testId(n: number): string {
  return String(n).padStart(26, '0');
}

export function testIdentity(n: number, partij = 'provincie-utrecht', deelnemer = testId(900)): Identity {
  return {
    id: testId(n),
    partij,
    gemaaktDoor: deelnemer as DeelnemerId,
    gemaaktOp: '2026-11-21T09:00:00.000Z',
  };
}

export function testPuzzelstuk(fields: Partial<PuzzelstukFields>): PuzzelstukFields {
  return {
    titel: 'Puzzelstuk',
    toelichting: '',
    functies: ['wonen'],
    plaats: { soort: 'geen' },
    claim: { soort: 'geometrie' },
    periode: { van: null, tot: 2030 },
    status: 'idee',
    bron: '',
    drager: 'onbekend',
    archief: null,
    ...fields,
  };
}

export function testSpanningspunt(fields: Partial<SpanningspuntFields>): SpanningspuntFields {
  return {
    soort: 'spanningspunt',
    titel: 'Spanningspunt',
    toelichting: '',
    aard: 'ruimte',
    ernst: 'matig',
    status: 'open',
    anker: { soort: 'plek', lngLat: [5.12, 52.09] },
    archief: null,
    ...fields,
  };
}

export function testAfspraak(fields: Partial<AfspraakFields>): AfspraakFields {
  return {
    titel: 'Afspraak',
    thema: 'algemeen',
    soort: 'procesafspraak',
    status: 'concept',
    volgorde: 1,
    termijn: null,
    trekker: null,
    volgendeStap: '',
    uitvoering: null,
    archief: null,
    ...fields,
  };
}

export function testDecentraleOpgave(fields: Partial<DecentraleOpgaveFields>): DecentraleOpgaveFields {
  return {
    titel: 'Opgave',
    omschrijving: '',
    thema: 'wonen',
    soort: 'doelstelling',
    hardheid: 'onzeker',
    waarde: null,
    waardeTot: null,
    eenheid: null,
    jaar: null,
    bron: '',
    archief: null,
    ...fields,
  };
}

export function testCombinatieregel(fields: Partial<CombinatieregelFields>): CombinatieregelFields {
  return {
    onderwerp: { soort: 'functies', a: 'wonen', b: 'natuur' },
    oordeel: 'botst',
    ernst: 'matig',
    tekst: 'Dat gaat niet samen.',
    voorwaarde: '',
    telt: { laag: 0, hoog: 0.2 },
    afstandMeters: 0,
    bron: 'Ruimtelijk voorstel',
    archief: null,
    ...fields,
  };
}

export function testKengetal(fields: Partial<KengetalFields>): KengetalFields {
  return {
    sleutel: 'woning-per-ha',
    titel: 'Woningen per hectare',
    functie: 'wonen',
    van: 'ha',
    naar: 'woning',
    factor: { laag: 25, waarschijnlijk: 35, hoog: 50 },
    bron: 'Ruimtelijk voorstel',
    toelichting: '',
    archief: null,
    ...fields,
  };
}

export function testVerdeling(fields: Partial<VerdelingFields>): VerdelingFields {
  return {
    opgave: 'wonen' as VerdelingFields['opgave'],
    gebied: { soort: 'tafel' },
    waarde: 1000,
    waardeTot: null,
    stand: 'voorstel',
    toelichting: '',
    archief: null,
    ...fields,
  };
}

export function testLaag(fields: Partial<LaagFields>): LaagFields {
  return {
    naam: 'Uiterwaard',
    soort: 'uiterwaard',
    geometrie: { type: 'Point', coordinates: [5.12, 52.09] },
    bron: '',
    jaar: null,
    indicatief: true,
    archief: null,
    ...fields,
  };
}

export function testVariant(fields: Partial<VariantFields>): VariantFields {
  return { naam: 'Variant', toelichting: '', keuze: null, archief: null, ...fields };
}

export function testZet(fields: Partial<ZetFields>): ZetFields {
  return { titel: 'Zet', toelichting: '', status: 'open', tegenOp: null, archief: null, ...fields };
}

export function testAanvaarding(fields: Partial<AanvaardingFields>): AanvaardingFields {
  return {
    botsing: `stuk/${testId(1)}/${testId(2)}`,
    naam: 'Bo',
    reden: 'Daar leven wij mee.',
    tot: '2027-11-21',
    archief: null,
    ...fields,
  };
}

export function testAfwenteling(fields: Partial<AfwentelingFields>): AfwentelingFields {
  return {
    soort: 'plaats',
    stuk: testId(1),
    van: 'Utrecht',
    naar: 'Amersfoort',
    hectare: 200,
    bijdragen: [],
    toelichting: '',
    archief: null,
    ...fields,
  };
}

export function testDraad(fields: Partial<DraadFields>): DraadFields {
  return { opgelost: null, archief: null, ...fields };
}

/** About the afspraak with number 2. */
export function testToets(fields: Partial<ToetsFields>): ToetsFields {
  return {
    afspraak: testId(2),
    aspect: 'netcapaciteit',
    vraag: 'Kan dat op het net?',
    buiten: '',
    archief: null,
    ...fields,
  };
}

/** About the afspraak with number 2. */
export function testVoortgang(fields: Partial<VoortgangFields>): VoortgangFields {
  return {
    afspraak: testId(2),
    belofte: null,
    stand: 'loopt',
    begonnenOp: null,
    gereedOp: null,
    voorwaarde: null,
    toelichting: '',
    archief: null,
    ...fields,
  };
}

/** What a record of each kind holds when nothing in particular is asked of it. */
export const TEST_FIELDS: RecordFields = {
  puzzelstuk: testPuzzelstuk({}),
  spanningspunt: testSpanningspunt({}),
  afspraak: testAfspraak({}),
  decentraleOpgave: testDecentraleOpgave({}),
  combinatieregel: testCombinatieregel({}),
  kengetal: testKengetal({}),
  verdeling: testVerdeling({}),
  laag: testLaag({}),
  variant: testVariant({}),
  zet: testZet({}),
  aanvaarding: testAanvaarding({}),
  afwenteling: testAfwenteling({}),
  draad: testDraad({}),
  toets: testToets({}),
  voortgang: testVoortgang({}),
};
