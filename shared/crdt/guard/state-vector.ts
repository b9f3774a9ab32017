import { err, ok, type Result } from '#shared/lib/result.ts';
import { DOCUMENT_LIMITS, type GuardLimits } from '#shared/crdt/guard/limits.ts';
import { parseUpdate } from '#shared/crdt/guard/parse.ts';
import { Refused, type Refusal } from '#shared/crdt/guard/refusal.ts';

/**
 * Client → clock after its last struct, of an update as bytes, without Yjs: for rooms that are not loaded. Only right for
 * a whole state: an update that starts halfway a client is refused as `onvolledig`.
 */
export function scanStateVector(
  bytes: Uint8Array,
  limits: GuardLimits = DOCUMENT_LIMITS,
): Result<Map<number, number>, Refusal> {
  try {
    const vector = new Map<number, number>();
    for (const section of parseUpdate(bytes, limits).sections) {
      if (section.clock > 0) return err({ kind: 'onvolledig' });
      vector.set(section.client, section.end);
    }
    return ok(vector);
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
}
