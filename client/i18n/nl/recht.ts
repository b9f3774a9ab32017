/** Why something may not or was refused, and what to do then; the keys are `RefusalText`. */
const recht = {
  adviseur: 'Als adviseur kunt u reageren, maar niets anders wijzigen. Zet uw voorstel in een reactie.',
  afgesproken:
    'Dit is zo afgesproken of gezegd, dus het staat vast. Moet het anders? Vraag de regisseur om het weer open te zetten, of leg iets nieuws neer.',
  andereNaam:
    'Deze wijziging stond op naam van iemand anders of van een andere partij. Doe de wijziging opnieuw; blijft dit komen, meld u dan af en opnieuw aan.',
  anders:
    'De server nam deze wijziging niet aan (regel {{regel}}). Download uw kopie en vraag de regisseur om hulp.',
  beschadigd:
    'Deze wijziging kwam beschadigd aan. Laad de pagina opnieuw en doe de wijziging nog eens. Gebeurt het weer? Download dan uw kopie en geef die aan de beheerder.',
  buitenNederland: 'Een plaats lag buiten Nederland. Leg het stuk opnieuw, binnen Nederland.',
  draad: 'Een reactie die er staat kan niemand meer wijzigen. Schrijf een nieuwe reactie.',
  kijktMee:
    'U kijkt mee aan deze tafel en kunt niets wijzigen. Wilt u meedoen? Vraag de regisseur om een andere rol.',
  serverfout:
    'De server kon deze wijziging niet verwerken. Doe de wijziging opnieuw. Lukt het weer niet? Download dan uw kopie en geef die aan de beheerder.',
  tafelGegevens:
    'De opgaven en de gegevens van de tafel kan niemand hier wijzigen. Klopt er iets niet? Zeg het de regisseur.',
  tekstInhoud:
    'In de tekst stond iets wat hier niet kan, zoals een plaatje of een onbekende opmaak. Plak het opnieuw, als tekst zonder opmaak.',
  teGroot: 'Deze wijziging was te groot. Verdeel haar: leg minder tegelijk, of deel een lange tekst op.',
  teruggezet:
    'De tafel is op de server teruggezet naar een eerder moment. Kijk na of uw laatste wijzigingen er nog staan, en doe ze anders opnieuw.',
  vorm: 'Een vorm op de kaart klopte niet: de rand kruist zichzelf, of er zijn te weinig punten. Teken de vorm opnieuw.',
  vormTeVeelPunten: 'Een vorm had te veel punten. Teken een eenvoudigere rand, of knip het gebied in delen.',
  alleenEigen: 'Dit kan alleen de partij van wie het is. Vraag die partij om de wijziging.',
  alleenBestuurder:
    'Dit kan alleen een bestuurder van deze partij. Vraag de bestuurder van uw partij om het te doen.',
  alleenRegisseur: 'Dit kan alleen de regisseur. Vraag de regisseur om het te doen.',
  alleenZelf: 'Een partij antwoordt alleen voor zichzelf. Vraag die partij om het te doen.',
  bevroren:
    'De tekst van deze afspraak is vastgezet en kan door niemand gewijzigd worden. Reageren kan wel. Moet er iets anders staan? Vraag de regisseur om de tekst vrij te geven.',
  eruitZelf: 'Een partij gaat alleen zelf uit de afspraak. Vraag die partij om het te doen.',
  faseDicht:
    'In deze fase van de tafel ligt dit vast. Reageren kan wel. Moet het toch anders? Vraag de regisseur.',
  geenHistorie: 'U kunt de geschiedenis van deze tafel niet inzien. Vraag de regisseur om inzage.',
  nietAangemeld:
    'U bent niet meer aangemeld. Meld u opnieuw aan, of vraag de regisseur om een nieuwe uitnodiging.',
  nietUwVoorstel: 'Alleen de partij die dit voorstelde, kan het intrekken. U kunt het overnemen of afwijzen.',
  uwVoorstel:
    'Over een voorstel van uw partij beslist een andere partij bij deze afspraak. U kunt het wel intrekken.',
  nietBetrokken:
    'Uw partij is hier niet bij betrokken. Vraag de regisseur of de partij van wie het is om uw partij erbij te halen, of reageer.',
  nietMeerConcept:
    'Deze afspraak is geen concept meer, dus de inhoud staat vast. Reageer, of vraag de partijen om de afspraak weer concept te maken.',
  nietUwAfspraak:
    'Uw partij doet niet mee aan deze afspraak. Vraag een partij die meedoet of de regisseur om uw partij erbij te halen, of reageer.',
  plaatsVoorbij: 'U heeft nu geen plaats aan deze tafel. Vraag de regisseur om een plaats.',
  serverLeest:
    'De server bewaart nu niets, dus wijzigen kan even niet. Wacht tot de melding weg is; de beheerder is gewaarschuwd.',
  tafelDicht:
    'Deze tafel is gesloten: u kunt alles lezen, maar niets meer wijzigen. Moet de tafel weer open? Vraag de regisseur.',
  tafelPauze:
    'Deze tafel is gepauzeerd: u kunt nu alleen reageren. Vraag de regisseur wanneer de tafel weer opengaat.',
  teOud: 'Er is een nieuwe versie. Laad de pagina opnieuw; uw werk blijft bewaard.',
  tekstVerder: 'Wat hier staat is intussen gewijzigd of weg. Kopieer uw versie en voeg haar zelf toe.',
  verschil:
    'Wat op dit apparaat stond week af van wat op de server staat. De tafel is opnieuw opgehaald; kijk na of uw laatste wijzigingen er staan. De beheerder is gewaarschuwd.',
  vanAnder:
    'Dit is van een andere partij. Vraag die partij om de wijziging, of om het open te stellen voor uw partij. Reageren kan wel.',
  faseBanner: 'Fase {{fase}}: {{wat}} liggen nu vast. Lezen en reageren kan wel.',
  fase: {
    huiswerk: 'huiswerk',
    puzzel: 'puzzel',
    afspraken: 'afspraken',
    vervolg: 'vervolg',
    concretisering: 'concretisering',
    operationalisering: 'operationalisering',
    uitvoering: 'uitvoering',
  },
  noun: { puzzelstuk: 'puzzelstukken', decentraleOpgave: 'eigen opgaven', afspraak: 'afspraken' },
  van: {
    puzzelstuk:
      'Dit stuk is van {{partij}}. Alleen zij wijzigen het. Vraag hun om het voor uw partij open te stellen.',
    optie: 'Deze optie is van {{partij}}. Alleen zij wijzigen haar. Breng een eigen optie in, of reageer.',
    inzet: 'Deze inzet is van {{partij}}. Alleen zij schrijven eraan. Reageren kan wel.',
    opgave:
      'Deze opgave is van {{partij}}. Alleen zij wijzigen haar. Breng een eigen opgave in als uw partij iets anders vraagt.',
  },
  alleen: {
    puzzelstuk:
      'Openstellen, archiveren, knippen en samenvoegen doet alleen {{partij}}, van wie dit stuk is. Vraag het hun.',
    spanningspunt: 'Archiveren en terugzetten doet alleen {{partij}}, die dit aanwees. Vraag het hun.',
    afspraak: 'Archiveren en terugzetten doet alleen {{partij}}, die deze afspraak begon. Vraag het hun.',
  },
  doetNietMee: {
    spanningspunt:
      'Dit is aangewezen door {{partij}}; uw partij is er niet bij betrokken. Vraag hun of de regisseur om uw partij erbij te halen. Een optie of reactie plaatsen kan wel.',
    afspraak:
      'Deze afspraak is van andere partijen, begonnen door {{partij}}. Vraag hun of de regisseur om uw partij erbij te halen. Reageren kan wel.',
  },
} as const;
export default recht;
