import type { Akkoord, AkkoordId } from '#shared/domain/akkoord/schema.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { TekstBlok, TekstDeel, TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import { PUZZELSTUK_STATUSSEN, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import type { Toets } from '#shared/domain/toets/schema.ts';
import type { Variant } from '#shared/domain/variant/schema.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import type { ComposeVraag } from '#shared/arrangement/compose-vraag.ts';
import type { Vaststelling } from '#shared/arrangement/vaststelling.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';
import { bandOf } from '#shared/puzzel/band.ts';

/** Words that mean something to some format or other, and characters that few fonts have. */
export const VIJANDIG =
  '#set page(width: 1cm) *vet* _schuin_ $x$ `code` <label> @ref "aanhaling" \\ ] [ } { // ; #read("/etc/passwd") ' +
  '&amp; <w:p/> ]]> =1+1 é ß Ω Ж א 😀 一 \u202E omgekeerd \u0007 \uFFFE';

const ALFABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A different id for each kind and number, of the form that random ids have. */
export function testId(kind: number, n: number): string {
  let rest = kind * 1_000_000 + n;
  let id = '';
  for (let at = 0; at < 26; at++) {
    id = (ALFABET[rest % 32] ?? '0') + id;
    rest = Math.floor(rest / 32);
  }
  return id;
}

const DOOR = testId(1, 1) as DeelnemerId;
const OP = '2026-09-01T10:00:00.000Z';

export const PARTIJEN: readonly Partij[] = [
  ['rijk-bzk', 'Ministerie van Volkshuisvesting & Ruimtelijke Ordening', 'VRO', 'rijk', '#154273'],
  ['provincie-utrecht', 'Provincie Utrecht', 'PU', 'provincie', '#9b1652'],
  ['gemeente-gm0344', 'Gemeente Utrecht', 'Utr', 'gemeente', '#176438'],
  ['waterschap-hdsr', 'Hoogheemraadschap De Stichtse Rijnlanden', 'HDSR', 'waterschap', '#1d4ed8'],
  ['netbeheerder', 'Netbeheerder <Stedin>', 'Stedin', 'uitvoeringsorganisatie', '#7c2d12'],
].map(([id, naam, afkorting, soort, kleur]) => ({ id, naam, afkorting, soort, kleur }) as Partij);

export function run(tekst: string, ...marks: readonly string[]): TekstDeel {
  return {
    tekst,
    marks: Object.fromEntries(
      marks.map((mark): [string, TekstWaarde] =>
        mark.startsWith('http') ? ['link', { href: mark }] : [mark, {}],
      ),
    ),
  };
}

export function node(soort: string, attrs: TekstBlok['attrs'], ...inhoud: readonly TekstDeel[]): TekstBlok {
  return { soort, attrs, inhoud };
}

export function p(...inhoud: readonly (string | TekstDeel)[]): TekstBlok {
  return node('paragraph', {}, ...inhoud.map((each) => (typeof each === 'string' ? run(each) : each)));
}

const cel = (words: string, attrs: TekstBlok['attrs'] = {}): TekstBlok => node('tableCell', attrs, p(words));
const th = (words: string, attrs: TekstBlok['attrs'] = {}): TekstBlok => node('tableHeader', attrs, p(words));
const li = (...blokken: readonly TekstBlok[]): TekstBlok => node('listItem', {}, ...blokken);

/** One text with every kind of node and mark there is. */
export const ALLES: readonly TekstBlok[] = [
  p(
    'De partijen maken ruimte voor ',
    node('veld', { id: testId(9, 1), soort: 'puzzelstuk', bron: testId(2, 1), waarde: '1.200 woningen' }),
    ' en zorgen op tijd voor drinkwater',
    node('voetnoot', {
      id: testId(9, 2),
      tekst: 'Volgens de prognose van Vitens uit 2025, met een marge van 5%.',
    }),
    '. Zie ',
    node('bron', {
      document: 'Programma NOVEX',
      plaats: 'paragraaf 4.1',
      href: 'https://www.novex.nl/programma?a=1&b=2',
    }),
    '.',
  ),
  node('heading', { level: 1 }, run('Uitgangspunten')),
  p(
    run('Vet', 'bold'),
    ', ',
    run('schuin', 'italic'),
    ', ',
    run('onderstreept', 'underline'),
    ', ',
    run('doorgehaald', 'strike'),
    ', ',
    run('code = 1', 'code'),
    ', ',
    run('alles tegelijk', 'bold', 'italic', 'underline'),
    ' en ',
    run('een verwijzing', 'https://www.provincie-utrecht.nl/plan'),
    '.',
    node('hardBreak', {}),
    'Op een nieuwe regel.',
  ),
  node(
    'bulletList',
    {},
    li(p('Eerst de inpassing.')),
    li(
      p('Daarna de volgorde:'),
      node(
        'orderedList',
        { start: 3 },
        li(p('drie,')),
        li(p('vier, met daaronder:'), node('bulletList', {}, li(p('een punt')), li(p('nog een punt')))),
        li(p('vijf.')),
      ),
    ),
    li(p('En tot slot de uitvoering.'), p('Met een tweede alinea in hetzelfde punt.')),
  ),
  node('orderedList', {}, li(p('Een.')), li(p('Twee.'), node('bulletList', {}, li(p('met een stip'))))),
  node('heading', { level: 3 }, run('Een kop die een niveau overslaat')),
  node(
    'blockquote',
    {},
    p('Wie ruimte geeft, krijgt er een bereikbare wijk voor terug.'),
    p('Zo is het afgesproken.'),
  ),
  node('horizontalRule', {}),
  node(
    'table',
    {},
    node('tableRow', {}, th('Jaar'), th('Woningen'), th('Hectare')),
    node('tableRow', {}, cel('2030'), cel('1.200'), cel('85')),
    node(
      'tableRow',
      {},
      cel('2040', { rowspan: 2 }),
      cel('samen 2.400 woningen op 170 hectare', { colspan: 2 }),
    ),
    node('tableRow', {}, cel('na toets'), cel('100')),
  ),
  p(VIJANDIG),
];

const ZIN =
  'Partijen brengen samen in beeld wat nodig is om de woningen op tijd te bouwen, met aandacht voor water, bodem en het net. ';

/** A text as most are. */
export const GEWOON: readonly TekstBlok[] = [
  p(ZIN.repeat(3)),
  p(ZIN.repeat(2)),
  node('bulletList', {}, li(p(ZIN)), li(p(ZIN))),
];

export function testBelofte(n: number, aan: readonly string[]): Belofte {
  return {
    id: testId(4, n) as Belofte['id'],
    munt: (['ruimte', 'geld', 'regels', 'mensen'] as const)[n % 4] ?? 'ruimte',
    wat: n % 4 === 1 ? 'Een bijdrage aan de ontsluiting van de wijk' : 'Ruimte voor woningen bij het station',
    aan: [...aan],
    hoeveelheid: n % 4 === 1 ? { waarde: 12_500_000, eenheid: 'euro' } : { waarde: 85, eenheid: 'ha' },
    termijn: n % 3 === 0 ? null : '2027-Q3',
    voorwaarde:
      n % 2 === 0
        ? null
        : {
            tekst: 'Als het net op tijd klaar is',
            wachtOp: [testId(4, n + 1) as Belofte['id']],
            termijn: '2028',
          },
    dekking: n % 4 === 1 ? 'Mobiliteitsfonds, bestaande reservering' : '',
    instrument: 'Bestuursovereenkomst',
    doorwerking: ['omgevingsvisie', 'programma'],
    uitvoerder:
      n % 2 === 0 ? { soort: 'partij', partij: 'netbeheerder' } : { soort: 'anders', naam: 'ProRail' },
  };
}

export function testAfspraak(n: number, part: Partial<AfspraakInhoud> = {}): AfspraakInhoud {
  return {
    formaat: 'puzzeltafel/afspraak/1',
    id: testId(3, n) as AfspraakInhoud['id'],
    titel: n === 1 ? 'Woningen bij <Lunetten> & #station' : `Bouwen, bewegen en bodem ${n}`,
    thema:
      (['wonen-werken-bereikbaarheid', 'energie', 'novex-gebied', 'water-bodem'] as const)[n % 4] ??
      'algemeen',
    soort: n % 2 === 0 ? 'procesafspraak' : 'inhoudelijk',
    uitvoering: n % 5 === 4 ? 'financiering' : null,
    termijn: '2027-07-01',
    trekker: 'provincie-utrecht',
    volgendeStap: 'Een bestuurlijk overleg over de volgorde van bouwen.',
    partijen: ['gemeente-gm0344', 'provincie-utrecht', 'rijk-bzk'],
    koppeling: [`opgave/woningen`, `puzzelstuk/${testId(2, 1)}`],
    tekst: n <= 4 || n % 20 === 0 ? [...ALLES] : [...GEWOON],
    inzet: [
      {
        id: testId(5, 2 * n) as AfspraakInhoud['inzet'][number]['id'],
        partij: 'rijk-bzk',
        tekst: [p('Het Rijk draagt bij aan de ontsluiting.')],
        belofte: [testBelofte(4 * n + 1, []), testBelofte(4 * n + 2, ['provincie-utrecht'])],
      },
      {
        id: testId(5, 2 * n + 1) as AfspraakInhoud['inzet'][number]['id'],
        partij: 'gemeente-gm0344',
        tekst: [p('De gemeente maakt ruimte.')],
        belofte: [testBelofte(4 * n + 3, ['rijk-bzk'])],
      },
    ],
    gebonden: {
      puzzelstuk: {},
      opgave: {
        woningen: {
          partij: null,
          titel: 'Woningen in de regio',
          soort: 'doelstelling',
          hardheid: 'richtinggevend',
          waarde: 90_000,
          waardeTot: null,
          eenheid: 'woning',
          jaar: 2030,
          gearchiveerd: false,
        },
      },
      spanningspunt: {},
    },
    ...part,
  };
}

/** A piece in a grid around Utrecht, with `points` points along its edge. */
export function testStuk(n: number, points = 24): Puzzelstuk {
  const [x, y] = [4.9 + (n % 25) * 0.02, 51.95 + Math.floor(n / 25) * 0.012];
  const ring = Array.from({ length: points }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / points;
    return [
      Number((x + 0.008 * Math.cos(angle)).toFixed(7)),
      Number((y + 0.005 * Math.sin(angle)).toFixed(7)),
    ];
  });
  const first = ring[0] ?? [x, y];
  return {
    id: testId(2, n) as Puzzelstuk['id'],
    partij: PARTIJEN[n % PARTIJEN.length]?.id ?? 'rijk-bzk',
    gemaaktDoor: DOOR,
    gemaaktOp: OP,
    titel: n === 2 ? '=HYPERLINK("kwaad")' : `Stuk & <nummer> ${n}`,
    toelichting: '',
    functies: [FUNCTIES[n % FUNCTIES.length] ?? 'wonen'],
    plaats:
      n % 40 === 7
        ? {
            soort: 'getekend',
            geometrie: { type: 'LineString', coordinates: [ring[0] ?? [x, y], ring[5] ?? [x, y]] },
          }
        : n % 40 === 9
          ? { soort: 'getekend', geometrie: { type: 'Point', coordinates: [x, y] } }
          : n % 40 === 11
            ? { soort: 'geen' }
            : { soort: 'getekend', geometrie: { type: 'Polygon', coordinates: [[...ring, first]] } },
    claim: { soort: 'geometrie' },
    periode: { van: n % 3 === 0 ? 2035 : null, tot: null },
    status: PUZZELSTUK_STATUSSEN[n % PUZZELSTUK_STATUSSEN.length] ?? 'idee',
    bron: '',
    drager: 'onbekend',
    archief: null,
    bijdrage: { woningen: { soort: 'opgegeven', waarde: 100 + n, eenheid: 'woning' } },
    opengesteld: [],
  };
}

const OPGAVE: Opgave = {
  id: 'woningen',
  programma: 'woningbouw',
  titel: 'Woningen in de regio',
  thema: 'wonen',
  soort: 'doelstelling',
  hardheid: 'richtinggevend',
  waarde: 90_000,
  eenheid: 'woning',
  jaar: 2030,
  gebied: { soort: 'provincie', naam: 'Utrecht' },
  omschrijving: '',
  bron: { document: 'ro-brief-2022', paragraaf: 'A1' },
};

const PUNT: Spanningspunt = {
  id: testId(6, 1) as Spanningspunt['id'],
  partij: 'provincie-utrecht',
  gemaaktDoor: DOOR,
  gemaaktOp: OP,
  soort: 'spanningspunt',
  titel: 'Wonen of water in de uiterwaard',
  toelichting: 'Er is te weinig ruimte voor beide.',
  aard: 'ruimte',
  ernst: 'ernstig',
  status: 'open',
  anker: { soort: 'plek', lngLat: [5.1, 52.05] },
  archief: null,
  betrokken: ['waterschap-hdsr', 'gemeente-gm0344'],
  optie: [],
  reactie: [],
  woord: {
    'waterschap-hdsr': {
      tekst: 'De berging gaat voor.',
      volgendeStap: 'Onderzoek naar peil',
      termijn: '2027',
      door: DOOR,
      naam: 'Een Mens',
      op: OP,
    },
    'gemeente-gm0344': {
      tekst: 'Zonder woningen geen afspraak.\nDat staat vast.',
      volgendeStap: 'Een tweede variant',
      termijn: null,
      door: DOOR,
      naam: 'Een Ander',
      op: OP,
    },
  },
};

const TOETS: Toets = {
  id: testId(7, 1) as Toets['id'],
  partij: 'provincie-utrecht',
  gemaaktDoor: DOOR,
  gemaaktOp: OP,
  afspraak: testId(3, 1),
  aspect: 'netcapaciteit',
  vraag: 'Kan het net dit in 2029 aan?',
  buiten: 'TenneT',
  archief: null,
  betrokken: ['netbeheerder'],
  antwoord: {
    netbeheerder: {
      oordeel: 'ja-mits',
      toelichting: 'Met een nieuw station.',
      door: DOOR,
      naam: 'Een Mens',
      op: OP,
    },
  },
};

/** All that an arrangement is made of, with so many afspraken and pieces. */
export function testVraag(afspraken = 4, stukken = 30, points = 24): ComposeVraag {
  const laid = Array.from({ length: stukken }, (_, at) => testStuk(at + 1, points));
  const moved = testStuk(stukken + 40, points).plaats;
  const variant: Variant = {
    id: testId(8, 1) as Variant['id'],
    partij: 'provincie-utrecht',
    gemaaktDoor: DOOR,
    gemaaktOp: OP,
    naam: 'Compact bij het spoor',
    toelichting: 'Alles dicht bij het spoor.',
    keuze: { stand: 'gekozen', reden: 'Het meest gedragen', door: DOOR, naam: 'Een Mens', op: OP },
    archief: null,
    opengesteld: [],
    stuk: {
      [testId(2, 1)]: { soort: 'anders', plaats: moved },
      [testId(2, 3)]: { soort: 'weg' },
      [testId(2, 900_000)]: {
        soort: 'nieuw',
        partij: 'rijk-bzk',
        titel: 'Nieuw station',
        functies: ['mobiliteit'],
        plaats: testStuk(stukken + 60, points).plaats,
        claim: { soort: 'geometrie' },
        periode: { van: 2029, tot: null },
        status: 'idee',
        bijdrage: {},
      },
    },
  };
  const beelden = [null, variant.id].flatMap((id) => HORIZONNEN.map((horizon) => ({ variant: id, horizon })));
  return {
    tafel: {
      id: testId(0, 1) as Tafel['id'],
      naam: 'Provincietafel Utrecht & omstreken',
      soort: 'provincietafel',
      gebied: { soort: 'provincie', naam: 'Utrecht' },
      fase: 'afspraken',
      status: 'open',
      schemaVersion: 4,
    },
    nummer: 2,
    titel: 'Ruimte voor Utrecht #2',
    vorige: { nummer: 1, hash: 'b'.repeat(64) },
    opgemaaktOp: OP,
    partijen: PARTIJEN,
    ondertekenaars: ['rijk-bzk', 'provincie-utrecht', 'gemeente-gm0344'],
    regeling: { nodig: 'alle', volgorde: [], duo: null },
    inleidingen: { 'beeld-en-afspraken': 'Zo ligt de puzzel.\n\nEn zo is hij gelegd.' },
    afspraken: Array.from({ length: afspraken }, (_, at) => ({
      inhoud: testAfspraak(at + 1),
      inhoudHash: 'c'.repeat(64),
      volgorde: at,
      versie: 1,
    })),
    openAfspraken: [
      {
        inhoud: testAfspraak(afspraken + 1, { titel: 'Wie betaalt de brug' }),
        inhoudHash: 'd'.repeat(64),
        volgorde: 1,
        standpunten: [
          {
            afspraak: testId(3, afspraken + 1) as AfspraakInhoud['id'],
            partij: 'rijk-bzk',
            soort: 'bezwaar',
            toelichting: 'Er is geen geld voor.',
            volgendeStap: 'Volgend BO MIRT',
            inhoudHash: 'd'.repeat(64),
            deelnemer: DOOR,
            op: OP,
          },
        ],
      },
    ],
    spanningspunten: [PUNT],
    aanvaardingen: [
      {
        id: testId(10, 1) as ComposeVraag['aanvaardingen'][number]['id'],
        partij: 'gemeente-gm0344',
        gemaaktDoor: DOOR,
        gemaaktOp: OP,
        botsing: 'a/b',
        naam: 'Een Mens',
        reden: 'Tijdelijk, tot de dijk klaar is',
        tot: '2027-01-01',
        archief: null,
      },
    ],
    botsingen: [],
    stukken: laid,
    varianten: [variant],
    beelden,
    balansen: [null, variant.id].map((id) => ({
      variant: id,
      regels: HORIZONNEN.map((horizon) => ({
        opgave: 'woningen',
        horizon,
        gebied: null,
        gevraagd: { waarde: 90_000, waardeTot: 90_000, uit: 'verdeling' as const, vervallen: [] },
        verdeeld: { afgesproken: 0, voorgesteld: 0 },
        hard: bandOf(1200),
        zacht: { laag: 100, waarschijnlijk: 400.5, hoog: 800 },
        nogTeLeggen: bandOf(88_000),
        teVeel: bandOf(0),
        oordeel: 'tekort' as const,
        richting: 'stil' as const,
        stukken: [testId(2, 1)],
        nietGeteld: [],
      })),
    })),
    opgaven: [OPGAVE],
    verdelingen: [],
    toetsen: [TOETS],
    kaartlagen: [
      {
        id: 'provincie',
        naam: 'Provincies',
        bron: 'Kadaster',
        jaar: 2026,
        licentie: 'CC BY 4.0',
        aantal: 12,
        indicatief: false,
        grof: false,
      },
    ],
  };
}

export function testVaststelling(arrangementHash: string, nummer = 2): Vaststelling {
  const akkoorden = ['rijk-bzk', 'provincie-utrecht', 'gemeente-gm0344'].map((partij, at): Akkoord => ({
    id: testId(11, at) as AkkoordId,
    onderwerp: { soort: 'arrangement', nummer },
    partij,
    deelnemer: DOOR,
    mandaat: {
      niveau: 'bestuurlijk',
      orgaan: at === 0 ? 'bewindspersoon' : 'gs',
      namens: at === 0 ? 'de minister van VRO' : 'het college',
      voorbehoud: at === 1 ? { van: 'ps', tekst: 'Budget voor 2028', uiterlijk: '2026-12-15' } : null,
    },
    inhoudHash: arrangementHash,
    delen: {},
    op: '2026-10-01T12:00:00.000Z',
    vervallen: null,
    ingetrokken: null,
  }));
  return {
    arrangementHash,
    vastgesteldOp: '2026-10-02T09:30:00.000Z',
    akkoorden,
    sleutel: { keyId: 'e'.repeat(32), publicKey: 'f'.repeat(64) },
  };
}
