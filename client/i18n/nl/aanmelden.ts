const aanmelden = {
  titel: 'Aanmelden',
  bijOrganisatie: 'Aanmelden bij uw organisatie',
  uitleg: 'Uw organisatie vraagt wie u bent. Daarna komt u hier terug en ziet u uw tafels.',
  kies: 'Aanmelden bij {{naam}}',
  bezig: 'U gaat naar de aanmeldpagina van {{naam}}…',
  gast: 'U bent nu binnen met een uitnodiging. Meldt u zich aan, dan gaat u verder als medewerker van uw organisatie. De plaatsen die u als gast kreeg, gaan niet mee: vraag de regisseur om een uitnodiging op uw werkadres.',
  mogelijkhedenFout: 'We konden niet ophalen waar u zich kunt aanmelden.',
  startFout: 'Aanmelden lukt nu niet. Controleer uw verbinding en probeer het opnieuw.',
  offline: 'U heeft geen verbinding. Aanmelden kan pas weer als u verbinding heeft.',
  naarTafels: 'Naar uw tafels',
  fout: {
    titel: 'Aanmelden is niet gelukt',
    verlopen:
      'U deed langer over het aanmelden dan tien minuten, of u begon in een andere browser. Begin opnieuw.',
    geweigerd:
      'U heeft het aanmelden afgebroken, of uw organisatie staat het niet toe. Begin opnieuw, of vraag de helpdesk van uw organisatie om toegang tot Puzzeltafel.',
    ongeldig:
      'Het antwoord van uw organisatie klopt niet. Voor de veiligheid bent u niet aangemeld. Begin opnieuw. Blijft dit komen, meld het dan aan de beheerder van Puzzeltafel.',
    onbereikbaar:
      'De aanmeldpagina van uw organisatie antwoordt niet. Probeer het over een paar minuten opnieuw.',
    zekerheid:
      'Uw organisatie heeft niet streng genoeg gecontroleerd wie u bent. Meld u aan met een tweede stap, zoals een code op uw telefoon. Vraag uw helpdesk hoe dat gaat.',
    'groepen-onbekend':
      'Uw organisatie geeft niet door in welke groepen u zit, waarschijnlijk omdat het er te veel zijn. Vraag de beheerder van Puzzeltafel om dit met uw organisatie te regelen.',
    druk: 'Er zijn nu te veel mensen tegelijk aan het aanmelden. Wacht een minuut en begin opnieuw.',
  },
  account: {
    menu: 'Aangemeld als {{naam}}',
    gast: 'Met een uitnodiging',
    sessies: 'Waar u bent aangemeld',
    afmelden: 'Afmelden',
  },
  afmelden: {
    titel: 'Afmelden op dit apparaat',
    uitleg: 'Kopieën van tafels op dit apparaat worden gewist.',
    uitlegGast: 'U komt terug met een nieuwe uitnodiging van de regisseur.',
    uitlegOrganisatie: 'U wordt ook afgemeld bij {{naam}}, als dat kan.',
  },
  sessies: {
    titel: 'Waar u bent aangemeld',
    uitleg:
      'Dit zijn de browsers waarin u bent aangemeld. Herkent u er één niet? Meld die dan af. De regisseur kan u ook helpen.',
    laden: 'De lijst wordt opgehaald…',
    fout: 'De lijst kon niet worden opgehaald.',
    browserOp: '{{browser}} op {{systeem}}',
    onbekend: 'Onbekende browser',
    deze: 'deze browser',
    gemaakt: 'Aangemeld op {{moment}}',
    gebruikt: 'Laatst gebruikt: {{moment}}',
    beeindig: 'Meld af',
    beeindigNaam: 'Meld af: {{browser}}, aangemeld op {{moment}}',
    beeindigd: '{{browser}} is afgemeld',
    beeindigAlle: 'Meld alle andere af',
    beeindigdAlle_one: '{{count}} andere browser is afgemeld',
    beeindigdAlle_other: '{{count}} andere browsers zijn afgemeld',
    beeindigFout: 'Afmelden lukte niet. Controleer uw verbinding en probeer het opnieuw.',
    geenAndere: 'U bent nergens anders aangemeld.',
  },
  ontwikkeling: {
    waarschuwing:
      'Ontwikkelstand: iedereen op deze computer kan binnenkomen als wie hij wil. Gebruik dit nooit met echte gegevens.',
    titel: 'Binnenkomen als',
    naam: 'Naam',
    tafel: 'Tafel',
    partij: 'Partij',
    rol: 'Rol',
    doen: 'Kom binnen',
    fout: 'Binnenkomen lukte niet.',
  },
} as const;
export default aanmelden;
