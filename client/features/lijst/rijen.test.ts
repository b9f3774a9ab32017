import { describe, expect, it } from 'vitest';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { testId, testIdentity, testPuzzelstuk, testSpanningspunt } from '#shared/crdt/test-support.ts';
import { ALLES, recordOf, rijenVan, type Vraag } from './rijen.ts';

const archief = { door: testIdentity(1).gemaaktDoor, naam: 'A', op: '2026-11-21T10:00:00Z' };
const stukken = [
  { ...testIdentity(1), ...testPuzzelstuk({ titel: 'Merwede', functies: ['wonen', 'water'] }), bijdrage: {} },
  {
    ...testIdentity(2, 'vro'),
    ...testPuzzelstuk({ titel: 'Bos', functies: ['natuur'], status: 'zoekgebied' }),
    bijdrage: {},
  },
  { ...testIdentity(3), ...testPuzzelstuk({ titel: 'Weg', archief }), bijdrage: {} },
] as Puzzelstuk[];
const punten = [
  { ...testIdentity(4), ...testSpanningspunt({ titel: 'Knelt' }), betrokken: [], reactie: [] },
  { ...testIdentity(5), ...testSpanningspunt({ titel: 'Samen', soort: 'kans' }), betrokken: [], reactie: [] },
] as unknown as Spanningspunt[];
const opgaven = [
  { ...testIdentity(6, 'vro'), titel: 'Scholen', omschrijving: 'Voor de wijk', archief: null },
] as unknown as DecentraleOpgave[];
const ids = (vraag: Partial<Vraag>) =>
  rijenVan({ stukken, punten, opgaven }, { ...ALLES, ...vraag }, (id) =>
    id === 'vro' ? 'Ministerie van VRO' : id,
  )
    .map((rij) => recordOf(rij).id)
    .sort();

describe('the list', () => {
  it('[UI1] holds everything that is on the map', () => {
    expect(ids({})).toEqual([1, 2, 4, 5, 6].map(testId));
    expect(ids({ archief: true })).toEqual([1, 2, 3, 4, 5, 6].map(testId));
  });

  it('filters on kind, functie, partij and status', () => {
    expect(ids({ wat: 'kans' })).toEqual([testId(5)]);
    expect(ids({ functie: 'water' })).toEqual([testId(1)]);
    expect(ids({ partij: 'vro' })).toEqual([2, 6].map(testId));
    expect(ids({ wat: 'opgave' })).toEqual([testId(6)]);
    expect(ids({ status: 'zoekgebied' })).toEqual([testId(2)]);
  });

  it('searches names, explanations and owners', () => {
    expect(ids({ zoek: 'merw' })).toEqual([testId(1)]);
    expect(ids({ zoek: 'ministerie' })).toEqual([2, 6].map(testId));
    expect(ids({ zoek: 'voor de wijk' })).toEqual([testId(6)]);
  });
});
