import { FAULT_TEKST } from '#shared/arrangement/verify/fault-tekst.ts';

const verifieer = {
  titel: 'Arrangement nagaan',
  uitleg:
    'Kies het pakket van een arrangement. Uw browser controleert of er niets aan is veranderd en wie het heeft ondertekend. Het pakket gaat nergens naartoe: alles gebeurt op dit apparaat, ook zonder internet.',
  kies: 'Kies een pakket',
  bezig: 'Bezig met nagaan…',
  goed: 'Dit pakket klopt',
  goedUitleg:
    'Er is geen teken veranderd sinds het is gemaakt. Vergelijk de sleutel hieronder met die van de beheerder van de server: daarmee weet u dat die server het maakte.',
  fout: 'Dit pakket klopt niet',
  foutUitleg: 'Gebruik dit bestand niet als bewijs. Vraag het pakket opnieuw op bij de tafel.',
  nietTeLezen: 'Dit bestand is niet te lezen. Kies het opnieuw.',
  teGroot: 'Dit bestand is te groot om hier na te gaan. Gebruik de opdracht: npx puzzeltafel verify.',
  kanNiet: 'Deze browser kan handtekeningen niet nagaan. Gebruik een nieuwere browser.',
  bestand: 'Bestand',
  arrangement: 'Arrangement',
  tafel: 'Tafel',
  generatieVan: '{{titel}}, generatie {{nummer}}',
  vastgesteld: 'Vastgesteld op',
  ondertekend: 'Ondertekend door',
  afspraken: 'Afspraken',
  bestanden: 'Nagegaan',
  aantal: '{{bestanden}} bestanden en {{bewijzen}} bewijzen uit het grootboek',
  kenmerk: 'Kenmerk van de inhoud',
  sleutel: 'Sleutel van de server',
  onderMandaat: '{{partij}}: {{namens}}',
  anders: 'Ga een ander pakket na',
  wat: FAULT_TEKST,
};
export default verifieer;
