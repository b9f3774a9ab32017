import { describe, expect, it } from 'vitest';
import { testIdentity } from '#shared/crdt/test-support.ts';
import { decentraleOpgaveSchema, type DecentraleOpgave } from './decentrale-opgave.ts';
import { asOpgave } from './as-opgave.ts';
import { opgaveIdSchema } from './schema.ts';

const UTRECHT = { soort: 'provincie', naam: 'Utrecht' } as const;

function decentrale(fields: Partial<DecentraleOpgave> = {}): DecentraleOpgave {
  return decentraleOpgaveSchema.parse({
    ...testIdentity(1, 'gemeente-gm0344'),
    titel: 'Scholen',
    omschrijving: '',
    thema: 'wonen',
    soort: 'ruimtebeslag',
    hardheid: 'richtinggevend',
    waarde: 4,
    waardeTot: null,
    eenheid: 'school',
    jaar: 2035,
    bron: '',
    archief: null,
    ...fields,
  });
}

describe('an own opgave among the others', () => {
  it('[AZ12] carries its id, so that a piece can contribute to it, and names its partij as the source', () => {
    const opgave = asOpgave(decentrale(), UTRECHT, 'Gemeente Utrecht');
    expect(opgaveIdSchema.safeParse(opgave.id).success).toBe(true);
    expect(opgave).toMatchObject({ id: testIdentity(1).id, gebied: UTRECHT, waarde: 4, eenheid: 'school' });
    expect(opgave.bron.document).toBe('Gemeente Utrecht');
  });

  it('[OG1] keeps a range only when its end is above its begin', () => {
    expect(asOpgave(decentrale({ waardeTot: 6 }), UTRECHT, 'GU')).toMatchObject({ waarde: 4, waardeTot: 6 });
    for (const waardeTot of [null, 4, 3])
      expect(asOpgave(decentrale({ waardeTot }), UTRECHT, 'GU').waardeTot).toBeUndefined();
    expect(asOpgave(decentrale({ waarde: null, waardeTot: 6 }), UTRECHT, 'GU').waardeTot).toBeUndefined();
  });

  it('[OG4] an empty unit is no unit', () => {
    expect(asOpgave(decentrale({ eenheid: '' }), UTRECHT, 'GU').eenheid).toBeNull();
  });
});
