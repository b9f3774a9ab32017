import { describe, expect, it } from 'vitest';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { authorizeVoorstel, type VoorstelBesluit } from './voorstel.ts';

const PARTIJEN = ['provincie-utrecht', 'hdsr'];

function may(
  besluit: VoorstelBesluit,
  partij: string,
  van: string | null = 'hdsr',
  partijen: readonly string[] = PARTIJEN,
  rol: Rol = 'redacteur',
): string {
  const actor = { deelnemerId: 'd', naam: 'Bo', partij, rol, write: rol !== 'waarnemer' };
  const permission = authorizeVoorstel(actor, besluit, { partijen, van });
  return permission.ok ? 'ok' : `${permission.error.rule} ${permission.error.reason}`;
}

describe('deciding on a proposal', () => {
  it('[TV11] is withdrawn by its own partij alone', () => {
    expect(may('trek-in', 'hdsr')).toBe('ok');
    expect(may('trek-in', 'provincie-utrecht')).toBe('TV11 not-own-voorstel');
  });

  it('[TV11] is taken over or rejected by another partij to the afspraak', () => {
    for (const besluit of ['neem-over', 'wijs-af'] as const) {
      expect(may(besluit, 'provincie-utrecht')).toBe('ok');
      expect(may(besluit, 'hdsr')).toBe('TV11 own-voorstel');
      expect(may(besluit, 'gemeente-gm0344')).toBe('TV11 not-party');
    }
  });

  it('[TV11] in a text of one partij that one decides', () => {
    expect(may('neem-over', 'hdsr', 'hdsr', ['hdsr'])).toBe('ok');
    expect(may('wijs-af', 'provincie-utrecht', 'hdsr', ['hdsr'])).toBe('TV11 not-party');
  });

  it('[TV11] one of whom nobody knows whose it is can be decided on by each of them', () => {
    expect(may('neem-over', 'hdsr', null)).toBe('ok');
    expect(may('trek-in', 'hdsr', null)).toBe('TV11 not-own-voorstel');
  });

  it('[TV11] who only reacts or reads decides on nothing', () => {
    for (const rol of ['adviseur', 'waarnemer'] as const)
      expect(may('neem-over', 'provincie-utrecht', 'hdsr', PARTIJEN, rol)).toBe('TV11 adviseur-only-reacts');
  });
});
