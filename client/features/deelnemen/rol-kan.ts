import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type deelnemen from '#client/i18n/nl/deelnemen.ts';

/** In a few words what somebody in a rol can do, most telling first; the whole table is at the tafel (AZ22). */
export const ROL_KAN = {
  regisseur: ['leiden', 'leggen', 'schrijven'],
  bestuurder: ['leggen', 'schrijven', 'vervangen'],
  redacteur: ['leggen', 'schrijven', 'reageren'],
  adviseur: ['lezen', 'reageren'],
  waarnemer: ['lezen'],
} as const satisfies Readonly<Record<Rol, readonly (keyof (typeof deelnemen)['kan'])[]>>;
