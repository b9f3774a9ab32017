import type * as Y from 'yjs';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { openVoorstellenIn, type OpenInTekst } from '#shared/crdt/open-voorstellen.ts';
import { canonicalContent, type AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';

/** The content of an afspraak as the own copy says it now. */
export interface InhoudStand {
  readonly inhoud: AfspraakInhoud;
  /** In its one spelling. */
  readonly tekst: string;
  readonly openVoorstellen: readonly OpenInTekst[];
}

/** Roots from which content is read. */
const ROOTS = ['afspraak', 'puzzelstuk', 'opgave', 'decentraleOpgave', 'spanningspunt'] as const;
/** While somebody types it is not read again for every letter. */
const SETTLE_MS = 250;

/** Follows the content of one afspraak, and tells when it says something else. */
export class InhoudStore {
  readonly #doc: Y.Doc;
  readonly #afspraakId: string;
  readonly #listeners = new Set<() => void>();
  #value: InhoudStand | null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(doc: Y.Doc, afspraakId: string) {
    this.#doc = doc;
    this.#afspraakId = afspraakId;
    this.#value = readStand(doc, afspraakId);
  }

  getSnapshot = (): InhoudStand | null => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#follow(true);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#follow(false);
    };
  };

  #follow(on: boolean): void {
    for (const root of ROOTS) {
      const map = this.#doc.getMap(root);
      if (on) map.observeDeep(this.#onChange);
      else map.unobserveDeep(this.#onChange);
    }
    if (on) this.#read();
    else if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }

  readonly #onChange = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#read();
    }, SETTLE_MS);
  };

  #read(): void {
    const next = readStand(this.#doc, this.#afspraakId);
    if (sameStand(this.#value, next)) return;
    this.#value = next;
    for (const listener of this.#listeners) listener();
  }
}

export function readStand(doc: Y.Doc, afspraakId: string): InhoudStand | null {
  const inhoud = readInhoud(doc, afspraakId);
  if (inhoud === null) return null;
  return { inhoud, tekst: canonicalContent(inhoud), openVoorstellen: openVoorstellenIn(doc, afspraakId) };
}

function sameStand(left: InhoudStand | null, right: InhoudStand | null): boolean {
  if (left === null || right === null) return left === right;
  const countOf = ({ openVoorstellen }: InhoudStand): string =>
    openVoorstellen.map(({ inzet, aantal }) => `${inzet}:${aantal}`).join(' ');
  return left.tekst === right.tekst && countOf(left) === countOf(right);
}
