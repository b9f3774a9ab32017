import { expect, it } from 'vitest';
import { belofte, belofteId } from './bron.test-support.ts';
import { mergeBelofte } from './merge-belofte.ts';

const base = belofte('1');

it('[WE10] keeps of each what that one changed', () => {
  const edited = { ...base, termijn: '2030', aan: ['gemeente'] };
  const current = { ...base, munt: 'geld' as const, dekking: 'Deltafonds' };
  expect(mergeBelofte(base, edited, current)).toEqual({
    ...base,
    termijn: '2030',
    aan: ['gemeente'],
    munt: 'geld',
    dekking: 'Deltafonds',
  });
});

it('[WE10] a field that both changed is as who saved last wrote it; an equal value is no change', () => {
  const voorwaarde = { tekst: 'als', wachtOp: [belofteId('2')], termijn: null };
  const current = { ...base, termijn: '2031', voorwaarde: null };
  const withCondition = { ...base, voorwaarde };
  const edited = { ...base, termijn: '2030', voorwaarde: { ...voorwaarde, wachtOp: [belofteId('2')] } };
  expect(mergeBelofte(withCondition, edited, current)).toEqual({ ...current, termijn: '2030' });
});
