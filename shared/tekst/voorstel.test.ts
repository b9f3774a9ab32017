import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tekstBlokSchema, type TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { testId } from '#shared/crdt/test-support.ts';
import { besluit } from './besluit.ts';
import { readTekst } from './lees.ts';
import { readVoorstellen } from './lees-voorstellen.ts';
import { maakVoorstel, type Inbreng } from './maak-voorstel.ts';
import { registerVoorstel } from './register.ts';
import { writeTekst } from './schrijf.ts';
import { cleanTree, proposedTree } from './schoon.ts';
import { blok, lijst, p, run } from './tekst-support.ts';

const A = testId(1);
const B = testId(2);
const door = (id: string, ...eigen: readonly string[]): Inbreng => ({
  id,
  isEigen: (other) => other === id || eigen.includes(other),
  fijn: 'teken',
});
const clean = (tekst: readonly TekstBlok[]) => besluit(tekst, () => true, 'af');
const taken = (tekst: readonly TekstBlok[]) => besluit(tekst, () => true, 'aan');

const CASES: readonly (readonly [string, readonly TekstBlok[], readonly TekstBlok[]])[] = [
  ['words that come', [p('een drie')], [p('een twee drie')]],
  ['words that go', [p('een twee drie')], [p('een drie')]],
  ['words for words', [p('waar mogelijk')], [p('in elk gebiedsproces')]],
  ['another look', [p('een twee')], [p('een ', run('twee', { bold: {} }))]],
  ['a paragraph that comes', [p('een'), p('drie')], [p('een'), p('twee'), p('drie')]],
  ['a paragraph that goes', [p('een'), p('twee'), p('drie')], [p('een'), p('drie')]],
  ['a paragraph cut in two', [p('een twee')], [p('een '), p('twee')]],
  ['two paragraphs as one', [p('een '), p('twee')], [p('een twee')]],
  ['a heading', [p('een')], [blok('heading', { level: 2 }, run('een'))]],
  ['another level', [blok('heading', { level: 2 }, run('een'))], [blok('heading', { level: 3 }, run('een'))]],
  ['paragraphs in a list', [p('een'), p('twee'), p('drie')], [lijst(p('een'), p('twee')), p('drie')]],
  ['a list as paragraphs', [lijst(p('een'), p('twee'))], [p('een'), p('twee')]],
  ['an item cut in two', [lijst(p('een twee'))], [lijst(p('een '), p('twee'))]],
  ['a quote', [p('een')], [blok('blockquote', {}, p('een'))]],
  ['a numbered list', [lijst(p('een'))], [blok('orderedList', { start: 1 }, blok('listItem', {}, p('een')))]],
  ['a line', [p('een'), p('twee')], [p('een'), blok('horizontalRule', {}), p('twee')]],
  ['a new line', [p('een twee')], [p('een ', blok('hardBreak', {}), 'twee')]],
  ['a footnote', [p('een twee')], [p('een', blok('voetnoot', { id: A, tekst: 'zie' }), ' twee')]],
  ['a row', [tabel(['a', 'b'])], [tabel(['a', 'b'], ['c', 'd'])]],
  ['a column', [tabel(['a'], ['c'])], [tabel(['a', 'b'], ['c', 'd'])]],
  ['a row less', [tabel(['a', 'b'], ['c', 'd'])], [tabel(['a', 'b'])]],
  ['all', [p('een'), lijst(p('twee'))], [blok('heading', { level: 1 }, run('anders'))]],
];

function tabel(...rijen: readonly (readonly string[])[]): TekstBlok {
  const cel = (tekst: string) => blok('tableCell', { colspan: 1, rowspan: 1 }, p(tekst));
  return blok('table', {}, ...rijen.map((rij) => blok('tableRow', {}, ...rij.map(cel))));
}

describe('a proposal', () => {
  it.each(CASES)('[TV3] of %s: rejected it is the old text, taken over the new one', (_, oud, nieuw) => {
    for (const fijn of ['teken', 'woord'] as const) {
      const made = maakVoorstel(oud, nieuw, { ...door(A), fijn });
      expect(clean(made)).toEqual(oud);
      expect(taken(made)).toEqual(nieuw);
      for (const one of made) expect(tekstBlokSchema.safeParse(one).success).toBe(true);
    }
  });

  it.each(CASES)('[TV2] of %s stands in the document and reads back', (_, oud, nieuw) => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment('tekst');
    doc.transact(() => writeTekst(fragment, [], oud));
    expect(readTekst(fragment)).toEqual(oud);
    const made = maakVoorstel(oud, nieuw, door(A));
    doc.transact(() => writeTekst(fragment, readTekst(fragment), made));
    expect(readTekst(fragment)).toEqual(made);
    expect(cleanTree(fragment)).toEqual(oud);
    expect(proposedTree(fragment)).toEqual(nieuw);
    expect(readVoorstellen(fragment).map(({ id }) => id)).toEqual([A]);
    const late = new Y.Doc();
    Y.applyUpdate(late, Y.encodeStateAsUpdate(doc));
    expect(readTekst(late.getXmlFragment('tekst'))).toEqual(made);
  });

  it('[TV4] takes nothing of another out, and its own words for real', () => {
    const open = maakVoorstel([p('een')], [p('een twee')], door(A));
    const gone = maakVoorstel(open, [p('een')], door(B));
    expect(gone).toEqual([p('een', run(' twee', { insertion: { id: A }, deletion: { id: B } }))]);
    expect(maakVoorstel(open, [p('een')], door(A))).toEqual([p('een')]);
  });

  it('[TV5] rejecting or taking over one leaves what another wrote in the same place', () => {
    const added = maakVoorstel([p('een')], [p('een'), p('nieuw')], door(A));
    const [first, second] = added;
    const written = [first!, { ...second!, inhoud: [run('van b, '), ...second!.inhoud] }];
    expect(besluit(written, (id) => id === A, 'af')).toEqual([p('een'), p('van b, ')]);
    const removed = maakVoorstel([p('een'), p('weg')], [p('een')], door(A));
    const kept = [removed[0]!, { ...removed[1]!, inhoud: [...removed[1]!.inhoud, run(' maar dit niet')] }];
    expect(besluit(kept, (id) => id === A, 'aan')).toEqual([p('een'), p(' maar dit niet')]);
  });

  it('[TV7] of a whole text is compared with what stands, and leaves open proposals open', () => {
    const open = maakVoorstel(
      [p('een twee'), p('drie')],
      [p('een nieuw twee'), p('vier'), p('drie')],
      door(A),
    );
    const made = maakVoorstel(open, [p('een twee'), p('drie en meer')], { ...door(B), fijn: 'woord' });
    expect(besluit(made, (id) => id === A, 'af')).toEqual(
      maakVoorstel([p('een twee'), p('drie')], [p('een twee'), p('drie en meer')], {
        ...door(B),
        fijn: 'woord',
      }),
    );
    expect(besluit(made, (id) => id === B, 'af')).toEqual(open);
    expect(clean(made)).toEqual([p('een twee'), p('drie')]);
    expect(
      besluit(
        besluit(made, (id) => id === A, 'af'),
        (id) => id === B,
        'aan',
      ),
    ).toEqual([p('een twee'), p('drie en meer')]);
  });

  it('[TV6] reads in words as data, replaced words as one', () => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment('tekst');
    const made = maakVoorstel(
      [p('waar mogelijk'), p('slot')],
      [p('overal'), blok('heading', { level: 2 }, run('slot'))],
      door(A),
    );
    const herkomst = { partij: 'hdsr', door: testId(9), op: '2026-11-21T10:00:00.000Z' };
    registerVoorstel(fragment, A, herkomst);
    doc.transact(() => writeTekst(fragment, [], made));
    expect(readVoorstellen(fragment)).toEqual([
      {
        id: A,
        herkomst,
        stukken: [
          { wat: 'woorden', erbij: 'overal', eraf: 'waar mogelijk' },
          { wat: 'wordt', soort: 'paragraph', naar: 'heading', niveau: 2 },
        ],
      },
    ]);
  });
});

describe('a shared text', () => {
  const three = [p('een'), p('twee'), p('drie')];

  function two(): readonly [Y.Doc, Y.Doc] {
    const a = new Y.Doc();
    a.clientID = 1;
    a.transact(() => writeTekst(a.getXmlFragment('tekst'), [], three));
    const b = new Y.Doc();
    b.clientID = 2;
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    return [a, b];
  }

  function write(doc: Y.Doc, after: readonly TekstBlok[]): void {
    const fragment = doc.getXmlFragment('tekst');
    doc.transact(() => writeTekst(fragment, readTekst(fragment), after));
  }

  function merged(a: Y.Doc, b: Y.Doc): readonly TekstBlok[] {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
    const read = readTekst(a.getXmlFragment('tekst'));
    expect(readTekst(b.getXmlFragment('tekst'))).toEqual(read);
    return read;
  }

  it('[TV1] words that are typed in a paragraph while another takes it away stay', () => {
    const [a, b] = two();
    write(a, [p('een'), p('drie')]);
    write(b, [p('een'), p('twee en meer'), p('drie')]);
    expect(merged(a, b)).toEqual([p('een'), p(' en meer'), p('drie')]);
  });

  it('[TV1] words that are typed while another makes it a heading stay in it', () => {
    const [a, b] = two();
    write(a, [p('een'), blok('heading', { level: 2 }, run('twee')), p('drie')]);
    write(b, [p('een'), p('twee en meer'), p('drie')]);
    expect(merged(a, b)[1]).toEqual(blok('heading', { level: 2 }, run('twee en meer')));
  });

  it('[TV1] words that are typed while another puts it in a list stay', () => {
    const [a, b] = two();
    write(a, [p('een'), lijst(p('twee')), p('drie')]);
    write(b, [p('een'), p('twee en meer'), p('drie')]);
    expect(JSON.stringify(merged(a, b))).toContain(' en meer');
  });

  it('[TV1] what two people take away is away, and what an undo takes back too', () => {
    const [a, b] = two();
    const fragment = a.getXmlFragment('tekst');
    write(a, [p('een'), p('drie')]);
    write(b, [p('een')]);
    expect(merged(a, b)).toEqual([p('een')]);
    a.transact(() => writeTekst(fragment, readTekst(fragment), [p('een'), p('vier')]), 'ik');
    expect(readTekst(fragment)).toEqual([p('een'), p('vier')]);
  });
});
