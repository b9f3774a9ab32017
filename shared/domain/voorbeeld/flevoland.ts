import { hectares, stuk, vlak, woningen, type Voorbeeld } from '#shared/domain/voorbeeld/voorbeeld.ts';

const ALMERE = 'gemeente-gm0034';
const LELYSTAD = 'gemeente-gm0995';
const ZEEWOLDE = 'gemeente-gm0050';
const PROVINCIE = 'provincie-flevoland';
const WATERSCHAP = 'waterschap-zuiderzeeland';

/** 832 ha. */
const KAZERNE = vlak([1630, 4844], [1664, 4840], [1668, 4864], [1634, 4868]);

/**
 * Flevoland: homes for the metropool, work at Lelystad, a kazerne in Zeewolde beside wind, nature and drinking water. The
 * names of the work locations and the place of the kazerne are in the documents of 2022.
 */
export const FLEVOLAND_VOORBEELD: Voorbeeld = {
  id: 'flevoland',
  naam: 'Oefentafel Flevoland',
  soort: 'provincietafel',
  gebied: { soort: 'provincie', naam: 'Flevoland' },
  gemeenten: [
    ['Almere', 'GM0034'],
    ['Lelystad', 'GM0995'],
    ['Zeewolde', 'GM0050'],
  ],
  stukken: [
    stuk(
      'pampus',
      ALMERE,
      'Almere Pampus',
      ['wonen'],
      'voorkeurslocatie',
      vlak([1386, 4856], [1412, 4850], [1418, 4878], [1396, 4888], [1384, 4874]),
      {
        toelichting: 'Stad aan het water, met een nieuwe verbinding.',
        van: 2030,
        bijdrage: { 'novex-mra-woningen-2030': woningen(20_000, 30_000) },
      },
    ),
    stuk(
      'oosterwold',
      ALMERE,
      'Oosterwold',
      ['wonen', 'landbouw'],
      'afgesproken',
      vlak([1486, 4836], [1532, 4830], [1544, 4870], [1498, 4882]),
      {
        toelichting: 'Ruim wonen met voedsel van eigen grond.',
        hectare: 900,
        bijdrage: { 'novex-mra-woningen-2030': woningen(9000) },
      },
    ),
    stuk(
      'stichtse-kant',
      ALMERE,
      'Stichtse Kant',
      ['werken'],
      'vastgesteld',
      vlak([1466, 4810], [1486, 4808], [1488, 4820], [1468, 4822]),
      {
        toelichting: 'Bedrijventerrein aan de A27.',
        bijdrage: {
          'werklocaties-7000ha': hectares,
          'novex-mra-arbeidsplaatsen': {
            soort: 'per-hectare',
            waarde: 30,
            waardeTot: 50,
            eenheid: 'arbeidsplaats',
          },
        },
      },
    ),
    stuk(
      'airport-park',
      LELYSTAD,
      'Lelystad Airport Business Park',
      ['werken', 'mobiliteit'],
      'vastgesteld',
      vlak([1620, 4956], [1644, 4956], [1644, 4972], [1620, 4972]),
      {
        toelichting: 'Werk bij de luchthaven.',
        hectare: 230,
        bijdrage: { 'werklocaties-7000ha': { soort: 'opgegeven', waarde: 230, eenheid: 'ha' } },
      },
    ),
    stuk(
      'wind-zeewolde',
      ZEEWOLDE,
      'Windpark Zeewolde',
      ['energie', 'landbouw'],
      'vastgesteld',
      vlak([1560, 4800], [1660, 4796], [1670, 4870], [1570, 4884]),
      {
        toelichting: 'Molens in lijnen, landbouw ertussen.',
        hectare: 5000,
        bijdrage: { 'res-35twh': { soort: 'opgegeven', waarde: 1, eenheid: 'TWh' } },
      },
    ),
    stuk('kazerne', 'defensie', 'Kazerne Zeewolde', ['defensie'], 'voorkeurslocatie', KAZERNE, {
      toelichting: 'Kazerne in het midden van het land.',
      hectare: 400,
      van: 2030,
    }),
    stuk(
      'horsterwold',
      PROVINCIE,
      'Natuurverbinding Horsterwold',
      ['natuur', 'water'],
      'idee',
      vlak([1550, 4870], [1600, 4856], [1610, 4882], [1560, 4900]),
      { toelichting: 'Natte verbinding tussen bos en plassen.', bijdrage: { 'nplg-nnn-rest': hectares } },
    ),
    stuk(
      'drinkwater',
      WATERSCHAP,
      'Waterwinning Bremerberg',
      ['water', 'natuur'],
      'zoekgebied',
      vlak([1700, 4920], [1740, 4912], [1750, 4948], [1710, 4958]),
      { toelichting: 'Grondwater van goede kwaliteit, met natuur erboven.', hectare: 600 },
    ),
    stuk(
      'polder-landbouw',
      PROVINCIE,
      'Noordoostpolder: kernlandbouw',
      ['landbouw'],
      'afgesproken',
      vlak([1760, 5200], [1860, 5190], [1870, 5290], [1770, 5306]),
      { toelichting: 'Goede grond blijft voor voedsel.' },
    ),
  ],
  verdelingen: [
    {
      partij: PROVINCIE,
      opgave: 'novex-mra-woningen-2030',
      gebied: { soort: 'tafel' },
      waarde: 40_000,
      waardeTot: 45_000,
      stand: 'afgesproken',
      toelichting: 'Voorbeeld: het deel van Flevoland in het doel van de metropoolregio.',
    },
    {
      partij: PROVINCIE,
      opgave: 'werklocaties-7000ha',
      gebied: { soort: 'tafel' },
      waarde: 600,
      waardeTot: null,
      stand: 'voorstel',
      toelichting: 'Voorbeeld: nog te bespreken.',
    },
  ],
  lagen: [
    {
      partij: 'defensie',
      naam: 'Laagvliegroute (voorbeeld)',
      soort: 'laagvliegroute',
      geometrie: vlak([1600, 4790], [1620, 4788], [1640, 4890], [1618, 4894]),
      bron: 'Voorbeeld, met de hand getekend',
      jaar: null,
      indicatief: true,
    },
    {
      partij: WATERSCHAP,
      naam: 'Intrekgebied drinkwater (voorbeeld)',
      soort: 'drinkwater',
      geometrie: vlak([1690, 4910], [1750, 4900], [1762, 4956], [1700, 4966]),
      bron: 'Voorbeeld, met de hand getekend',
      jaar: null,
      indicatief: true,
    },
  ],
};
