import * as z from 'zod';

/** An error answer (RFC 9457), in Dutch. `code` is stable: programs decide by it, people read `title` and `detail`. */
export const problemSchema = z.object({
  status: z.int().min(400).max(599),
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  /** The number of the rule in SPEC.md that forbids it. */
  regel: z.string().optional(),
  /** For invalid input: every error at once, each with the place of the value (`body.naam`). */
  fouten: z.array(z.object({ veld: z.string(), melding: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
