import { describe, expect, it } from 'vitest';
import { composeArrangement, canonicalArrangement } from '#shared/arrangement/compose.ts';
import { onderdeelVan } from '#shared/arrangement/onderdeel-van.ts';
import { testAfspraak, testBelofte, testId, testVraag } from '#shared/arrangement/test-support.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { arrangementInhoudSchema } from '#shared/domain/arrangement/inhoud.ts';

describe('the content of an arrangement', () => {
  it('[AR8] is the same whatever order its parts come in, and fits its schema', () => {
    const vraag = testVraag();
    const turned = Object.fromEntries(
      Object.entries(vraag).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
    ) as unknown as typeof vraag;
    const inhoud = composeArrangement(vraag);
    expect(canonicalArrangement(composeArrangement(turned))).toBe(canonicalArrangement(inhoud));
    expect(arrangementInhoudSchema.parse(JSON.parse(canonicalArrangement(inhoud)))).toEqual(inhoud);
  });

  it('[AR8] holds no names of people', () => {
    const text = canonicalArrangement(composeArrangement(testVraag()));
    expect(text).not.toContain('Een Mens');
    expect(text).not.toContain('Een Ander');
    expect(text).not.toContain('gemaaktDoor');
  });

  it('[AR9] puts every afspraak in exactly one part, and lets the regisseur put it elsewhere', () => {
    const vraag = testVraag(12);
    const [first, ...rest] = vraag.afspraken;
    const inhoud = composeArrangement({
      ...vraag,
      afspraken: [{ ...first!, onderdeel: 'investeringen' }, ...rest],
    });
    const placed = inhoud.onderdelen.flatMap(({ afspraken }) => afspraken);
    expect(placed.toSorted()).toEqual(vraag.afspraken.map((each) => each.inhoud.id as string).toSorted());
    expect(inhoud.onderdelen[4]?.afspraken).toContain(first!.inhoud.id);
    expect(inhoud.afspraken.map(({ nummer }) => nummer)).toEqual(placed.map((_, at) => at + 1));
  });

  it('[AR9] knows what is about money, a NOVEX-gebied, a choice of the Rijk or the carrying out', () => {
    const rijk = new Set(['rijk-bzk']);
    const plain: Partial<AfspraakInhoud> = {
      thema: 'algemeen',
      soort: 'inhoudelijk',
      uitvoering: null,
      koppeling: [],
    };
    const part = (fields: object) => onderdeelVan(testAfspraak(1, { ...plain, ...fields }), rijk);
    expect(part({})).toBe('beeld-en-afspraken');
    expect(part({ uitvoering: 'financiering' })).toBe('investeringen');
    expect(part({ thema: 'novex-gebied' })).toBe('bijdrage-novex-gebieden');
    expect(part({ soort: 'procesafspraak' })).toBe('samenhang-uitvoering');
    const koppeling = [`spanningspunt/${testId(6, 1)}`];
    const inzet = [{ id: testId(5, 1), partij: 'rijk-bzk', tekst: [], belofte: [testBelofte(2, [])] }];
    expect(part({ koppeling, inzet })).toBe('nationale-keuzes');
    expect(part({ koppeling, inzet: [{ ...inzet[0], partij: 'gemeente-gm0344' }] })).toBe(
      'beeld-en-afspraken',
    );
  });

  it('[AR8] a piece has one number on the tafel and in every variant; new ones come after', () => {
    const { stukken, varianten } = composeArrangement(testVraag());
    const [variant] = varianten;
    expect(variant?.weg).toEqual([testId(2, 3)]);
    const moved = variant?.stukken.find(({ id }) => id === testId(2, 1));
    expect(moved?.nummer).toBe(stukken.find(({ id }) => id === testId(2, 1))?.nummer);
    expect(variant?.stukken.find(({ titel }) => titel === 'Nieuw station')?.nummer).toBe(stukken.length + 1);
  });

  it('[AR8] an acceptance that ran out is no reservation', () => {
    const vraag = testVraag();
    expect(composeArrangement(vraag).voorbehouden).toHaveLength(1);
    expect(composeArrangement({ ...vraag, opgemaaktOp: '2027-01-01T00:00:00.000Z' }).voorbehouden).toEqual(
      [],
    );
  });
});
