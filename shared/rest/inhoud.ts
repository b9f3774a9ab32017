import * as z from 'zod';
import { hashSchema } from '#shared/domain/ledger/hex.ts';

/**
 * Content in its one spelling: `hash` is the SHA-256 (hex) of `tekst` as UTF-8, and `tekst` is JSON. What somebody agrees
 * to is told by that hash.
 *
 *   GET /v1/tafels/{tafelId}/afspraken/{afspraakId}/inhoud   as the server reads it now → `inhoudNuSchema`
 *   GET /v1/tafels/{tafelId}/inhouden/{hash}                 as it was agreed, frozen, named or put in an arrangement
 */
export const inhoudSchema = z.object({ hash: hashSchema, tekst: z.string() });

/** `openVoorstellen`: how many proposals wait for an answer; while there are any, nobody agrees and nothing is frozen. */
export const inhoudNuSchema = inhoudSchema.extend({ openVoorstellen: z.int().min(0) });
