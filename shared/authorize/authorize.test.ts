import { describe, expect, it } from 'vitest';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { TAFEL_FASEN, TAFEL_STATUSSEN, type TafelFase, type TafelStatus } from '#shared/domain/tafel/fase.ts';
import { authorize } from './authorize.ts';
import { actor, facts, OTHER, said, SELF, WHOSE, type Whose } from './authorize.test-support.ts';
import type { Permission } from './forbidden.ts';
import { NOUNS, type Noun, type RecordTouch } from './touch.ts';

type Op = RecordTouch['op'];
type Field = readonly [op: Op, field: string | null, entry?: string];

interface Situation {
  readonly rol: Rol;
  readonly noun: Noun;
  readonly field: Field;
  readonly whose: Whose;
  readonly ouder: Whose;
  readonly bevroren: boolean;
  readonly status: string | null;
  readonly fase: TafelFase;
  readonly tafel: TafelStatus;
}

const judge = ({ rol, noun, field, whose, ouder, bevroren, status, fase, tafel }: Situation): Permission =>
  authorize(actor(rol), {
    room: 'tafel',
    noun,
    op: field[0],
    field: field[1],
    entry: field[2] ?? null,
    record: facts(whose, status, bevroren && noun === 'afspraak'),
    ouder: noun === 'inzet' || noun === 'optie' ? facts(ouder, status, bevroren && noun === 'inzet') : null,
    tafel: { fase, status: tafel },
    path: noun,
  });

const NORMAL = { ouder: 'mede', bevroren: false, fase: 'puzzel', tafel: 'open' } as const;

type Row = [Noun, Field, eigen: string, mede: string, vreemd: string];

/** Under which status a record can be changed. */
const OPEN: Partial<Record<Noun, string>> = {
  afspraak: 'concept',
  inzet: 'concept',
  verdeling: 'voorstel',
  zet: 'open',
};

/**
 * What each noun answers to who writes (regisseur, bestuurder, redacteur) on an open tafel while it is being laid, for a
 * record of the own partij / of a partij that let the own one in / of another. `R:` for the regisseur alone.
 */
const TABLE: readonly Row[] = [
  ['puzzelstuk', ['zet', 'titel'], 'ok', 'ok', 'AZ5 of-other-partij'],
  ['puzzelstuk', ['zet', 'plaats'], 'ok', 'ok', 'AZ5 of-other-partij'],
  ['puzzelstuk', ['zet', 'bijdrage', 'wonen'], 'ok', 'ok', 'AZ5 of-other-partij'],
  ['puzzelstuk', ['wis', 'bijdrage', 'wonen'], 'ok', 'ok', 'AZ5 of-other-partij'],
  ['puzzelstuk', ['zet', 'opengesteld', SELF], 'ok', 'AZ6 own-partij-only', 'AZ5 of-other-partij'],
  ['puzzelstuk', ['wis', 'opengesteld', SELF], 'ok', 'AZ6 own-partij-only', 'AZ5 of-other-partij'],
  ['puzzelstuk', ['zet', 'archief'], 'ok', 'AZ6 own-partij-only', 'AZ5 of-other-partij'],
  ['spanningspunt', ['zet', 'titel'], 'ok', 'ok', 'AZ7 not-involved'],
  ['spanningspunt', ['zet', 'status'], 'ok', 'ok', 'AZ7 not-involved R:ok'],
  ['spanningspunt', ['zet', 'betrokken', SELF], 'ok', 'ok', 'AZ7 not-involved'],
  ['spanningspunt', ['zet', 'betrokken', OTHER], 'ok', 'ok', 'AZ7 not-involved R:ok'],
  ['spanningspunt', ['wis', 'betrokken', SELF], 'ok', 'ok', 'AZ7 not-involved'],
  ['spanningspunt', ['wis', 'betrokken', OTHER], 'ok', 'AZ7 leaves-by-itself R:ok', 'AZ7 not-involved R:ok'],
  ['spanningspunt', ['zet', 'archief'], 'ok', 'AZ7 own-partij-only', 'AZ7 not-involved'],
  ['spanningspunt', ['zet', 'reactie', 'r'], 'ok', 'ok', 'ok'],
  ['spanningspunt', ['wis', 'reactie', 'r'], ...three('SP2 thread-add-only')],
  ['spanningspunt', ['zet', 'woord', SELF], 'ok', 'ok', 'ok'],
  ['spanningspunt', ['zet', 'woord', OTHER], ...three('AZ37 answers-for-itself')],
  ['spanningspunt', ['wis', 'woord', SELF], ...three('AZ37 answers-for-itself')],
  ['optie', ['maak', null], 'ok', 'AZ8 of-other-partij', 'AZ8 of-other-partij'],
  ['optie', ['zet', 'titel'], 'ok', 'AZ8 of-other-partij', 'AZ8 of-other-partij'],
  ['optie', ['zet', 'archief'], 'ok', 'AZ8 of-other-partij', 'AZ8 of-other-partij'],
  ['afspraak', ['maak', null], 'ok', 'ok', 'ok'],
  ['afspraak', ['tekst', 'tekst'], 'ok', 'ok', 'AZ10 not-party'],
  ['afspraak', ['zet', 'titel'], 'ok', 'ok', 'AZ10 not-party'],
  ['afspraak', ['zet', 'status'], 'ok', 'ok', 'AZ10 not-party'],
  ['afspraak', ['zet', 'volgorde'], 'ok', 'ok', 'AZ10 not-party R:ok'],
  ['afspraak', ['zet', 'koppeling', 'opgave/wonen'], 'ok', 'ok', 'AZ10 not-party'],
  ['afspraak', ['wis', 'koppeling', 'opgave/wonen'], 'ok', 'ok', 'AZ10 not-party'],
  ['afspraak', ['zet', 'betrokken', OTHER], 'ok', 'ok', 'AZ10 not-party R:ok'],
  ['afspraak', ['zet', 'betrokken', SELF], 'ok', 'ok', 'AZ10 not-party'],
  ['afspraak', ['wis', 'betrokken', OTHER], ...three('AZ10 leaves-by-itself')],
  ['afspraak', ['wis', 'betrokken', SELF], 'ok', 'ok', 'ok'],
  ['afspraak', ['zet', 'archief'], 'ok', 'AZ10 own-partij-only', 'AZ10 not-party'],
  ['afspraak', ['zet', 'reactie', 'r'], 'ok', 'ok', 'ok'],
  ['afspraak', ['wis', 'reactie', 'r'], ...three('SP2 thread-add-only')],
  ['inzet', ['maak', null], 'ok', 'AZ9 of-other-partij', 'AZ9 of-other-partij'],
  ['inzet', ['tekst', 'tekst'], 'ok', 'AZ9 of-other-partij', 'AZ9 of-other-partij'],
  ['inzet', ['zet', 'archief'], 'ok', 'AZ9 of-other-partij', 'AZ9 of-other-partij'],
  ['inzet', ['zet', 'belofte', 'b'], 'ok', 'AZ9 of-other-partij', 'AZ9 of-other-partij'],
  ['inzet', ['wis', 'belofte', 'b'], 'ok', 'AZ9 of-other-partij', 'AZ9 of-other-partij'],
  ['decentraleOpgave', ['maak', null], 'ok', 'AZ12 of-other-partij', 'AZ12 of-other-partij'],
  ['decentraleOpgave', ['zet', 'waarde'], 'ok', 'AZ12 of-other-partij', 'AZ12 of-other-partij'],
  ['decentraleOpgave', ['zet', 'archief'], 'ok', 'AZ12 of-other-partij', 'AZ12 of-other-partij'],
  ...(['combinatieregel', 'kengetal'] as const).flatMap((noun): Row[] => [
    [noun, ['maak', null], ...three('AZ25 regisseur-only R:ok')],
    [noun, ['zet', 'archief'], ...three('AZ25 regisseur-only R:ok')],
  ]),
  ['combinatieregel', ['zet', 'oordeel'], ...three('AZ25 regisseur-only R:ok')],
  ['kengetal', ['zet', 'factor'], ...three('AZ25 regisseur-only R:ok')],
  ['verdeling', ['maak', null], 'ok', 'ok', 'ok'],
  ['verdeling', ['zet', 'waarde'], 'ok', 'AZ26 of-other-partij', 'AZ26 of-other-partij'],
  ['verdeling', ['zet', 'archief'], 'ok', 'AZ26 of-other-partij', 'AZ26 of-other-partij'],
  ['verdeling', ['zet', 'stand'], ...three('AZ26 regisseur-only R:ok')],
  ['laag', ['maak', null], 'ok', 'AZ27 of-other-partij', 'AZ27 of-other-partij'],
  ['laag', ['zet', 'geometrie'], 'ok', 'AZ27 of-other-partij', 'AZ27 of-other-partij'],
  ['laag', ['zet', 'archief'], 'ok', 'AZ27 of-other-partij', 'AZ27 of-other-partij'],
  ['variant', ['maak', null], 'ok', 'ok', 'ok'],
  ['variant', ['zet', 'stuk', 'x'], 'ok', 'ok', 'AZ28 of-other-partij'],
  ['variant', ['wis', 'stuk', 'x'], 'ok', 'ok', 'AZ28 of-other-partij'],
  ['variant', ['zet', 'naam'], 'ok', 'ok', 'AZ28 of-other-partij'],
  ['variant', ['zet', 'opengesteld', SELF], 'ok', 'AZ28 own-partij-only', 'AZ28 of-other-partij'],
  ['variant', ['zet', 'archief'], 'ok', 'AZ28 own-partij-only', 'AZ28 of-other-partij'],
  ['variant', ['zet', 'keuze'], ...three('AZ28 regisseur-only R:ok')],
  ['zet', ['maak', null], 'ok', 'ok', 'ok'],
  ['zet', ['zet', 'stuk', 'x'], 'ok', 'AZ29 of-other-partij', 'AZ29 of-other-partij'],
  ['zet', ['zet', 'titel'], 'ok', 'AZ29 of-other-partij', 'AZ29 of-other-partij'],
  ['zet', ['zet', 'betrokken', SELF], 'ok', 'AZ29 of-other-partij', 'AZ29 of-other-partij'],
  ['zet', ['wis', 'betrokken', SELF], 'ok', 'AZ29 of-other-partij', 'AZ29 of-other-partij'],
  ['zet', ['zet', 'antwoord', SELF], 'ok', 'ok', 'ok'],
  ['zet', ['wis', 'antwoord', SELF], 'ok', 'ok', 'ok'],
  ['zet', ['zet', 'antwoord', OTHER], ...three('AZ29 answers-for-itself')],
  ['zet', ['wis', 'antwoord', OTHER], ...three('AZ29 answers-for-itself')],
  ['zet', ['zet', 'archief'], 'ok', 'AZ29 of-other-partij', 'AZ29 of-other-partij'],
  ['aanvaarding', ['maak', null], 'ok', 'AZ30 of-other-partij', 'AZ30 of-other-partij'],
  ['aanvaarding', ['zet', 'archief'], 'ok', 'AZ30 of-other-partij', 'AZ30 of-other-partij'],
  ['aanvaarding', ['zet', 'tot'], 'AZ30 agreed', 'AZ30 of-other-partij', 'AZ30 of-other-partij'],
  ['aanvaarding', ['zet', 'naam'], 'AZ30 agreed', 'AZ30 of-other-partij', 'AZ30 of-other-partij'],
  ['afwenteling', ['maak', null], 'ok', 'ok', 'ok'],
  ['afwenteling', ['zet', 'toelichting'], 'ok', 'AZ31 of-other-partij', 'AZ31 of-other-partij'],
  ['afwenteling', ['zet', 'archief'], 'ok', 'AZ31 of-other-partij', 'AZ31 of-other-partij'],
  ['afwenteling', ['zet', 'hectare'], 'AZ31 agreed', 'AZ31 of-other-partij', 'AZ31 of-other-partij'],
  [
    'afwenteling',
    ['zet', 'betrokken', OTHER],
    'ok',
    'AZ31 of-other-partij R:ok',
    'AZ31 of-other-partij R:ok',
  ],
  ['afwenteling', ['wis', 'betrokken', OTHER], ...three('AZ31 answers-for-itself')],
  ['afwenteling', ['wis', 'betrokken', SELF], ...three('AZ31 answers-for-itself')],
  ['afwenteling', ['zet', 'erkenning', SELF], 'AZ31 not-involved', 'ok', 'AZ31 not-involved'],
  ['afwenteling', ['wis', 'erkenning', SELF], 'AZ31 not-involved', 'ok', 'AZ31 not-involved'],
  ['afwenteling', ['zet', 'erkenning', OTHER], ...three('AZ31 answers-for-itself')],
  ['afwenteling', ['wis', 'erkenning', OTHER], ...three('AZ31 answers-for-itself')],
  ['draad', ['maak', null], 'ok', 'ok', 'ok'],
  ['draad', ['zet', 'hangt', 'h'], 'ok', 'AZ34 of-other-partij', 'AZ34 of-other-partij'],
  ['draad', ['zet', 'opgelost'], 'ok', 'AZ34 of-other-partij R:ok', 'AZ34 of-other-partij R:ok'],
  ['draad', ['zet', 'archief'], 'ok', 'AZ34 of-other-partij', 'AZ34 of-other-partij'],
  ['draad', ['zet', 'reactie', 'r'], 'ok', 'ok', 'ok'],
  ['draad', ['wis', 'reactie', 'r'], ...three('SP2 thread-add-only')],
  ['toets', ['maak', null], 'ok', 'ok', 'ok'],
  ['toets', ['zet', 'vraag'], 'ok', 'AZ35 of-other-partij', 'AZ35 of-other-partij'],
  ['toets', ['zet', 'archief'], 'ok', 'AZ35 of-other-partij', 'AZ35 of-other-partij'],
  ['toets', ['wis', 'betrokken', SELF], 'ok', 'AZ35 of-other-partij', 'AZ35 of-other-partij'],
  ['toets', ['zet', 'antwoord', SELF], 'AZ35 not-involved', 'ok', 'AZ35 not-involved'],
  ['toets', ['wis', 'antwoord', SELF], 'AZ35 not-involved', 'ok', 'AZ35 not-involved'],
  ['toets', ['zet', 'antwoord', OTHER], ...three('AZ35 answers-for-itself')],
  ['toets', ['wis', 'antwoord', OTHER], ...three('AZ35 answers-for-itself')],
  ['voortgang', ['maak', null], 'ok', 'ok', 'ok'],
  ['voortgang', ['zet', 'stand'], 'ok', 'AZ36 of-other-partij', 'AZ36 of-other-partij'],
  ['voortgang', ['zet', 'jaar', '2027'], 'ok', 'AZ36 of-other-partij', 'AZ36 of-other-partij'],
  ['voortgang', ['zet', 'archief'], 'ok', 'AZ36 of-other-partij', 'AZ36 of-other-partij'],
];

function three(answer: string): [string, string, string] {
  return [answer, answer, answer];
}

const answerFor = (rol: Rol, cell: string): string => {
  const [all = '', regisseur] = cell.split(' R:');
  return rol === 'regisseur' && regisseur !== undefined ? regisseur : all;
};

/** The whole matrix: every rol, row, whose, fase, status of the tafel, frozen or not. */
function* everySituation(): Iterable<Situation & { readonly cell: string }> {
  for (const rol of ROLLEN)
    for (const [noun, field, ...cells] of TABLE)
      for (const [index, whose] of WHOSE.entries())
        for (const fase of TAFEL_FASEN)
          for (const tafel of TAFEL_STATUSSEN)
            for (const bevroren of [false, true])
              yield {
                ...NORMAL,
                status: OPEN[noun] ?? null,
                rol,
                noun,
                field,
                whose,
                fase,
                tafel,
                bevroren,
                cell: cells[index] ?? '',
              };
}

const PIECES: readonly Noun[] = [
  'puzzelstuk',
  'decentraleOpgave',
  'combinatieregel',
  'kengetal',
  'verdeling',
  'laag',
  'variant',
  'zet',
];
const AGREEMENTS: readonly Noun[] = ['afspraak', 'inzet'];
const FOLLOWING: readonly Noun[] = ['toets', 'voortgang'];

/** What fase and status of the tafel say first; null when they leave it to the row. */
function gate({ rol, noun, field, fase, tafel }: Situation): string | null {
  if (rol === 'waarnemer') return 'AZ2 reader';
  const isReactie = field[1] === 'reactie' || noun === 'draad';
  if (!isReactie && rol === 'adviseur') return 'AZ3 adviseur-only-reacts';
  if (tafel === 'gesloten') return 'AZ15 tafel-closed';
  if (isReactie) return null;
  if (tafel === 'gepauzeerd') return 'AZ15 tafel-paused';
  if (fase === 'huiswerk' && [...AGREEMENTS, ...FOLLOWING].includes(noun)) return 'AZ14 fase-closed';
  const isFollowed = fase === 'vervolg' || fase === 'uitvoering';
  return isFollowed && [...PIECES, ...AGREEMENTS].includes(noun) ? 'AZ14 fase-closed' : null;
}

/** What freezing says before the row does: all of an afspraak but its reactions, and its inzet, stand still. */
function frozen({ noun, field, whose, bevroren }: Situation): string | null {
  if (!bevroren || field[1] === 'reactie') return null;
  if (noun === 'afspraak') return field[0] === 'maak' ? null : 'AZ11 frozen';
  return noun === 'inzet' && whose === 'eigen' ? 'AZ11 frozen' : null;
}

describe('the role matrix', () => {
  it('[AZ2–AZ15] [AZ25–AZ31] [AZ34–AZ37] rol × noun × field × whose × fase × status × frozen is as the table says', () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    let count = 0;
    for (const situation of everySituation()) {
      const expected = gate(situation) ?? frozen(situation) ?? answerFor(situation.rol, situation.cell);
      const answer = said(judge(situation));
      count++;
      seen.add(answer);
      if (answer !== expected) wrong.push(`${JSON.stringify(situation)}: ${answer}, expected ${expected}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(count).toBe(ROLLEN.length * TABLE.length * 3 * TAFEL_FASEN.length * TAFEL_STATUSSEN.length * 2);
    // every answer of the table has really been given
    expect([...seen].sort()).toEqual([
      'AZ10 leaves-by-itself',
      'AZ10 not-party',
      'AZ10 own-partij-only',
      'AZ11 frozen',
      'AZ12 of-other-partij',
      'AZ14 fase-closed',
      'AZ15 tafel-closed',
      'AZ15 tafel-paused',
      'AZ2 reader',
      'AZ25 regisseur-only',
      'AZ26 of-other-partij',
      'AZ26 regisseur-only',
      'AZ27 of-other-partij',
      'AZ28 of-other-partij',
      'AZ28 own-partij-only',
      'AZ28 regisseur-only',
      'AZ29 answers-for-itself',
      'AZ29 of-other-partij',
      'AZ3 adviseur-only-reacts',
      'AZ30 agreed',
      'AZ30 of-other-partij',
      'AZ31 agreed',
      'AZ31 answers-for-itself',
      'AZ31 not-involved',
      'AZ31 of-other-partij',
      'AZ34 of-other-partij',
      'AZ35 answers-for-itself',
      'AZ35 not-involved',
      'AZ35 of-other-partij',
      'AZ36 of-other-partij',
      'AZ37 answers-for-itself',
      'AZ5 of-other-partij',
      'AZ6 own-partij-only',
      'AZ7 leaves-by-itself',
      'AZ7 not-involved',
      'AZ7 own-partij-only',
      'AZ8 of-other-partij',
      'AZ9 of-other-partij',
      'SP2 thread-add-only',
      'ok',
    ]);
  });

  it('every noun has rows', () => {
    expect(new Set(TABLE.map(([noun]) => noun))).toEqual(new Set(NOUNS));
  });

  const own = (
    noun: Noun,
    status: string | null,
    field: Field,
    rol: Rol = 'redacteur',
    whose: Whose = 'eigen',
  ) => said(judge({ ...NORMAL, rol, noun, whose, field, status }));

  it('[AZ26] [AZ28] what the tafel decided stays as it is, until the regisseur opens it again', () => {
    for (const [noun, status, opener, fields] of [
      ['verdeling', 'afgesproken', 'stand', ['waarde', 'toelichting', 'archief']],
      ['variant', 'gekozen', 'keuze', ['stuk', 'naam', 'opengesteld', 'archief']],
      ['variant', 'afgevallen', 'keuze', ['stuk', 'archief']],
    ] as const) {
      const rule = noun === 'variant' ? 'AZ28' : 'AZ26';
      for (const field of fields) {
        expect(own(noun, status, ['zet', field])).toBe(`${rule} agreed`);
        expect(own(noun, status, ['zet', field], 'regisseur')).toBe(`${rule} agreed`);
      }
      expect(own(noun, status, ['zet', opener], 'regisseur')).toBe('ok');
      expect(own(noun, status, ['zet', opener])).toBe(`${rule} regisseur-only`);
    }
    expect(own('variant', 'gekozen', ['zet', 'stuk', 'x'], 'redacteur', 'mede')).toBe('AZ28 agreed');
  });

  it('[AZ31] a post that a receiver answered is not put away by who left it', () => {
    const put = (beantwoord: boolean) =>
      said(
        authorize(actor('regisseur'), {
          room: 'tafel',
          op: 'zet',
          noun: 'afwenteling',
          field: 'archief',
          entry: null,
          path: '',
          record: { ...facts('eigen'), beantwoord },
          ouder: null,
          tafel: { fase: 'vervolg', status: 'open' },
        }),
      );
    expect(put(false)).toBe('ok');
    expect(put(true)).toBe('AZ31 agreed');
  });

  it('[AZ29] who is involved in a zet parks it and takes it up again, and withdraws nothing for another', () => {
    const set = (rol: Rol, whose: Whose, status: string, wordt?: string): string =>
      said(
        authorize(actor(rol), {
          room: 'tafel',
          op: 'zet',
          noun: 'zet',
          field: 'status',
          entry: null,
          record: facts(whose, status),
          ouder: null,
          tafel: { fase: 'puzzel', status: 'open' },
          path: '',
          ...(wordt !== undefined && { wordt }),
        }),
      );
    for (const [from, to] of [
      ['open', 'geparkeerd'],
      ['geparkeerd', 'open'],
      ['open', undefined],
    ] as const) {
      expect(set('redacteur', 'mede', from, to)).toBe('ok');
      expect(set('regisseur', 'vreemd', from, to)).toBe('ok');
      expect(set('redacteur', 'eigen', from, to)).toBe('ok');
      expect(set('redacteur', 'vreemd', from, to)).toBe('AZ29 not-involved');
    }
    expect(set('redacteur', 'mede', 'open', 'gedaan')).toBe('ok');
    expect(set('regisseur', 'vreemd', 'open', 'gedaan')).toBe('AZ29 of-other-partij');
    for (const rol of ['redacteur', 'regisseur'] as const) {
      expect(set(rol, 'mede', 'open', 'ingetrokken')).toBe('AZ29 of-other-partij');
      for (const from of ['ingetrokken', 'gedaan'])
        expect(set(rol, 'mede', from, 'open')).toBe('AZ29 of-other-partij');
    }
    expect(set('redacteur', 'eigen', 'ingetrokken', 'open')).toBe('ok');
  });

  it('[AZ9] an inzet is brought by a party to the afspraak alone', () => {
    const inzet = { ...NORMAL, status: 'concept', rol: 'redacteur', noun: 'inzet', whose: 'eigen' } as const;
    for (const field of [
      ['maak', null],
      ['tekst', 'tekst'],
      ['zet', 'archief'],
    ] as const) {
      expect(said(judge({ ...inzet, field, ouder: 'eigen' }))).toBe('ok');
      expect(said(judge({ ...inzet, field, ouder: 'mede' }))).toBe('ok');
      expect(said(judge({ ...inzet, field, ouder: 'vreemd' }))).toBe('AZ9 not-party');
    }
  });

  it('[AZ8] an optie is brought to a spanningspunt of any partij', () => {
    for (const ouder of WHOSE)
      expect(
        said(
          judge({
            ...NORMAL,
            status: null,
            rol: 'redacteur',
            noun: 'optie',
            field: ['maak', null],
            whose: 'eigen',
            ouder,
          }),
        ),
      ).toBe('ok');
  });

  it('[AZ10] beyond concept only the status, the order and who is in it can still be set', () => {
    const at = (status: string, field: Field, rol: Rol = 'redacteur'): string =>
      said(judge({ ...NORMAL, rol, noun: 'afspraak', whose: 'eigen', field, status }));
    for (const status of ['voorgelegd', 'open']) {
      for (const field of [
        ['tekst', 'tekst'],
        ['zet', 'titel'],
        ['zet', 'koppeling', 'x'],
        ['wis', 'koppeling', 'x'],
      ] as const) {
        expect(at(status, field)).toBe('AZ10 not-concept');
        expect(at(status, field, 'regisseur')).toBe('AZ10 not-concept');
      }
      for (const field of [
        ['zet', 'status'],
        ['zet', 'volgorde'],
        ['zet', 'betrokken', OTHER],
        ['zet', 'archief'],
      ] as const)
        expect(at(status, field)).toBe('ok');
    }
  });
});

describe('what is decided before any record is looked at', () => {
  const touch = (room: RecordTouch['room']): RecordTouch => ({
    room,
    op: 'zet',
    noun: 'puzzelstuk',
    field: 'titel',
    entry: null,
    record: facts('eigen'),
    ouder: null,
    tafel: { fase: 'puzzel', status: 'open' },
    path: '',
  });

  it('[AZ1] nobody writes a register', () => {
    for (const rol of ROLLEN)
      expect(said(authorize(actor(rol), touch('register')))).toBe('AZ1 register-server-only');
  });

  it('[AZ32] who writes at the tafel writes in the rooms of the own partij too, and nobody else', () => {
    const answers = ROLLEN.map((rol) => [
      rol,
      said(authorize(actor(rol), { ...touch('schorsing'), noun: 'variant' })),
    ]);
    expect(Object.fromEntries(answers)).toEqual({
      regisseur: 'ok',
      bestuurder: 'ok',
      redacteur: 'ok',
      adviseur: 'AZ3 adviseur-only-reacts',
      waarnemer: 'AZ2 reader',
    });
  });

  it('[AZ2] who reads along writes nothing, whatever the rol', () => {
    for (const rol of ROLLEN) expect(said(authorize(actor(rol, false), touch('tafel')))).toBe('AZ2 reader');
  });

  it('[TF2] [AZ12] nobody writes what the server alone writes: the tafel, its opgaven, what is frozen', () => {
    for (const rol of ROLLEN) {
      const place = { room: 'tafel', op: 'zet', field: null, entry: null, path: 'bevroren/x' } as const;
      const expected = rol === 'waarnemer' ? 'AZ2 reader' : 'TF2 server-only-root';
      expect(said(authorize(actor(rol), { ...place, noun: 'server' }))).toBe(expected);
    }
  });
});
