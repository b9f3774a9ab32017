/** `npx puzzeltafel verify <bestand>`: checks a package, offline; ends with 1 when anything is wrong, with 2 when misused. */
import { readFile } from 'node:fs/promises';
import { verifyPakket } from '#shared/arrangement/verify/verify-pakket.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { foutTekst, goedTekst } from '#server/arrangement/nagaan/oordeel.ts';
import { say } from '#server/console.ts';

const [opdracht, bestand, ...meer] = process.argv.slice(2);
if (opdracht !== 'verify' || bestand === undefined || meer.length > 0) {
  say('Zo gebruikt u dit: npx puzzeltafel verify <bestand>');
  process.exit(2);
}
const data = await readFile(bestand).catch(() => null);
if (data === null) {
  say(`Het bestand ${bestand} is niet te lezen. Controleer de naam en de map.`);
  process.exit(2);
}
const found = await verifyPakket(data, webLedgerCrypto(crypto.subtle));
if (found.ok) {
  say('Dit pakket klopt.\n');
  for (const line of goedTekst(found.value)) say(line);
  say('\nVergelijk de sleutel met die van de beheerder van de server: daarmee weet u dat hij het maakte.');
} else {
  say(`Dit pakket klopt niet.\n${foutTekst(found.error)}`);
  process.exit(1);
}
