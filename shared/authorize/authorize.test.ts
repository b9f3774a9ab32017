import { describe, expect, it } from 'vitest';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { authorize, authorizeWriting, type Actor } from './authorize.ts';
import type { Touch } from './touch.ts';

const actor = (rol: Actor['rol'], write = true): Actor => ({
  deelnemerId: 'd',
  partij: 'provincie-utrecht',
  rol,
  write,
});
const touch = (change: Partial<Touch>): Touch => ({
  room: 'tafel',
  op: 'zet',
  root: 'spanningspunt',
  field: 'titel',
  path: 'spanningspunt/x/titel',
  ...change,
});
const code = (who: Actor, what: Partial<Touch>): string => {
  const result = authorize(who, touch(what));
  return result.ok ? 'ok' : result.error.rule;
};

describe('authorize', () => {
  it('[AZ1] nobody writes a register or a schorsing', () => {
    for (const rol of ROLLEN) {
      expect(code(actor(rol), { room: 'register' })).toBe('AZ1');
      expect(code(actor(rol), { room: 'schorsing' })).toBe('AZ1');
    }
  });

  it('[AZ2] a waarnemer and who reads along write nothing', () => {
    expect(code(actor('waarnemer'), { field: 'reactie' })).toBe('AZ2');
    expect(code(actor('regisseur', false), {})).toBe('AZ2');
    expect(authorizeWriting(actor('waarnemer'), 'tafel').ok).toBe(false);
  });

  it('[AZ3] an adviseur adds reactions, and removes or writes nothing else', () => {
    expect(code(actor('adviseur'), { field: 'reactie' })).toBe('ok');
    expect(code(actor('adviseur'), { field: 'reactie', op: 'wis' })).toBe('AZ3');
    expect(code(actor('adviseur'), {})).toBe('AZ3');
    expect(code(actor('adviseur'), { op: 'maak', field: null })).toBe('AZ3');
    expect(code(actor('adviseur'), { op: 'tekst', root: 'afspraak', field: 'tekst' })).toBe('AZ3');
  });

  it('[AZ4] the others edit everything but what the server alone writes', () => {
    for (const rol of ['regisseur', 'bestuurder', 'redacteur'] as const) {
      expect(code(actor(rol), {})).toBe('ok');
      expect(code(actor(rol), { op: 'tekst', root: 'afspraak', field: 'tekst' })).toBe('ok');
      expect(code(actor(rol), { root: 'tafel' })).toBe('TF2');
      expect(code(actor(rol), { root: 'opgave' })).toBe('TF2');
    }
  });
});
