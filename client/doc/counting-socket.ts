import type { SyncMessageKind } from '#client/doc/unsaved.ts';

const MESSAGE_SYNC = 0;
const SYNC_STEP2 = 1;
const SYNC_UPDATE = 2;

/** Which of our sync messages these bytes are, if they are one that can carry edits. */
export function syncMessageKind(frame: Uint8Array): SyncMessageKind | null {
  if (frame[0] !== MESSAGE_SYNC) return null;
  if (frame[1] === SYNC_STEP2) return 'step2';
  return frame[1] === SYNC_UPDATE ? 'update' : null;
}

/**
 * A WebSocket class for one provider that tells of every sync message it sends, in order: the server acknowledges them
 * by number, so they are counted where they leave and nowhere else.
 */
export function countingSocket(onOpen: () => void, onSyncMessage: (kind: SyncMessageKind) => void) {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', onOpen);
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      if (data instanceof Uint8Array) {
        const kind = syncMessageKind(data);
        if (kind) onSyncMessage(kind);
      }
      super.send(data as Uint8Array<ArrayBuffer>);
    }
  };
}
