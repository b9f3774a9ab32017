import * as Y from 'yjs';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { canonicalContent } from '#shared/domain/afspraak/inhoud.ts';
import { sha256 } from '#server/akkoord/sha256.ts';

export interface SealQuestion {
  /** The whole document as one update. */
  readonly update: Uint8Array;
  readonly afspraak: string;
}

/** The hash of the content as who loads the document anew reads it; null when the afspraak is not in it. */
export function freshHash({ update, afspraak }: SealQuestion): string | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    const inhoud = readInhoud(doc, afspraak);
    return inhoud === null ? null : sha256(canonicalContent(inhoud));
  } finally {
    doc.destroy();
  }
}
