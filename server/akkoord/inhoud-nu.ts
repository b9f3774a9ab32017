import type * as Y from 'yjs';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { openVoorstellenIn } from '#shared/crdt/open-voorstellen.ts';
import { readBevroren, readRecord } from '#shared/crdt/read.ts';
import { canonicalContent, type AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { sha256 } from '#server/akkoord/sha256.ts';

/** An afspraak as its document says it now. */
export interface InhoudNu {
  readonly inhoud: AfspraakInhoud;
  /** In its one spelling. */
  readonly tekst: string;
  /** SHA-256 (hex) of `tekst`. */
  readonly hash: string;
  readonly status: Afspraak['status'];
  readonly volgorde: number;
  readonly isBevroren: boolean;
  readonly isGearchiveerd: boolean;
  readonly openVoorstellen: number;
}

/** Null when there is no such afspraak. */
export function inhoudNu(doc: Y.Doc, afspraakId: string): InhoudNu | null {
  const afspraak = readRecord('afspraak', doc.getMap('afspraak').get(afspraakId));
  const inhoud = readInhoud(doc, afspraakId);
  if (afspraak === null || inhoud === null) return null;
  const tekst = canonicalContent(inhoud);
  return {
    inhoud,
    tekst,
    hash: sha256(tekst),
    status: afspraak.status,
    volgorde: afspraak.volgorde,
    isBevroren: readBevroren(doc).has(afspraakId),
    isGearchiveerd: afspraak.archief !== null,
    openVoorstellen: openVoorstellenIn(doc, afspraakId).reduce((sum, { aantal }) => sum + aantal, 0),
  };
}
