import type nl from '#client/i18n/nl/afwenteling.ts';
import type { Translation } from '#client/i18n/translation.ts';

const afwenteling: Translation<typeof nl> = {
  titel: 'Passed on',
  uitleg:
    'Who moves a burden over a border, to later, from private to public or into water and soil leaves an open post with who gets that burden.',
  leeg: 'Nothing is open.',
  aantal_one: '{{count}} open post',
  aantal_other: '{{count}} open posts',
  soort: {
    plaats: 'over a border',
    tijd: 'to later',
    'privaat-publiek': 'from private to public',
    'water-bodem': 'into water and soil',
  },
  zin: {
    plaats: '{{wat}} of “{{stuk}}” goes from {{van}} to {{naar}}.',
    tijd: '{{wat}} of “{{stuk}}” lies there {{naar}} instead of {{van}}.',
    'privaat-publiek': 'The costs of “{{stuk}}” go from {{van}} to {{naar}}.',
    'water-bodem': '{{wat}} of “{{stuk}}” comes to lie in {{naar}}.',
  },
  last: 'The burden',
  mee: 'What goes along: {{wat}}.',
  door: 'Passed on by {{partij}}',
  sinds: 'since {{sinds}}',
  bij: 'Lies with {{partij}}',
  nietAanTafel: '{{naar}} does not sit at the table and cannot acknowledge this.',
  stukWeg: 'Piece that is no longer on the table',
  stand: { open: 'open', erkend: 'acknowledged', betwist: 'disputed', 'niet-aan-tafel': 'not at the table' },
  erken: 'Acknowledge',
  betwist: 'Dispute',
  erkenTitel: 'Acknowledge this burden',
  betwistTitel: 'Dispute this burden',
  erkenUitleg:
    'You say: we know that this burden comes to us. That does not mean that you agree with the move.',
  betwistUitleg: 'You say: this burden is not ours. Write down why.',
  reden: 'Reason',
  redenNodig: 'Write down why you dispute this.',
  leg: 'Put on record',
  gezegd: '{{partij}}: {{oordeel}}',
  toonStuk: 'Show the piece',
  afgehandeld: 'Acknowledged or disputed',
  actie: { erken: 'acknowledge burden passed on', betwist: 'dispute burden passed on' },
  melding: {
    bijU: '{{partij}} passes something on to your party: {{zin}}',
    vanU: 'This passes something on: {{naar}}. A post stands open for that now.',
    bekijk: 'Look',
  },
};
export default afwenteling;
