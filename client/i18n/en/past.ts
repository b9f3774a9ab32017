import type nl from '#client/i18n/nl/past.ts';
import type { Translation } from '#client/i18n/translation.ts';

const past: Translation<typeof nl> = {
  titel: 'Does it fit?',
  onderdelen: 'Parts of Does it fit?',
  onderdeel: {
    balans: 'Balance',
    passen: 'Does all fit?',
    lasten: 'Burdens and benefits',
    vragen: 'Five questions',
  },
  onderdeelOnbekend: 'There is no such part',
  geen: '–',
  onbekend: 'unknown',
  zonderTitel: 'without a title',
  balans: {
    titel: 'Balance per goal',
    voor: 'For',
    heleTafel: 'the whole table',
    ookLege: 'Show goals for which nothing is asked or laid too',
    opgave: 'Goal',
    gevraagd: 'Asked',
    hard: 'Laid, firm',
    zacht: 'Laid, soft',
    nogTeLeggen: 'Still to lay',
    stand: 'Stands',
    stukken: 'Pieces',
    nietGeteld_one: '{{count}} does not count',
    nietGeteld_other: '{{count}} do not count',
    leeg: 'Nothing is asked and nothing is laid at this moment.',
    uit: { verdeling: 'agreed share', voorstel: 'proposed share' },
    uitleg:
      'Firm: agreed or decided. Soft: everything before that. A range runs from a cautious to a generous reading. Different units are never added.',
  },
  ruimte: {
    titel: 'Honest hectares',
    jaar: 'Year',
    bruto: 'Gross',
    netto: 'Net',
    gedeeld: 'Used twice',
    functies: 'Gross per function',
    uitleg:
      'Gross is all added up. Net is the land that is really needed: land that two pieces use together counts once. The difference is used twice.',
  },
  download: { balans: 'Balance as CSV', botsingen: 'Clashes as CSV' },
  lasten: {
    titel: 'Burdens and benefits per municipality',
    maat: 'How measured',
    maten: {
      hectare: 'Hectares',
      perDuizendInwoners: 'Per 1,000 inhabitants',
      procentVanLand: 'Part of the land',
    },
    formule: {
      hectare:
        'How we count: the area of each piece × the part that lies in the municipality, under the first function of the piece.',
      perDuizendInwoners:
        'How we count: hectares in the municipality ÷ inhabitants × 1,000. The hectares are the area of each piece × the part that lies in the municipality.',
      procentVanLand:
        'How we count: hectares in the municipality ÷ hectares of land of the municipality × 100. The hectares are the area of each piece × the part that lies in the municipality.',
    },
    gemeente: 'Municipality',
    lasten: 'Burdens',
    baten: 'Benefits',
    inwoners: 'Inhabitants',
    land: 'Land',
    leeg: 'The boundaries of the municipalities are not there now.',
    indeling: 'What counts as a burden and what as a benefit?',
    indelingUitleg:
      'This is a choice, not a fact. Change it freely: only you see that, and the figures above follow.',
    waardering: { last: 'burden', baat: 'benefit', geen: 'neither' },
  },
  vragen: {
    uitleg:
      'A spatial proposal answers five questions (NOVEX programme 2022). This is what the table says to them already.',
    vraag: {
      'samenhang-en-kwaliteit': 'How do the goals strengthen each other?',
      'past-het': 'Where does it fit, and where does it pinch?',
      'aanvullende-nationale-keuzes': 'Which choices are still needed from the national government?',
      'samenhang-in-uitvoering': 'What has to meet in place and time?',
      'middelen-en-instrumenten': 'Which money and instruments are needed?',
    },
    stand: {
      beantwoord: 'The table answers this',
      deels: 'Not ready yet',
      open: 'Nothing said yet',
    },
    leeg: {
      'samenhang-en-kwaliteit': 'Lay pieces where functions go together, or name a chance.',
      'past-het': 'Lay pieces and agree which share the table takes.',
      'aanvullende-nationale-keuzes': 'There is nothing now that the national government has to decide.',
      'samenhang-in-uitvoering': 'Give pieces a period. Then you see what waits for what.',
      'middelen-en-instrumenten': 'Write agreements: who brings what?',
    },
    enMeer_one: 'and {{count}} more',
    enMeer_other: 'and {{count}} more',
  },
  bevinding: {
    gedeeld: '{{hectare}} of land is used twice ({{procent}}% of all that is laid).',
    kans: '{{stukken}} strengthen each other ({{hectare}} together).',
    kansDichtbij: '{{stukken}} lie close together and strengthen each other.',
    'kans-benoemd': 'Chance: {{titel}}.',
    spanningspunt: 'Point of tension: {{titel}}.',
    tekort: '{{titel}}: {{tekort}} still to lay.',
    nietVerdeeld: '{{titel}}: pieces are laid for it, but the table has not agreed on a share yet.',
    geteld: '{{bereikt}} reached, {{opKoers}} on course, {{tekort}} short.',
    botsing: '{{zin}} This clashes.',
    aanvaard: '{{zin}} This clashes, and is accepted.',
    voorwaarde: '{{zin}} This goes together, if something is arranged.',
    voorwaardeDie: '{{zin}} This goes together on a condition: {{voorwaarde}}',
    afwenteling: 'From {{van}} to {{naar}}, who does not sit at the table.',
    volgorde: '{{een}} begins in {{vanaf}}, {{ander}} in {{anderVanaf}}, in the same place.',
    begint_one: '{{count}} piece begins by {{jaar}}.',
    begint_other: '{{count}} pieces begin by {{jaar}}.',
    eenzijdig: '{{titel}}: not put in from two sides yet.',
    wederkerig: '{{titel}}: {{count}} parties put something in.',
    drager: 'Of {{count}} of the {{van}} pieces nobody knows who bears the costs.',
  },
};
export default past;
