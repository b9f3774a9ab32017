import * as z from 'zod';
import { kaartlaagIdSchema, kaartlaagInfoSchema } from '#shared/geo/kaartlaag.ts';

export const kaartlagenSchema = z.object({ kaartlagen: z.array(kaartlaagInfoSchema) });

export const kaartlaagParamsSchema = z.object({ id: kaartlaagIdSchema });

export const kaartlaagQuerySchema = z.strictObject({
  /** Only what lies in this gebied. */
  gebied: z
    .string()
    .max(80)
    .regex(/^(PV\d{2}|GM\d{4}|WS\d{2}|[a-z0-9]+(-[a-z0-9]+)*)$/)
    .optional()
    .describe(
      'Code van een provincie (PV26), gemeente (GM0344), waterschap (WS14) of NOVEX-gebied (groene-hart).',
    ),
});

/** The outer form of the answer, for the API description; the shapes are GeoJSON. */
export const kaartlaagGeoJsonSchema = z.object({
  type: z.literal('FeatureCollection'),
  kaartlaag: kaartlaagInfoSchema,
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.looseObject({ code: z.string(), naam: z.string() }),
      geometry: z.looseObject({ type: z.string() }),
    }),
  ),
});
