import * as z from 'zod';

const clientIdSchema = z.int().min(0).max(4_294_967_295);

/** Asks to open a socket at a document of the tafel, writing under these Yjs clientIDs: the current one first. */
export const toegangVraagSchema = z.strictObject({
  kamer: z.enum(['tafel', 'register', 'schorsing', 'eigen']),
  clientIds: z.array(clientIdSchema).min(1).max(64),
  /** The seat in whose name it will be: refused when that is not the active one any more (AZ17). */
  deelnemer: z.string().max(80).optional(),
});

/**
 * `ticket`: opens one socket, once, within thirty seconds, as the subprotocol `ticket.<value>` beside `puzzeltafel`; it
 * holds those of the asked ids that are free. `bezet`: the others, which are somebody else's: the client takes new ones.
 */
export const toegangAntwoordSchema = z.object({ ticket: z.string(), bezet: z.array(clientIdSchema) });
