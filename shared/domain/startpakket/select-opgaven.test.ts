import { describe, expect, it } from 'vitest';
import { loadStartpakket } from '#server/startpakket/load.ts';
import { selectOpgaven } from '#shared/domain/startpakket/select-opgaven.ts';

const pakket = loadStartpakket();
/** Country 88, kinds of area 92, clusters 11: counted in the data by hand. */
const GENERIC = 191;

describe('selectOpgaven', () => {
  it('[TF3] lays the generic ones on every tafel', () => {
    const generic = pakket.opgaven.filter(
      (opgave) => !['provincie', 'novex-gebied'].includes(opgave.gebied.soort),
    );
    expect(generic).toHaveLength(GENERIC);
    const zeeland = selectOpgaven(pakket, { soort: 'provincie', naam: 'Zeeland' });
    for (const opgave of generic) expect(zeeland).toContain(opgave);
  });

  it('[TF3] adds those of the NOVEX-gebieden in the province, each with its own gebied', () => {
    const utrecht = selectOpgaven(pakket, { soort: 'provincie', naam: 'Utrecht' });
    const own = utrecht.filter((opgave) => opgave.gebied.soort === 'novex-gebied');
    expect(utrecht).toHaveLength(GENERIC + 7);
    expect(new Set(own.map((opgave) => opgave.gebied.naam))).toEqual(
      new Set(['Utrecht-Amersfoort', 'Arnhem-Nijmegen-Foodvalley', 'Het Groene Hart']),
    );
  });

  it('[TF3] adds those of the province itself and not those of another', () => {
    const gelderland = selectOpgaven(pakket, { soort: 'provincie', naam: 'Gelderland' });
    expect(gelderland).toHaveLength(GENERIC + 6);
    expect(
      gelderland.filter((opgave) => opgave.gebied.soort === 'provincie').map((one) => one.gebied.naam),
    ).toEqual(['Gelderland']);
  });

  it('[TF3] gives a gebiedstafel its own gebied only, and the national tafel everything', () => {
    const gebied = { soort: 'novex-gebied', id: 'utrecht-amersfoort', naam: 'Utrecht-Amersfoort' } as const;
    expect(selectOpgaven(pakket, gebied)).toHaveLength(GENERIC + 3);
    expect(selectOpgaven(pakket, { soort: 'nederland', naam: 'Nederland' })).toHaveLength(220);
  });
});
