import type { TafelId } from '#shared/domain/tafel/schema.ts';

/** Browsers let go of requests of a closing page above 64 kB together. */
const MAX_BYTES = 60_000;

/** Sends one update while the page closes; false when it is too large for that, and waits in the offline copy. */
export function sendLast(tafelId: TafelId, update: Uint8Array, send: typeof fetch = fetch): boolean {
  if (update.length > MAX_BYTES) return false;
  void (async () => {
    try {
      await send(`/v1/tafels/${tafelId}/_wijzigingen`, {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/octet-stream' },
        body: update as Uint8Array<ArrayBuffer>, // never over shared memory
      });
    } catch {
      // No connection: it is in the offline copy.
    }
  })();
  return true;
}
