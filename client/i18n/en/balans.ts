import type nl from '#client/i18n/nl/balans.ts';
import type { Translation } from '#client/i18n/translation.ts';

const balans: Translation<typeof nl> = {
  titel: 'State of the puzzle',
  ruimte: 'Space on the table',
  ruimteUitleg: 'summed per function; overlap still counts twice here',
  stukken_zero: 'No pieces yet',
  stukken_one: '{{count}} piece',
  stukken_other: '{{count}} pieces',
  zonderPlaats_zero: 'all with a place',
  zonderPlaats_one: '{{count}} without a place',
  zonderPlaats_other: '{{count}} without a place',
  opgaven_zero: 'no goal with a number open',
  opgaven_one: '{{count}} goal with a number still to lay',
  opgaven_other: '{{count}} goals with a number still to lay',
  punten_zero: 'no open tensions',
  punten_one: '{{count}} open tension',
  punten_other: '{{count}} open tensions',
  van: '{{gelegd}} of {{gevraagd}}',
  hardZacht: 'firm {{hard}} · soft {{zacht}}',
  nogNiets: 'No piece contributes to a goal with a number yet.',
  tabel: 'Space per function in hectares',
};
export default balans;
