import type nl from '#client/i18n/nl/past-alles.ts';
import type { Translation } from '#client/i18n/translation.ts';

const pastAlles: Translation<typeof nl> = {
  titel: 'Does it all fit?',
  uitleg:
    'A search area says: so many hectares, somewhere in here. Here you check whether all claims can have a place at the same time.',
  vraag: 'Check whether all fits',
  opnieuw: 'Check again whether all fits',
  stop: 'Stop',
  gestopt: 'Stopped. The last answer stays.',
  lezing: {
    label: 'When a claim is a range, count with',
    laag: 'the smallest',
    waarschijnlijk: 'the middle',
    hoog: 'the largest',
  },
  claims: {
    titel: 'Claims that take part',
    teller_one: '{{count}} claim takes part',
    teller_other: '{{count}} claims take part',
    regel: '{{titel}}: {{hectare}} somewhere in {{gebied}}',
    bezig: 'Gathering the claims…',
    leeg: 'No claim looks for a place in this year',
    leegUitleg:
      'Give a piece the status search area and fill in how many hectares it needs. Then you can check here whether all fits.',
    andere: 'What does not search ({{count}})',
    vast: '{{titel}}: lies fixed and takes {{hectare}}',
    buiten: '{{titel}}: {{reden}}',
    reden: {
      'andere-periode': 'does not lie there in this year',
      uitgezet: 'does not take part; you left this piece out',
      'geen-vlak': 'has no area on the map',
      'geen-hectares': 'does not say how many hectares it needs',
    },
  },
  fase: {
    land: 'Dividing the land…',
    passen: 'Checking whether all fits…',
    'kleinste-set': 'It does not fit. Finding out who is in whose way…',
    'wat-helpt': 'Trying what helps…',
    tekenen: 'Drawing the lay-out…',
  },
  stap: 'step {{stap}} of {{van}}',
  verouderd: 'Something was changed. This answer is of before that.',
  fout: 'The question could not be answered. Try again. If that does not help, load the page again; your work is kept.',
  offline:
    'You are not connected. The question is about what you see here; what others change meanwhile does not count yet.',
  kaartlagen: 'Not all map layers are in. Rules about those layers do not count yet.',
  antwoord: {
    titel: 'Answer for {{jaar}}',
    nietsTeVragen: 'No claim looks for a place, so there is nothing to check.',
    past_one: 'Yes, it fits. The one claim can have its hectares.',
    past_other: 'Yes, all fits. The {{count}} claims can have their hectares at the same time.',
    nee: 'No.',
    alleen:
      '{{naam}} asks {{hectare}}, but of its search area {{ruimte}} can be used. That is {{tekort}} too little.',
    samen:
      '{{namen}} do not fit together. They ask {{gevraagd}}. Together they may use {{ruimte}}, and they are {{tekort}} short.',
    enNog_one: '{{count}} more claim',
    enNog_other: '{{count}} more claims',
    onbekend: {
      tijd: 'That cannot be said: it took too long to compute. Leave out claims that lie elsewhere and try again.',
      'te-groot':
        'That cannot be said: the question is too large. Leave out claims that lie elsewhere and try again.',
      'te-veel-combinaties':
        'That cannot be said: too many functions can share the same place here. Leave out claims that lie elsewhere and try again.',
    },
    kleinst: 'Without any one of these claims the others do fit.',
    nietKleinst:
      'These claims certainly do not fit together. Whether they would without one of them was not checked: there was no time for it.',
  },
  set: {
    titel: 'Who is in whose way',
    titelAlleen: 'Where it does not fit',
    claim: 'Claim',
    partij: 'Party',
    vraagt: 'Asks',
    ruimte: 'May use',
    totaal: 'Together, each place counted once',
    tekort: 'Short',
  },
  indeling: {
    titel: 'A possible lay-out',
    uitleg: 'This is one way in which it fits. It is a suggestion, not a decision.',
    claim: 'Claim',
    krijgt: 'Gets',
    gedeeld: 'Of which shared',
  },
  toonOpKaart: 'Show on the map',
  toonStukken: 'Show the pieces',
  punt: {
    maak: 'Make it a tension',
    open: 'Open the tension',
    titel: '{{een}} and {{ander}} do not fit together',
    titelAlleen: '{{een}} does not fit in its search area',
    titelMeer: '{{een}} and {{count}} other claims do not fit together',
    hulp: 'What helps, as computed:',
    verouderd: 'First check again whether all fits: something was changed.',
  },
  hulp: {
    titel: 'What helps',
    geen: 'Nothing that was tried helps in one step. {{count}} ways out were tried.',
    geprobeerd: '{{count}} ways out were tried; these help.',
    minder: '{{naam}} asks {{minder}} less.',
    regelFuncties: 'The rule for {{a}} and {{b}}: they may share a place.',
    regelNieuw: 'A new rule: {{a}} and {{b}} may share a place.',
    regelLaag: 'The rule for {{functie}} in {{laag}}: it is allowed there.',
    later: '{{naam}} comes after {{jaar}} only, and lies there in {{later}}.',
    alles: { ja: 'Then all fits.', nee: 'Then this fits. Elsewhere it still pinches.' },
  },
  hoe: {
    titel: 'How is this computed?',
    tekst:
      'Each claim gets its hectares within its own search area. Functions that combine may use the same land. Under conditions shared land counts for the cautious part. Functions without a rule, and two claims for the same main function, do not share land. Pieces that lie fixed and map layers where a function may not be take land away. Distances between functions, zones around map layers and room that a map layer keeps free do not count here.',
  },
  kaart: {
    plekken: 'Here the claims do not fit together ({{jaar}})',
    indeling: 'A possible lay-out ({{jaar}}), not a decision',
    weg: 'Take off the map',
  },
};
export default pastAlles;
