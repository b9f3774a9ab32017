import { hectares, stuk, vlak, woningen, type Voorbeeld } from '#shared/domain/voorbeeld/voorbeeld.ts';

const UTRECHT = 'gemeente-gm0344';
const AMERSFOORT = 'gemeente-gm0307';
const HOUTEN = 'gemeente-gm0321';
const RONDE_VENEN = 'gemeente-gm0736';
const PROVINCIE = 'provincie-utrecht';
const HDSR = 'waterschap-de-stichtse-rijnlanden';
const AGV = 'waterschap-amstel-gooi-en-vecht';

/** 888 ha. */
const RIJNENBURG = vlak([1300, 4486], [1330, 4482], [1334, 4506], [1316, 4514], [1298, 4508]);
/** 384 ha. */
const HOUTEN_OOST = vlak([1416, 4476], [1436, 4472], [1442, 4488], [1424, 4496]);

/**
 * Utrecht: in Rijnenburg homes and marsh each look for 450 ha in 888 ha, which is 12 ha too little; in Houten homes meet the
 * Waterlinie; along the Kromme Rijn water and nature can share 160 ha.
 */
export const UTRECHT_VOORBEELD: Voorbeeld = {
  id: 'utrecht',
  naam: 'Oefentafel Utrecht',
  soort: 'provincietafel',
  gebied: { soort: 'provincie', naam: 'Utrecht' },
  gemeenten: [
    ['Utrecht', 'GM0344'],
    ['Amersfoort', 'GM0307'],
    ['De Ronde Venen', 'GM0736'],
    ['Houten', 'GM0321'],
  ],
  stukken: [
    stuk(
      'merwede',
      UTRECHT,
      'Groot Merwede',
      ['wonen', 'mobiliteit'],
      'voorkeurslocatie',
      vlak([1345, 4535], [1365, 4535], [1368, 4550], [1352, 4556], [1343, 4548]),
      {
        toelichting: 'Verdichten rond spoor en kanaal.',
        van: 2026,
        bijdrage: {
          'novex-ua-woningen-2030': woningen(12_000),
          'novex-ua-woningen-2040': woningen(29_000, 33_000),
        },
      },
    ),
    stuk('rijnenburg-wonen', UTRECHT, 'Rijnenburg: wonen', ['wonen'], 'zoekgebied', RIJNENBURG, {
      toelichting: 'Wonen op de hoge delen; waar precies is nog open.',
      hectare: 450,
      bijdrage: { 'novex-ua-woningen-2040': woningen(20_000, 25_000) },
    }),
    stuk('rijnenburg-energie', PROVINCIE, 'Rijnenburg: zon en wind', ['energie'], 'zoekgebied', RIJNENBURG, {
      toelichting: 'Opwek voor de regio, tot het net het elders aankan.',
      hectare: 350,
      bijdrage: { 'res-35twh': { soort: 'opgegeven', waarde: 0.25, waardeTot: 0.35, eenheid: 'TWh' } },
    }),
    stuk('rijnenburg-natuur', HDSR, 'Rijnenburg: moeras', ['natuur'], 'zoekgebied', RIJNENBURG, {
      toelichting: 'Moeras in het laagste deel, dat ook water vasthoudt.',
      hectare: 450,
      bijdrage: { 'nplg-nnn-rest': hectares },
    }),
    stuk('houten-oost', HOUTEN, 'Houten-Oost', ['wonen'], 'zoekgebied', HOUTEN_OOST, {
      toelichting: 'Nieuwe wijk ten oosten van het spoor.',
      hectare: 180,
      bijdrage: { 'novex-ua-woningen-2040': woningen(4000, 5500) },
    }),
    stuk(
      'waterlinie',
      'ocw',
      'Open velden van de Waterlinie',
      ['erfgoed-landschap', 'recreatie-groen'],
      'vastgesteld',
      vlak([1428, 4450], [1436, 4450], [1438, 4490], [1442, 4526], [1434, 4526], [1430, 4490]),
      { toelichting: 'Schootsvelden die open blijven.' },
    ),
    stuk(
      'bovenduist',
      AMERSFOORT,
      'Bovenduist',
      ['wonen'],
      'afgesproken',
      vlak([1566, 4670], [1586, 4674], [1584, 4686], [1564, 4684]),
      {
        toelichting: 'Wijk aan de rand van Vathorst.',
        bijdrage: {
          'novex-ua-woningen-2030': woningen(1200),
          'novex-ua-woningen-2040': woningen(3200),
        },
      },
    ),
    stuk(
      'werkpark',
      AMERSFOORT,
      'Werkpark A1',
      ['werken', 'circulair'],
      'voorkeurslocatie',
      vlak([1510, 4674], [1526, 4678], [1524, 4686], [1508, 4682]),
      {
        toelichting: 'Regionaal terrein met ruimte voor hergebruik.',
        bijdrage: { 'werklocaties-7000ha': hectares },
      },
    ),
    stuk(
      'heuvelrug',
      PROVINCIE,
      'Heuvelrug: nieuw bos',
      ['natuur', 'recreatie-groen'],
      'afgesproken',
      vlak([1480, 4520], [1510, 4490], [1540, 4466], [1556, 4482], [1526, 4512], [1496, 4542]),
      {
        toelichting: 'Stroken bos op de flanken.',
        hectare: 310,
        bijdrage: { 'nplg-nieuw-bos': { soort: 'opgegeven', waarde: 310, eenheid: 'ha' } },
      },
    ),
    stuk(
      'ronde-venen',
      RONDE_VENEN,
      'Veenweide De Ronde Venen',
      ['landbouw', 'water'],
      'zoekgebied',
      vlak([1136, 4668], [1170, 4656], [1200, 4688], [1172, 4716], [1140, 4704]),
      {
        toelichting: 'Hoger peil, ander verdienmodel.',
        hectare: 2100,
        bijdrage: { 'nplg-veenweide-1mton': { soort: 'opgegeven', waarde: 0.06, eenheid: 'Mton CO2-eq' } },
      },
    ),
    stuk(
      'vecht',
      AGV,
      'Vechtplassen: moeras',
      ['natuur', 'water'],
      'afgesproken',
      vlak([1286, 4656], [1314, 4648], [1324, 4688], [1310, 4720], [1290, 4716], [1278, 4684]),
      {
        toelichting: 'Kwel herstellen, moeras langs de plassen.',
        hectare: 640,
        bijdrage: { 'nplg-nnn-rest': { soort: 'opgegeven', waarde: 640, eenheid: 'ha' } },
      },
    ),
    stuk(
      'kromme-rijn',
      HDSR,
      'Kromme Rijn: berging',
      ['water'],
      'idee',
      vlak([1440, 4460], [1472, 4456], [1472, 4476], [1440, 4480]),
      { toelichting: 'Ruimte voor water in natte winters.' },
    ),
    stuk(
      'natte-natuur',
      PROVINCIE,
      'Langbroek: natte natuur',
      ['natuur'],
      'idee',
      vlak([1456, 4468], [1488, 4464], [1488, 4478], [1456, 4482]),
      { toelichting: 'Bos en moeras die water verdragen.', bijdrage: { 'nplg-nieuw-bos': hectares } },
    ),
  ],
  verdelingen: [
    {
      partij: PROVINCIE,
      opgave: 'novex-ua-woningen-2030',
      gebied: { soort: 'tafel' },
      waarde: 90_000,
      waardeTot: null,
      stand: 'afgesproken',
      toelichting: 'Het NOVEX-gebied ligt geheel in de provincie.',
    },
    {
      partij: PROVINCIE,
      opgave: 'novex-ua-woningen-2040',
      gebied: { soort: 'tafel' },
      waarde: 165_000,
      waardeTot: null,
      stand: 'afgesproken',
      toelichting: 'Het NOVEX-gebied ligt geheel in de provincie.',
    },
    {
      partij: PROVINCIE,
      opgave: 'nplg-nieuw-bos',
      gebied: { soort: 'tafel' },
      waarde: 1500,
      waardeTot: null,
      stand: 'afgesproken',
      toelichting: 'Voorbeeld: het aandeel van deze tafel in het landelijke doel.',
    },
    {
      partij: PROVINCIE,
      opgave: 'res-35twh',
      gebied: { soort: 'tafel' },
      waarde: 2.2,
      waardeTot: 2.6,
      stand: 'voorstel',
      toelichting: 'Voorbeeld: hierover is nog geen overeenstemming.',
    },
  ],
  lagen: [
    {
      partij: HDSR,
      naam: 'Uiterwaard bij Wijk bij Duurstede (voorbeeld)',
      soort: 'uiterwaard',
      geometrie: vlak([1490, 4420], [1530, 4412], [1536, 4424], [1494, 4434]),
      bron: 'Voorbeeld, met de hand getekend',
      jaar: null,
      indicatief: true,
    },
  ],
};
