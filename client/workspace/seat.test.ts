import { describe, expect, it } from 'vitest';
import type { Sessie } from '#shared/rest/sessie.ts';
import { placeAt, seatChange } from '#client/workspace/seat.ts';

const TAFEL = '00000000000000000000000001';

function sessie(id: number, rol: string, partij = 'rws'): Sessie {
  return {
    actief: true,
    beheerder: false,
    vervaltOp: null,
    persoon: null,
    plaatsen: [
      {
        tafel: { id: TAFEL, naam: 'Provincietafel', soort: 'provincietafel' },
        deelnemer: {
          id: String(id).padStart(26, '0'),
          naam: 'Bart',
          rol,
          partij: { id: partij, naam: partij, afkorting: 'X', soort: 'rijk', kleur: '#123456', code: null },
        },
      },
    ],
  } as unknown as Sessie;
}

describe('the seat that is open', () => {
  it('[AZ17] is the active one of the session at this tafel', () => {
    expect(placeAt(sessie(2, 'redacteur'), TAFEL)?.deelnemer).toMatchObject({
      rol: 'redacteur',
      partij: 'rws',
    });
    expect(placeAt(sessie(2, 'redacteur'), TAFEL.replace('1', '2'))).toBeNull();
    expect(placeAt(sessie(2, 'keizer'), TAFEL)).toBeNull();
  });

  it('[AZ20] another rol goes on in the same seat, another partij is another seat, none is the end', () => {
    const before = placeAt(sessie(2, 'redacteur'), TAFEL)!;
    expect(seatChange(before, placeAt(sessie(2, 'redacteur'), TAFEL))).toEqual({ kind: 'gelijk' });
    expect(seatChange(before, placeAt(sessie(2, 'adviseur'), TAFEL)).kind).toBe('rol');
    expect(seatChange(before, placeAt(sessie(3, 'redacteur', 'gemeente-a'), TAFEL)).kind).toBe('partij');
    expect(seatChange(before, null)).toEqual({ kind: 'weg' });
  });
});
