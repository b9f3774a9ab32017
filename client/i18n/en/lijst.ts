import type nl from '#client/i18n/nl/lijst.ts';
import type { Translation } from '#client/i18n/translation.ts';

const lijst: Translation<typeof nl> = {
  titel: 'Everything on the table',
  zoek: 'Search by name, party or explanation',
  wat: 'Kind',
  watKeuze: {
    alles: 'All',
    puzzelstuk: 'Pieces',
    spanningspunt: 'Tensions',
    kans: 'Opportunities',
    opgave: 'Own goals',
  },
  functie: 'Function',
  partij: 'Party',
  status: 'Status',
  alle: 'All',
  archief: 'Archive too',
  kolom: {
    naam: 'Name',
    soort: 'Kind',
    functie: 'Function',
    partij: 'Party',
    ruimte: 'Space',
    periode: 'Period',
    status: 'Status',
    plaats: 'Place',
  },
  aantal_zero: 'nothing found',
  aantal_one: '{{count}} row',
  aantal_other: '{{count}} rows',
  leeg: 'Nothing is on the table yet',
  leegUitleg: 'Lay a piece. You can do that here, without the map.',
  geenTreffers: 'Nothing found. Change the search or the filters.',
  wisFilters: 'Clear the filters',
  tabel: 'Pieces, tensions and opportunities',
  kies: 'Choose {{naam}}',
  nieuwStuk: 'New piece',
  nieuwSpanningspunt: 'New tension',
  nieuweKans: 'New opportunity',
  gearchiveerd: 'archive',
};
export default lijst;
