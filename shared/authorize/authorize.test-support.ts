import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Actor } from './actor.ts';
import type { Permission } from './forbidden.ts';
import type { RecordTouch } from './touch.ts';

export const SELF = 'provincie-utrecht';
export const OTHER = 'vro';

/** Of whom the record is, seen from who acts: of the own partij, of another that let the own partij in, of another. */
export const WHOSE = ['eigen', 'mede', 'vreemd'] as const;
export type Whose = (typeof WHOSE)[number];

export const actor = (rol: Rol, write = true): Actor => ({
  deelnemerId: 'd',
  naam: 'Anna',
  partij: SELF,
  rol,
  write,
});

export const facts = (
  whose: Whose,
  status: string | null = null,
  bevroren = false,
): RecordTouch['record'] => ({
  partij: whose === 'eigen' ? SELF : OTHER,
  mede: whose === 'mede' ? [SELF] : [],
  status,
  bevroren,
  beantwoord: false,
});

export const said = (permission: Permission): string =>
  permission.ok ? 'ok' : `${permission.error.rule} ${permission.error.reason}`;
