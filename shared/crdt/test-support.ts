import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { AfspraakFields } from '#shared/domain/afspraak/schema.ts';
import type { DecentraleOpgaveFields } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import type { SpanningspuntFields } from '#shared/domain/spanningspunt/schema.ts';
import type { Identity } from '#shared/crdt/mutate.ts';

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
