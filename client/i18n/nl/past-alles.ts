const pastAlles = {
  titel: 'Past alles?',
  uitleg:
    'Een zoekgebied zegt: zoveel hectare, ergens hierbinnen. Hier gaat u na of alle claims tegelijk een plek kunnen krijgen.',
  vraag: 'Ga na of alles past',
  opnieuw: 'Ga opnieuw na of alles past',
  stop: 'Stop',
  gestopt: 'Gestopt. Het vorige antwoord blijft staan.',
  lezing: {
    label: 'Als een claim een bandbreedte heeft, reken met',
    laag: 'de kleinste',
    waarschijnlijk: 'het midden',
    hoog: 'de grootste',
  },
  claims: {
    titel: 'Claims die meedoen',
    teller_one: '{{count}} claim doet mee',
    teller_other: '{{count}} claims doen mee',
    regel: '{{titel}}: {{hectare}} ergens in {{gebied}}',
    bezig: 'De claims worden verzameld…',
    leeg: 'Geen claim zoekt in dit jaar een plek',
    leegUitleg:
      'Geef een puzzelstuk de status zoekgebied en vul in hoeveel hectare het nodig heeft. Dan kunt u hier nagaan of alles past.',
    andere: 'Wat niet zoekt ({{count}})',
    vast: '{{titel}}: ligt vast en neemt {{hectare}} in',
    buiten: '{{titel}}: {{reden}}',
    reden: {
      'andere-periode': 'ligt er in dit jaar niet',
      uitgezet: 'doet niet mee; u hebt dit stuk uitgezet',
      'geen-vlak': 'heeft geen vlak op de kaart',
      'geen-hectares': 'zegt niet hoeveel hectare het nodig heeft',
    },
  },
  fase: {
    land: 'Het land wordt verdeeld…',
    passen: 'We gaan na of alles past…',
    'kleinste-set': 'Het past niet. We zoeken wie elkaar in de weg zit…',
    'wat-helpt': 'We proberen wat helpt…',
    tekenen: 'De indeling wordt getekend…',
  },
  stap: 'stap {{stap}} van {{van}}',
  verouderd: 'Er is iets gewijzigd. Dit antwoord is van daarvoor.',
  fout: 'De vraag kon niet worden beantwoord. Probeer het opnieuw. Lukt het dan nog niet, laad dan de pagina opnieuw; uw werk is bewaard.',
  offline:
    'U bent niet verbonden. De vraag gaat over wat u hier ziet; wat anderen intussen wijzigen, telt nog niet mee.',
  kaartlagen: 'Niet alle kaartlagen zijn binnen. Regels over die lagen tellen nog niet mee.',
  antwoord: {
    titel: 'Antwoord voor {{jaar}}',
    nietsTeVragen: 'Geen claim zoekt een plek, dus er is niets na te gaan.',
    past_one: 'Ja, het past. De ene claim kan haar hectares krijgen.',
    past_other: 'Ja, alles past. De {{count}} claims kunnen tegelijk hun hectares krijgen.',
    nee: 'Nee.',
    alleen:
      '{{naam}} vraagt {{hectare}}, maar in het zoekgebied is {{ruimte}} te gebruiken. Dat is {{tekort}} te weinig.',
    samen:
      '{{namen}} passen niet samen. Zij vragen {{gevraagd}}. Zij mogen samen {{ruimte}} gebruiken en komen {{tekort}} tekort.',
    enNog_one: 'nog {{count}} claim',
    enNog_other: 'nog {{count}} claims',
    onbekend: {
      tijd: 'Dat is niet te zeggen: het rekenen duurde te lang. Zet claims uit die elders liggen en probeer het opnieuw.',
      'te-groot':
        'Dat is niet te zeggen: de vraag is te groot. Zet claims uit die elders liggen en probeer het opnieuw.',
      'te-veel-combinaties':
        'Dat is niet te zeggen: te veel functies kunnen hier op dezelfde plek. Zet claims uit die elders liggen en probeer het opnieuw.',
    },
    kleinst: 'Zonder één van deze claims passen de andere wel.',
    nietKleinst:
      'Deze claims passen zeker niet samen. Of ook zonder één ervan, is niet nagegaan: daarvoor was geen tijd.',
  },
  set: {
    titel: 'Wie elkaar in de weg zit',
    titelAlleen: 'Waar het niet past',
    claim: 'Claim',
    partij: 'Partij',
    vraagt: 'Vraagt',
    ruimte: 'Mag gebruiken',
    totaal: 'Samen, elke plek één keer geteld',
    tekort: 'Tekort',
  },
  indeling: {
    titel: 'Een mogelijke indeling',
    uitleg: 'Dit is één manier waarop het past. Het is een suggestie, geen besluit.',
    claim: 'Claim',
    krijgt: 'Krijgt',
    gedeeld: 'Waarvan gedeeld',
  },
  toonOpKaart: 'Toon op de kaart',
  toonStukken: 'Toon de puzzelstukken',
  punt: {
    maak: 'Maak er een spanningspunt van',
    open: 'Open het spanningspunt',
    titel: '{{een}} en {{ander}} passen niet samen',
    titelAlleen: '{{een}} past niet in het zoekgebied',
    titelMeer: '{{een}} en {{count}} andere claims passen niet samen',
    hulp: 'Wat helpt volgens de berekening:',
    verouderd: 'Ga eerst opnieuw na of alles past: er is iets gewijzigd.',
  },
  hulp: {
    titel: 'Wat helpt',
    geen: 'Niets van wat is geprobeerd, helpt in één stap. Er zijn {{count}} mogelijkheden geprobeerd.',
    geprobeerd: 'Er zijn {{count}} mogelijkheden geprobeerd; dit zijn die helpen.',
    minder: '{{naam}} vraagt {{minder}} minder.',
    regelFuncties: 'De regel voor {{a}} en {{b}}: ze mogen samen op één plek.',
    regelNieuw: 'Een nieuwe regel: {{a}} en {{b}} mogen samen op één plek.',
    regelLaag: 'De regel voor {{functie}} in {{laag}}: het mag daar.',
    later: '{{naam}} komt pas na {{jaar}}, en ligt er in {{later}}.',
    alles: { ja: 'Dan past alles.', nee: 'Dan past dit. Elders knelt het nog.' },
  },
  hoe: {
    titel: 'Hoe is dit berekend?',
    tekst:
      'Elke claim krijgt haar hectares binnen haar eigen zoekgebied. Functies die combineren mogen dezelfde grond gebruiken. Onder voorwaarden telt gedeelde grond voor het voorzichtige deel. Functies zonder regel, en twee claims voor dezelfde hoofdfunctie, delen geen grond. Puzzelstukken die vastliggen en kaartlagen waar een functie niet mag, nemen grond weg. Afstanden tussen functies, zones om kaartlagen heen en ruimte die een kaartlaag vrijhoudt, tellen hier niet mee.',
  },
  kaart: {
    plekken: 'Hier passen de claims niet samen ({{jaar}})',
    indeling: 'Een mogelijke indeling ({{jaar}}), geen besluit',
    weg: 'Haal van de kaart',
  },
} as const;
export default pastAlles;
