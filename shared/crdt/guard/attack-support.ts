import * as Y from 'yjs';
import { putEntry, textOf } from '#shared/crdt/mutate.ts';
import { testId } from '#shared/crdt/test-support.ts';
import { TEST_ACTOR, testContext, testDoc } from '#shared/crdt/guard/test-support.ts';
import { buildUpdate, type BuiltStruct } from '#shared/crdt/guard/update-builder.ts';

export const ATTACKER = { ...TEST_ACTOR, deelnemerId: testId(901), naam: 'Mallory', partij: 'vro' };
export const as = (rol: typeof TEST_ACTOR.rol = 'redacteur') => testContext({ ...ATTACKER, rol });
export const CLIENT = 50;
export const one = (...structs: BuiltStruct[]) => buildUpdate([{ client: CLIENT, clock: 0, structs }]);
export const [stuk, punt, afspraak] = [testId(1), testId(2), testId(3)];

/** A tafel of provincie Utrecht, with a paragraph in its afspraak; `vro` is a party to nothing. */
export function tafel(): Y.Doc {
  const doc = testDoc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('hallo 😀 wereld')]);
  textOf(doc, afspraak, null)?.insert(0, [paragraph]);
  putEntry(doc, 'afspraak', afspraak, 'betrokken', 'gemeente-gm0344', true);
  putEntry(doc, 'puzzelstuk', stuk, 'bijdrage', 'wonen', {
    soort: 'opgegeven',
    waarde: 1,
    eenheid: 'woning',
  });
  return doc;
}

export const itemOf = (of: { readonly _item: Y.Item | null }): Y.ID => (of._item as Y.Item).id;
export const erase = ({ client, clock }: Y.ID, length = 1) =>
  buildUpdate([], { [client]: [[clock, length]] });
