import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { readTekst } from '#shared/tekst/lees.ts';
import { appendTekst, removeTail } from './append-tekst.ts';

const alinea = (tekst: string): TekstBlok => ({
  soort: 'paragraph',
  attrs: {},
  inhoud: [{ tekst, marks: {} }],
});
const words = (fragment: Y.XmlFragment) =>
  readTekst(fragment).map(({ inhoud }) => inhoud.map((deel) => ('tekst' in deel ? deel.tekst : '')).join(''));

describe('a draft behind a text', () => {
  it('[AF17] comes behind what stands there, and can be taken away again as long as nobody changed it', () => {
    const fragment = new Y.Doc().getXmlFragment('tekst');
    expect(appendTekst(fragment, [alinea('eerst')])).toBe(true);
    expect(appendTekst(fragment, [alinea('dan'), alinea('laatst')])).toBe(true);
    expect(words(fragment)).toEqual(['eerst', 'dan', 'laatst']);
    expect(removeTail(fragment, [alinea('dan'), alinea('laatst')])).toBe(true);
    expect(words(fragment)).toEqual(['eerst']);
    expect(removeTail(fragment, [alinea('dan')])).toBe(false);
    expect(words(fragment)).toEqual(['eerst']);
  });

  it('[AF17] takes the place of an empty text', () => {
    const fragment = new Y.Doc().getXmlFragment('tekst');
    fragment.insert(0, [new Y.XmlElement('paragraph')]);
    appendTekst(fragment, [alinea('nieuw')]);
    expect(words(fragment)).toEqual(['nieuw']);
  });

  it('[AF5] is refused whole when both together are too long', () => {
    const fragment = new Y.Doc().getXmlFragment('tekst');
    appendTekst(fragment, [alinea('x'.repeat(150_000))]);
    expect(appendTekst(fragment, [alinea('y'.repeat(60_000))])).toBe(false);
    expect(words(fragment)).toEqual(['x'.repeat(150_000)]);
  });
});
