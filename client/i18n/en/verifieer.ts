import type { Translation } from '#client/i18n/translation.ts';
import type nl from '#client/i18n/nl/verifieer.ts';

const verifieer: Translation<typeof nl> = {
  titel: 'Verify an arrangement',
  uitleg:
    'Choose the package of an arrangement. Your browser checks that nothing in it changed and who signed it. The package goes nowhere: everything happens on this device, also without internet.',
  kies: 'Choose a package',
  bezig: 'Verifying…',
  goed: 'This package is sound',
  goedUitleg:
    'Not a character changed since it was made. Compare the key below with the one of the administrator of the server: that tells you that this server made it.',
  fout: 'This package is not sound',
  foutUitleg: 'Do not use this file as proof. Ask the tafel for the package again.',
  nietTeLezen: 'This file cannot be read. Choose it again.',
  teGroot: 'This file is too large to verify here. Use the command: npx puzzeltafel verify.',
  kanNiet: 'This browser cannot verify signatures. Use a newer browser.',
  bestand: 'File',
  arrangement: 'Arrangement',
  tafel: 'Tafel',
  generatieVan: '{{titel}}, generation {{nummer}}',
  vastgesteld: 'Settled on',
  ondertekend: 'Signed by',
  afspraken: 'Agreements',
  bestanden: 'Verified',
  aantal: '{{bestanden}} files and {{bewijzen}} receipts of the ledger',
  kenmerk: 'Fingerprint of the content',
  sleutel: 'Key of the server',
  onderMandaat: '{{partij}}: {{namens}}',
  anders: 'Verify another package',
  wat: {
    'geen-pakket': 'This is no package of Puzzeltafel, or it did not arrive whole. Ask for it again.',
    'zip-anders': 'The file was changed: byte {{waar}} is other than when it was made.',
    'bestand-ontbreekt': '{{waar}} is missing from the package.',
    'bestand-anders': '{{waar}} was changed after the package was made.',
    'bestand-extra': '{{waar}} does not belong in this package, or stands elsewhere.',
    handtekening: 'The signature under the list of files does not fit.',
    zegel: 'The seal does not fit: something in the file was changed.',
    sleutel: 'The key of the package is not the one with which the decisions were recorded.',
    'inhoud-anders': 'The content of the arrangement is not what was signed.',
    'afspraak-anders': 'Agreement {{waar}} is not as it was frozen.',
    bewijs: 'The receipt on line {{waar}} does not fit.',
    akkoord: 'The akkoord of {{waar}} does not stand so in the ledger.',
    'niet-vastgesteld': 'The receipts do not show that this arrangement was settled.',
  },
};
export default verifieer;
