import * as z from 'zod';
import { rolSchema } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { geometrySchema } from '#shared/geo/geometry.ts';

export const SCREENS = [
  'kaart',
  'spanningspunten',
  'afspraken',
  'wederkerigheid',
  'arrangement',
  'lijst',
  'past',
  'varianten',
  'regels',
  'deelnemers',
] as const;
export type Screen = (typeof SCREENS)[number];

const lngLatSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const MAX_SELECTION = 200;
const MAX_LIVE = 50;

/** Set by the server from the session; what a client writes here is replaced (SY10). */
export const presenceUserSchema = z.object({
  id: z.string().min(1).max(80),
  /** Also read by the caret in a text. */
  naam: z.string().min(1).max(80),
  partij: partijIdSchema,
  rol: rolSchema,
  /** The seat of whom this person replaces (AZ18). */
  vervangt: z.string().min(1).max(80).nullable().default(null),
  kleur: z.string().regex(/^#[0-9a-f]{6}$/i),
});
export type PresenceUser = z.infer<typeof presenceUserSchema>;

/** A shape under someone's hands: `id` of the piece, or `nieuw` for one that is being drawn. */
export const liveGeometrySchema = z.object({ id: z.string().min(1).max(80), geometry: geometrySchema });
export type LiveGeometry = z.infer<typeof liveGeometrySchema>;

const ownSchema = z.object({
  /** Not `cursor`: that field belongs to the caret of the text editor. */
  kaartCursor: lngLatSchema.nullable().catch(null),
  view: z
    .object({ center: lngLatSchema, zoom: z.number().min(0).max(30) })
    .nullable()
    .catch(null),
  screen: z.enum(SCREENS).catch('kaart'),
  selection: z.array(z.string().max(80)).max(MAX_SELECTION).catch([]),
  live: z.array(liveGeometrySchema).max(MAX_LIVE).catch([]),
});
/** What a deelnemer tells of itself. */
export type OwnPresence = z.infer<typeof ownSchema>;

export interface Presence extends OwnPresence {
  /** The Yjs client: one per open tab. */
  readonly clientId: number;
  readonly user: PresenceUser;
}

export const INITIAL_PRESENCE: OwnPresence = {
  kaartCursor: null,
  view: null,
  screen: 'kaart',
  selection: [],
  live: [],
};

/** Parses what came over the wire; null when it does not say who it is. Broken parts fall back to nothing. */
export function parsePresence(clientId: number, state: unknown): Presence | null {
  if (typeof state !== 'object' || state === null || !('user' in state)) return null;
  const user = presenceUserSchema.safeParse(state.user);
  if (!user.success) return null;
  const own = ownSchema.safeParse(state);
  return { clientId, user: user.data, ...(own.success ? own.data : INITIAL_PRESENCE) };
}
