import { describe, expect, it } from 'vitest';
import { deelnemerSchema, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { testIdentity } from '#shared/crdt/test-support.ts';
import { judgeRight } from '#client/doc/judge-right.ts';
import { canBeTakenBack } from './take-part.ts';

const judgeOf = (partij: string, rol: Rol) =>
  judgeRight({
    deelnemer: deelnemerSchema.parse({ id: testIdentity(1).id, naam: 'Anna', partij, rol }),
    access: { kind: 'open' },
    tafel: { fase: 'puzzel', status: 'open' },
    bevroren: new Map(),
  });
const afspraak = { id: testIdentity(2).id, partij: 'vro', betrokken: ['hdsr', 'ocw'], status: 'concept' };
const punt = { ...afspraak, status: 'open' };

describe('taking part, and the way back', () => {
  it('[AZ10] who steps out of an afspraak, or calls another to it, cannot take that back', () => {
    for (const rol of ['redacteur', 'regisseur'] as const) {
      expect(canBeTakenBack(judgeOf('hdsr', rol), 'afspraak', afspraak, 'hdsr', false)).toBe(false);
      expect(canBeTakenBack(judgeOf('hdsr', rol), 'afspraak', afspraak, 'lvvn', true)).toBe(false);
    }
  });

  it('[AZ7] whose spanningspunt it is calls partijen and takes them out, and back', () => {
    const own = judgeOf('vro', 'redacteur');
    expect(canBeTakenBack(own, 'spanningspunt', punt, 'ocw', false)).toBe(true);
    expect(canBeTakenBack(own, 'spanningspunt', punt, 'lvvn', true)).toBe(true);
    expect(canBeTakenBack(judgeOf('hdsr', 'redacteur'), 'spanningspunt', punt, 'hdsr', false)).toBe(false);
  });
});
