import { splitMessage, syncMessageKind } from '#client/doc/outgoing.ts';
import type { SyncMessageKind } from '#client/doc/unsaved.ts';

/**
 * A WebSocket class for one provider that tells of every sync message it sends, in order: the server acknowledges them
 * by number, so they are counted where they leave and nowhere else. What is too long for one message leaves as several;
 * `isLast` is false for all of those but the last.
 */
export function countingSocket(
  onOpen: () => void,
  onSyncMessage: (kind: SyncMessageKind, isLast: boolean) => void,
  Socket: typeof WebSocket = WebSocket,
): typeof WebSocket {
  return class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', onOpen);
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      const kind = data instanceof Uint8Array ? syncMessageKind(data) : null;
      if (kind === null || !(data instanceof Uint8Array)) return super.send(data as Uint8Array<ArrayBuffer>);
      const parts = splitMessage(data);
      for (const [index, part] of parts.entries()) {
        onSyncMessage(kind, index === parts.length - 1);
        super.send(part as Uint8Array<ArrayBuffer>);
      }
    }
  };
}
