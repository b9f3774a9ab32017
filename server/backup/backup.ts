/** `npm run backup -- <bestand>`: a consistent copy of all data, also while the server runs. */
import { resolve } from 'node:path';
import { makeBackup } from '#server/backup/make-backup.ts';
import { parseConfig } from '#server/config.ts';
import { giveUp, say } from '#server/console.ts';
import { keyFolder } from '#server/ledger/key-folder.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) giveUp('Geef één bestand op: npm run backup -- reservekopie.db');
const config = parseConfig(process.env);
if (!config.ok) giveUp(`De instellingen kloppen niet:\n${config.error}`);
const { dataDir } = config.value;
const made = await makeBackup(dataDir, file).catch((error: unknown) =>
  giveUp(`De reservekopie is niet gemaakt: ${error instanceof Error ? error.message : String(error)}`),
);
if (!made.ok) giveUp(made.error);
say(`De reservekopie staat in ${resolve(file)} en is gecontroleerd.`);
say(`Bewaar ook de sleutels van het grootboek, op een andere plek: ${keyFolder(dataDir)}`);
