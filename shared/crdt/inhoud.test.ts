import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { afspraakInhoudSchema, canonicalContent } from '#shared/domain/afspraak/inhoud.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { delenOf } from '#shared/akkoord/delen.ts';
import { readInhoud } from './inhoud.ts';
import { addInzet, createRecord, putBelofte, putEntry, setArchief, setFields, textOf } from './mutate.ts';
import {
  testAfspraak,
  testDecentraleOpgave,
  testId,
  testIdentity,
  testPuzzelstuk,
  testSpanningspunt,
} from './test-support.ts';

const ID = testId(2);
const canonical = (doc: Y.Doc): string => canonicalContent(readInhoud(doc, ID)!);

/** A paragraph at the end: words, words with marks, or a thing between words. */
function write(
  doc: Y.Doc,
  inzet: InzetId | null,
  ...delen: (string | readonly [string, Record<string, TekstWaarde>] | Y.XmlElement)[]
): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  const text = textOf(doc, ID, inzet)!;
  text.insert(text.length, [paragraph]);
  for (const deel of delen) {
    if (deel instanceof Y.XmlElement) paragraph.insert(paragraph.length, [deel]);
    else {
      const run = new Y.XmlText();
      paragraph.insert(paragraph.length, [run]);
      if (typeof deel === 'string') run.insert(0, deel);
      else run.insert(0, ...deel);
    }
  }
  return paragraph;
}

function veld(bron: string): Y.XmlElement {
  const element = new Y.XmlElement('veld');
  const attrs = { id: testId(800), soort: 'puzzelstuk', bron, eigenschap: 'hectare', waarde: '85 ha' };
  for (const [key, value] of Object.entries(attrs)) element.setAttribute(key, value);
  return element;
}

function tafel(): Y.Doc {
  const doc = new Y.Doc();
  const koppeling = [
    `puzzelstuk/${testId(31)}`,
    `opgave/${testId(33)}`,
    `spanningspunt/${testId(34)}`,
    'opgave/weg',
  ];
  createRecord(doc, 'afspraak', testIdentity(2, 'vro'), testAfspraak({}), {
    koppeling: Object.fromEntries(koppeling.map((key) => [key, true])),
    betrokken: { 'provincie-utrecht': true, vro: true, 'gemeente-a': true },
  });
  createRecord(doc, 'puzzelstuk', testIdentity(31), testPuzzelstuk({ titel: 'Merwede' }));
  createRecord(doc, 'puzzelstuk', testIdentity(32), testPuzzelstuk({ titel: 'Weg' }));
  createRecord(doc, 'decentraleOpgave', testIdentity(33), testDecentraleOpgave({}));
  createRecord(doc, 'spanningspunt', testIdentity(34), testSpanningspunt({}));
  addInzet(doc, ID, testIdentity(4, 'vro'));
  addInzet(doc, ID, testIdentity(3));
  putBelofte(doc, ID, testId(3) as InzetId, testBelofte(22));
  putBelofte(doc, ID, testId(3) as InzetId, testBelofte(21));
  write(doc, null, 'Op ', veld(testId(32)), ' bouwen wij.');
  write(doc, testId(3) as InzetId, 'Wij geven grond.');
  return doc;
}

describe('[AK5] the content of an afspraak', () => {
  it('holds its words, beloften and what it leans on, by link or by field, in one order', () => {
    const inhoud = readInhoud(tafel(), ID);
    expect(afspraakInhoudSchema.parse(inhoud)).toEqual(inhoud);
    expect(inhoud).toMatchObject({
      partijen: ['gemeente-a', 'provincie-utrecht', 'vro'],
      koppeling: [
        `opgave/${testId(33)}`,
        'opgave/weg',
        `puzzelstuk/${testId(31)}`,
        `spanningspunt/${testId(34)}`,
      ],
      inzet: [
        { id: testId(3), belofte: [{ id: testId(21) }, { id: testId(22) }] },
        { id: testId(4), tekst: [], belofte: [] },
      ],
    });
    expect(Object.keys(inhoud!.gebonden.puzzelstuk).sort()).toEqual([testId(31), testId(32)]);
    expect(Object.keys(inhoud!.gebonden.opgave)).toEqual([testId(33)]);
    expect(inhoud!.gebonden.spanningspunt[testId(34)]).toMatchObject({
      titel: 'Spanningspunt',
      status: 'open',
    });
    expect(delenOf(inhoud!).map(({ sleutel }) => sleutel)).toContain('opgave/weg');
  });

  it('is the same for everybody who holds the same document', () => {
    const doc = tafel();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(canonical(other)).toBe(canonical(doc));
  });

  it('names nobody, and is not changed by reactions, an empty line, or an inzet that was put away', () => {
    const doc = tafel();
    const before = canonical(doc);
    expect(before).not.toContain(testIdentity(1).gemaaktDoor);
    putEntry(doc, 'afspraak', ID, 'reactie', testId(50), {
      id: testId(50),
      partij: 'vro',
      gemaaktDoor: testId(900),
      naam: 'Bo',
      tekst: 'x',
      op: '2026-11-21T10:00:00Z',
    });
    write(doc, null);
    write(doc, null, '');
    addInzet(doc, ID, testIdentity(5));
    const archief = { door: testId(900) as DeelnemerId, naam: 'Bo', op: '2026-11-21T10:00:00Z' };
    setArchief(doc, 'afspraak', ID, archief, testId(5) as InzetId);
    expect(canonical(doc)).toBe(before);
  });

  it('is changed by each thing that people agree on', () => {
    const changes: ((doc: Y.Doc) => unknown)[] = [
      (doc) => setFields(doc, 'afspraak', ID, { titel: 'x' }),
      (doc) => setFields(doc, 'afspraak', ID, { volgendeStap: 'x' }),
      (doc) => putBelofte(doc, ID, testId(3) as InzetId, testBelofte(22, { wat: 'x' })),
      (doc) => write(doc, testId(4) as InzetId, 'x'),
      (doc) => setFields(doc, 'puzzelstuk', testId(31), { claim: { soort: 'opgegeven', hectare: 85.5 } }),
      (doc) =>
        setFields(doc, 'puzzelstuk', testId(32), {
          plaats: { soort: 'getekend', geometrie: { type: 'Point', coordinates: [5.1214201, 52.09] } },
        }),
      (doc) => setFields(doc, 'spanningspunt', testId(34), { status: 'opgelost' }),
      (doc) => putEntry(doc, 'afspraak', ID, 'betrokken', 'ns', true),
    ];
    const before = canonical(tafel());
    for (const change of changes) {
      const doc = tafel();
      change(doc);
      expect(canonical(doc)).not.toBe(before);
    }
  });

  it('does not count open proposals, and spells half a surrogate pair as it is sent', () => {
    const doc = tafel();
    const before = canonical(doc);
    write(doc, null, ['Nieuw.', { insertion: { id: testId(700) } }]);
    expect(canonical(doc)).toBe(before);
    setFields(doc, 'afspraak', ID, { titel: '\ud83d' });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(canonical(doc)).toContain('"titel":"\ufffd"');
    expect(canonical(other)).toBe(canonical(doc));
  });

  it('is not there for what is no afspraak', () => {
    expect(readInhoud(tafel(), testId(31))).toBeNull();
    const doc = tafel();
    doc.getMap('afspraak').set(testId(6), 'x');
    expect(readInhoud(doc, testId(6))).toBeNull();
  });
});
