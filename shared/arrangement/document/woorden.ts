/** Every word of the documents that is not of the partijen themselves: they are in Dutch, whatever the screen speaks. */
import type { AFSPRAAK_SOORTEN, AFSPRAAK_THEMAS, UITVOERINGEN } from '#shared/domain/afspraak/schema.ts';
import type { MANDAAT_NIVEAUS, ORGANEN, VOORBEHOUDEN } from '#shared/domain/akkoord/mandaat.ts';
import type { OnderdeelId } from '#shared/domain/arrangement/onderdelen.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { Doorwerking, Munt } from '#shared/domain/inzet/belofte.ts';
import type { PuzzelstukStatus } from '#shared/domain/puzzelstuk/schema.ts';
import type { SPANNINGSPUNT_STATUSSEN } from '#shared/domain/spanningspunt/schema.ts';
import type { StandpuntSoort } from '#shared/domain/standpunt/schema.ts';
import type { TafelSoort } from '#shared/domain/tafel/schema.ts';
import type { TOETS_OORDELEN, ToetsAspect } from '#shared/domain/toets/schema.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { OpgaveOordeel } from '#shared/puzzel/uitkomst.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Source: programma NOVEX 2022, 4.1 (Afsprakenfase). */
export const ONDERDEEL: Words<OnderdeelId> = {
  'beeld-en-afspraken': 'Ruimtelijk beeld met wederkerige afspraken',
  'nationale-keuzes': 'Nationale keuzes op spanningspunten',
  'bijdrage-novex-gebieden': 'Bijdrage van de NOVEX-gebieden',
  'samenhang-uitvoering': 'Samenhang in de uitvoering',
  investeringen: 'Investeringsafspraken',
};

export const TAFEL_SOORT: Words<TafelSoort> = {
  provincietafel: 'Provincietafel',
  gebiedstafel: 'Gebiedstafel',
  'landelijke-tafel': 'Landelijke tafel',
  deeltafel: 'Deeltafel',
};

export const AFSPRAAK_SOORT: Words<(typeof AFSPRAAK_SOORTEN)[number]> = {
  inhoudelijk: 'Inhoudelijke afspraak',
  procesafspraak: 'Procesafspraak',
};

export const THEMA: Words<(typeof AFSPRAAK_THEMAS)[number]> = {
  'wonen-werken-bereikbaarheid': 'Wonen, werken en bereikbaarheid',
  economie: 'Economie',
  'landbouw-natuur': 'Landbouw en natuur',
  defensie: 'Defensie',
  energie: 'Energie',
  'water-bodem': 'Water en bodem',
  'erfgoed-landschap': 'Erfgoed en landschap',
  'novex-gebied': 'NOVEX-gebied',
  algemeen: 'Algemeen',
};

export const UITVOERING: Words<(typeof UITVOERINGEN)[number]> = {
  doelen: 'Doelen',
  voorkeursvolgordes: 'Voorkeursvolgordes',
  afwegingsprincipes: 'Afwegingsprincipes',
  'uitvoering-keuzes': 'Uitvoering van keuzes',
  uitvoeringskracht: 'Uitvoeringskracht',
  'diensten-en-grond': 'Diensten en grond',
  instrumenten: 'Instrumenten',
  financiering: 'Financiering',
};

export const MUNT: Words<Munt> = {
  ruimte: 'Ruimte',
  geld: 'Geld',
  regels: 'Regels en besluiten',
  mensen: 'Mensen en kennis',
};

export const DOORWERKING: Words<Doorwerking> = {
  omgevingsvisie: 'omgevingsvisie',
  programma: 'programma',
  omgevingsplan: 'omgevingsplan',
  omgevingsverordening: 'omgevingsverordening',
  waterbeheerprogramma: 'waterbeheerprogramma',
  peilbesluit: 'peilbesluit',
  projectbesluit: 'projectbesluit',
  begroting: 'begroting',
};

export const STANDPUNT: Words<StandpuntSoort> = {
  steun: 'Steun',
  voorwaarde: 'Akkoord onder voorwaarde',
  bezwaar: 'Bezwaar',
  onthouding: 'Onthouding',
};

export const NIVEAU: Words<(typeof MANDAAT_NIVEAUS)[number]> = {
  ambtelijk: 'Ambtelijk',
  bestuurlijk: 'Bestuurlijk',
  definitief: 'Definitief',
};

export const ORGAAN: Words<(typeof ORGANEN)[number]> = {
  bewindspersoon: 'bewindspersoon',
  gs: 'Gedeputeerde Staten',
  college: 'college van burgemeester en wethouders',
  db: 'dagelijks bestuur',
  directie: 'directie',
  anders: 'ander orgaan',
};

export const VOORBEHOUD: Words<(typeof VOORBEHOUDEN)[number]> = {
  ps: 'Provinciale Staten',
  raad: 'gemeenteraad',
  av: 'algemene vergadering',
  ministerraad: 'ministerraad',
  'tweede-kamer': 'Tweede Kamer',
  anders: 'ander orgaan',
};

export const ASPECT: Words<ToetsAspect> = {
  mensen: 'Mensen',
  netcapaciteit: 'Netcapaciteit',
  drinkwater: 'Drinkwater',
  vergunningen: 'Vergunningen',
  grond: 'Grond',
  geld: 'Geld',
};

export const TOETS_OORDEEL: Words<(typeof TOETS_OORDELEN)[number]> = {
  ja: 'Ja',
  'ja-mits': 'Ja, mits',
  nee: 'Nee',
  'weet-niet': 'Nog niet bekend',
};

export const PUNT_STATUS: Words<(typeof SPANNINGSPUNT_STATUSSEN)[number]> = {
  open: 'Open',
  'in-gesprek': 'In gesprek',
  opgelost: 'Opgelost',
  voorbehoud: 'Met voorbehoud',
};

export const FUNCTIE: Words<Functie> = {
  wonen: 'Wonen',
  werken: 'Werken',
  natuur: 'Natuur',
  landbouw: 'Landbouw',
  water: 'Water',
  energie: 'Energie',
  mobiliteit: 'Mobiliteit',
  defensie: 'Defensie',
  'erfgoed-landschap': 'Erfgoed en landschap',
  'recreatie-groen': 'Recreatie en groen',
  ondergrond: 'Ondergrond',
  circulair: 'Circulair',
};

export const STUK_STATUS: Words<PuzzelstukStatus> = {
  idee: 'Idee',
  zoekgebied: 'Zoekgebied',
  voorkeurslocatie: 'Voorkeurslocatie',
  afgesproken: 'Afgesproken',
  vastgesteld: 'Vastgesteld',
};

export const HORIZON: Words<Horizon> = { nu: 'Nu', straks: 'Straks', later: 'Later' };

export const OORDEEL: Words<OpgaveOordeel> = {
  bereikt: 'bereikt',
  'op-koers': 'op koers',
  tekort: 'tekort',
  'te-veel': 'te veel',
  'niet-verdeeld': 'nog niet verdeeld',
  'niet-te-meten': 'niet te meten',
};

export const ZOALS_OP_TAFEL = 'Zoals op tafel';
export const ZONDER_TITEL = 'Afspraak zonder titel';
export const ZONDER_NAAM = 'Puzzelstuk zonder naam';
