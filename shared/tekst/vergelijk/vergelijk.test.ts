import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { sameDelen } from '#shared/tekst/gelijk.ts';
import { joinRuns } from '#shared/tekst/lees.ts';
import { alinea, blok, inTekens, nieuweTekst, oudeTekst } from '#shared/tekst/vergelijk/test-support.ts';
import { isGelijk, vergelijkTekst } from '#shared/tekst/vergelijk/vergelijk.ts';

const tekens = (oud: readonly TekstBlok[], nieuw: readonly TekstBlok[]) =>
  inTekens(vergelijkTekst(oud, nieuw));

const LANG = 'Het waterschap verlaagt het peil niet verder dan zestig centimeter onder maaiveld.';
const TWEEDE = 'De provincie koopt voor 2030 de gronden aan die daarvoor nodig zijn.';
const DERDE = 'Rijk en regio evalueren deze afspraak elk jaar in november.';

describe('comparing texts', () => {
  it('[AF19] shows which words of a sentence went and came, and leaves the rest alone', () => {
    expect(
      tekens(
        [alinea(`Partijen bouwen 1.200 woningen. ${LANG}`)],
        [alinea(`Partijen bouwen 1.250 woningen. ${LANG}`)],
      ),
    ).toBe(`gewijzigd: Partijen bouwen [-1.200-]{+1.250+} woningen. ${LANG}`);
  });

  it('[AF19] a sentence that was rewritten reads as replaced, not as loose words', () => {
    expect(
      tekens(
        [alinea(`${LANG} De gemeente stelt het plan vast.`)],
        [alinea(`${LANG} Over geld is niets afgesproken.`)],
      ),
    ).toBe(`gewijzigd: ${LANG} [-De gemeente stelt het plan vast.-]{+Over geld is niets afgesproken.+}`);
  });

  it('[AF19] a sentence that came in between is new as a whole', () => {
    expect(tekens([alinea(`${LANG} ${DERDE}`)], [alinea(`${LANG} ${TWEEDE} ${DERDE}`)])).toBe(
      `gewijzigd: ${LANG} {+${TWEEDE} +}${DERDE}`,
    );
  });

  it('[AF19] abbreviations, figures and initials do not end a sentence', () => {
    const tekst =
      'Zie art. 3 en blz. 12 van ir. A. Jansen: 1.200 ha, 3,5 m en o.a. 2.000 woningen. Dan verder.';
    expect(tekens([alinea(tekst)], [alinea(tekst.replace('Dan verder', 'Dan niet'))])).toBe(
      `gewijzigd: ${tekst.replace('verder.', '[-verder-]{+niet+}.')}`,
    );
  });

  it('[AF19] a block that moved is told where it left and where it stands, with what changed in it', () => {
    expect(
      tekens([alinea(LANG), alinea(TWEEDE), alinea(DERDE)], [alinea(DERDE), alinea(LANG), alinea(TWEEDE)]),
    ).toBe([`verplaatst: ${DERDE}`, LANG, TWEEDE, `vertrokken: ${DERDE}`].join('\n'));
    expect(
      tekens(
        [alinea(LANG), alinea(TWEEDE), alinea(DERDE)],
        [alinea(DERDE.replace('november', 'december')), alinea(LANG), alinea(TWEEDE)],
      ),
    ).toBe(
      [
        `verplaatst: ${DERDE.replace('november', '[-november-]{+december+}')}`,
        LANG,
        TWEEDE,
        `vertrokken: ${DERDE}`,
      ].join('\n'),
    );
  });

  it('[AF19] another form of the same words is told as form', () => {
    expect(
      tekens(
        [alinea('Peil en grond in balans')],
        [alinea('Peil en grond in balans', 'heading', { level: 2 })],
      ),
    ).toBe('gewijzigd (paragraph → heading): Peil en grond in balans');
    expect(tekens([alinea(LANG)], [alinea(LANG.replace('niet verder', '**niet verder**'))])).toBe(
      `gewijzigd: ${LANG.replace('niet verder', '<~niet verder~>')}`,
    );
  });

  it('[AF19] items of a list and cells of a table are compared each with its own', () => {
    const item = (tekst: string) => blok('listItem', alinea(tekst));
    expect(
      tekens(
        [blok('bulletList', item('geld van het Rijk'), item('grond van de provincie'))],
        [blok('bulletList', item('geld van het Rijk'), item('water'), item('grond van de gemeente'))],
      ),
    ).toBe(
      [
        'gewijzigd bulletList:',
        '  geld van het Rijk',
        '  nieuw: water',
        '  gewijzigd listItem:',
        '    gewijzigd: grond van de [-provincie-]{+gemeente+}',
      ].join('\n'),
    );
    const rij = (...cellen: string[]) =>
      blok('tableRow', ...cellen.map((cel) => blok('tableCell', alinea(cel))));
    expect(
      tekens(
        [blok('table', rij('wie', 'wat'), rij('provincie', '85 ha'))],
        [blok('table', rij('wie', 'wat'), rij('provincie', '90 ha'), rij('waterschap', 'een gemaal'))],
      ),
    ).toBe(
      [
        'gewijzigd table:',
        '  wiewat',
        '  gewijzigd tableRow:',
        '    provincie',
        '    gewijzigd tableCell:',
        '      gewijzigd: [-85-]{+90+} ha',
        '  nieuw: waterschapeen gemaal',
      ].join('\n'),
    );
  });

  it('[AF19] a footnote, source or field that changed is gone and new; a copy with another id is the same', () => {
    const noot = (id: string, tekst: string): TekstBlok => ({
      ...alinea('Zie de bijlage'),
      inhoud: [
        { tekst: 'Zie de bijlage', marks: {} },
        { soort: 'voetnoot', attrs: { id, tekst }, inhoud: [] },
        { tekst: ' bij het besluit.', marks: {} },
      ],
    });
    expect(tekens([noot('a', 'p. 3')], [noot('b', 'p. 3')])).toBe(
      'gewijzigd: Zie de bijlage<voetnoot> bij het besluit.',
    );
    expect(tekens([noot('a', 'p. 3')], [noot('a', 'p. 4')])).toBe(
      'gewijzigd: Zie de bijlage[-<voetnoot>-]{+<voetnoot>+} bij het besluit.',
    );
  });

  it('[AF19] gives back all of both texts, whatever they are; equal texts differ nowhere', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer(), (oud, other, seed) => {
        const nieuw = seed % 2 === 0 ? other : shuffled(oud, other, seed);
        const verschil = vergelijkTekst(oud, nieuw);
        expect(sameDelen(nieuweTekst(verschil), nieuw)).toBe(true);
        expect(withoutIds(oudeTekst(verschil))).toEqual(withoutIds(oud));
        expect(isGelijk(vergelijkTekst(oud, oud))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('[AF19] two long texts that share nothing, or all but one word, are compared all the same', () => {
    const many = (word: string) =>
      Array.from({ length: 1500 }, (_, i) => alinea(`${word} ${i} over ${word}${i}.`));
    const verschil = vergelijkTekst(many('weg'), many('bos'));
    expect(nieuweTekst(verschil)).toHaveLength(1500);
    expect(oudeTekst(verschil)).toHaveLength(1500);
    const changed = many('weg').with(700, alinea('weg 700 over iets anders.'));
    expect(vergelijkTekst(many('weg'), changed).filter(({ soort }) => soort !== 'gelijk')).toHaveLength(1);
  });
});

const WORDS = [
  'weg',
  'bos',
  'peil',
  '1.200',
  'De',
  'het',
  'é',
  '👨‍👩‍👧',
  '😀',
  'art',
  'water-land',
  ',',
  '.',
  '?',
  ' ',
  ' ',
];
const run: fc.Arbitrary<TekstDeel> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      tekst: fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
        .map((words) => words.join(' ')),
      marks: fc.constantFrom({}, { bold: {} }, { link: { href: 'https://voorbeeld.nl/' } }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TekstDeel>(
      { soort: 'hardBreak', attrs: {}, inhoud: [] },
      { soort: 'voetnoot', attrs: { id: 'a', tekst: 'noot' }, inhoud: [] },
    ),
  },
);
const textblok: fc.Arbitrary<TekstBlok> = fc.record({
  soort: fc.constantFrom('paragraph', 'heading'),
  attrs: fc.constantFrom({}, { voor: ['provincie-utrecht'] }),
  inhoud: fc.array(run, { maxLength: 4 }).map((delen) => joinRuns(delen)),
});
const anyBlok: fc.Arbitrary<TekstBlok> = fc.letrec<{ blok: TekstBlok; item: TekstBlok }>((tie) => ({
  blok: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    textblok,
    fc.record({
      soort: fc.constantFrom('bulletList', 'orderedList'),
      attrs: fc.constant({}),
      inhoud: fc.array(tie('item'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      soort: fc.constant('table'),
      attrs: fc.constant({}),
      inhoud: fc.array(
        fc
          .array(textblok, { minLength: 1, maxLength: 3 })
          .map((cellen) => blok('tableRow', ...cellen.map((cel) => blok('tableCell', cel)))),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
  item: fc.array(tie('blok'), { minLength: 1, maxLength: 2 }).map((inhoud) => blok('listItem', ...inhoud)),
})).blok;
const anyText = fc.array(anyBlok, { maxLength: 8 });

/** The same blocks in another order, with some of another text between them. */
function shuffled(
  oud: readonly TekstBlok[],
  other: readonly TekstBlok[],
  seed: number,
): readonly TekstBlok[] {
  const start = Math.abs(seed) % (oud.length + 1);
  return [...oud.slice(start), ...other.slice(0, 2), ...oud.slice(0, start)];
}

function withoutIds(delen: readonly TekstDeel[]): unknown {
  return delen.map((deel) =>
    isRun(deel) ? deel : { ...deel, attrs: { ...deel.attrs, id: null }, inhoud: withoutIds(deel.inhoud) },
  );
}
