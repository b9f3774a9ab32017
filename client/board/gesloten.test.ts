import { describe, expect, it } from 'vitest';
import { geslotenOf } from './gesloten.ts';

describe('what is closed because of where the tafel stands', () => {
  it('[AZ14] names what the phase keeps closed', () => {
    expect(geslotenOf({ fase: 'puzzel', status: 'open' })).toBeNull();
    expect(geslotenOf({ fase: 'huiswerk', status: 'open' })).toEqual({
      kind: 'fase',
      fase: 'huiswerk',
      dicht: ['afspraak', 'inzet', 'toets', 'voortgang'],
    });
    expect(geslotenOf({ fase: 'vervolg', status: 'open' })).toMatchObject({
      dicht: [
        'puzzelstuk',
        'afspraak',
        'inzet',
        'decentraleOpgave',
        'combinatieregel',
        'kengetal',
        'verdeling',
        'laag',
        'variant',
        'zet',
      ],
    });
  });

  it('[AZ15] a tafel that is paused or closed says only that', () => {
    expect(geslotenOf({ fase: 'vervolg', status: 'gepauzeerd' })).toEqual({
      kind: 'status',
      status: 'gepauzeerd',
    });
    expect(geslotenOf({ fase: 'puzzel', status: 'gesloten' })).toMatchObject({ status: 'gesloten' });
  });
});
