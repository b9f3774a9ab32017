import * as Y from 'yjs';
import type { ContentAlarm, ContentHash } from '#shared/protocol/content-hash.ts';

export interface ContentCheckOptions {
  readonly doc: Y.Doc;
  /** The content as one text, the same for everybody who has the same. */
  readonly canonical: (doc: Y.Doc) => string;
  /** All that was made here is durable, and all that the server has is here. */
  readonly isEven: () => boolean;
  /** Asks the server for everything once more. */
  readonly resync: () => void;
  readonly onDiffers: (alarm: ContentAlarm) => void;
  /** Runs an act when the browser has nothing else to do. */
  readonly whenIdle: (act: () => void) => void;
  readonly nowMs: () => number;
}

/** A deletion does not show in a state vector: content that changed so recently may be ahead of the hash. */
export const QUIET_MS = 3000;

/**
 * Whether the content here is that of the server, where both have seen the same edits (C3). Once different, everything is
 * asked for again; only when that changes nothing, and the content still differs, something is really wrong.
 */
export class ContentCheck {
  readonly #options: ContentCheckOptions;
  #changedAtMs = -Infinity;
  #changes = 0;
  /** A difference that waits for everything to be asked for again; `changes` as it was. */
  #suspected: { readonly content: ContentHash; readonly changes: number } | null = null;

  constructor(options: ContentCheckOptions) {
    this.#options = options;
    options.doc.on('update', this.#onUpdate);
  }

  /** The server told its hash. */
  heard(content: ContentHash): void {
    this.#options.whenIdle(() => void this.#compare(content, false));
  }

  /** A connection is in sync: a suspicion is looked at again. */
  synced(): void {
    const suspected = this.#suspected;
    this.#suspected = null;
    if (suspected === null || suspected.changes !== this.#changes) return;
    this.#options.whenIdle(() => void this.#compare(suspected.content, true));
  }

  destroy(): void {
    this.#options.doc.off('update', this.#onUpdate);
  }

  readonly #onUpdate = (): void => {
    this.#changes++;
    this.#changedAtMs = this.#options.nowMs();
  };

  async #compare(content: ContentHash, isSecond: boolean): Promise<void> {
    const { doc, canonical, isEven, nowMs, resync, onDiffers } = this.#options;
    const changes = this.#changes;
    if (!isEven() || nowMs() - this.#changedAtMs < QUIET_MS || !sameVector(doc, content)) return;
    const actual = new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(doc))),
    );
    if (changes !== this.#changes || !isEven() || sameBytes(actual, content.hash)) return;
    if (isSecond) return onDiffers({ expected: content.hash, actual });
    this.#suspected = { content, changes };
    resync();
  }
}

function sameVector(doc: Y.Doc, { stateVector }: ContentHash): boolean {
  const theirs = Y.decodeStateVector(stateVector);
  const ours = Y.decodeStateVector(Y.encodeStateVector(doc));
  return theirs.size === ours.size && [...theirs].every(([client, clock]) => ours.get(client) === clock);
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
