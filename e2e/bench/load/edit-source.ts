import { randomBytes } from 'node:crypto';
import * as Y from 'yjs';
import { createRecord, setFields, textOf, type Identity } from '#shared/crdt/mutate.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { randomId } from '#shared/lib/id.ts';
import { assert } from '#shared/lib/assert.ts';
import type { AfspraakFields } from '#shared/domain/afspraak/schema.ts';
import type { PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import type { Seat } from './endpoint.ts';

export type EditKind = 'toelichting' | 'typen';

const PUZZELSTUK: PuzzelstukFields = {
  titel: 'Woningbouw aan de stadsrand',
  toelichting: '',
  functies: ['wonen'],
  plaats: { soort: 'getekend', geometrie: { type: 'Point', coordinates: [5.1214201, 52.0907374] } },
  claim: { soort: 'opgegeven', hectare: 40 },
  periode: { van: null, tot: 2030 },
  status: 'idee',
  bron: '',
  drager: 'onbekend',
  archief: null,
};

const AFSPRAAK: AfspraakFields = {
  titel: 'Bouwen bij bestaande stations',
  thema: 'wonen-werken-bereikbaarheid',
  soort: 'inhoudelijk',
  status: 'concept',
  volgorde: 1,
  termijn: null,
  trekker: null,
  volgendeStap: '',
  uitvoering: null,
  archief: null,
};

/**
 * Makes the updates of one writer as a real client does, each exactly one clock value: it keeps rewriting the
 * explanation of a puzzelstuk of its own, or keeps typing letters in an afspraak of its own.
 */
export class EditSource {
  readonly clientId: number;
  readonly #doc: Y.Doc;
  readonly #kind: EditKind;
  readonly #identity: Identity;
  #captured: Uint8Array[] = [];
  #text: Y.XmlText | null = null;
  #serial = 0;

  constructor(seat: Seat, clientId: number, kind: EditKind) {
    this.clientId = clientId;
    this.#kind = kind;
    this.#doc = new Y.Doc();
    this.#doc.clientID = clientId;
    this.#doc.on('update', (update: Uint8Array) => this.#captured.push(update));
    this.#identity = newIdentity(seat);
  }

  /** The update that lays the record which the edits work on. Call once, first. */
  begin(): Uint8Array {
    if (this.#kind === 'toelichting') {
      createRecord(this.#doc, 'puzzelstuk', this.#identity, PUZZELSTUK);
      setFields(this.#doc, 'puzzelstuk', this.#identity.id, { toelichting: 'begin' });
    } else {
      createRecord(this.#doc, 'afspraak', this.#identity, AFSPRAAK);
      this.#text = openParagraph(this.#doc, this.#identity.id);
    }
    return Y.mergeUpdates(this.#captured.splice(0));
  }

  /** The first clock value of the next edit; edit n from here has this plus n. */
  get clock(): number {
    return Y.getState(this.#doc.store, this.clientId);
  }

  next(): Uint8Array {
    const serial = this.#serial++;
    if (this.#text) {
      this.#text.insert(this.#text.length, String.fromCharCode(97 + (serial % 26)));
    } else {
      setFields(this.#doc, 'puzzelstuk', this.#identity.id, {
        toelichting: `Ruimte voor ${serial} woningen, dicht bij het spoor.`,
      });
    }
    const update = this.#captured.pop();
    assert(update !== undefined && this.#captured.length === 0, 'one edit is one update');
    return update;
  }
}

/** A fresh id, laid by that person. */
export function newIdentity(seat: Seat): Identity {
  return {
    id: randomId((length) => randomBytes(length)),
    partij: seat.partij as Identity['partij'],
    gemaaktDoor: seat.deelnemer as DeelnemerId,
    gemaaktOp: '2026-11-21T09:00:00.000Z',
  };
}

/** Adds a paragraph with an empty text to an afspraak. */
export function openParagraph(doc: Y.Doc, afspraakId: string): Y.XmlText {
  const fragment = textOf(doc, afspraakId, null);
  assert(fragment, 'an afspraak has a text');
  const text = new Y.XmlText();
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    fragment.push([paragraph]);
  });
  return text;
}

export { AFSPRAAK as BENCH_AFSPRAAK, PUZZELSTUK as BENCH_PUZZELSTUK };
