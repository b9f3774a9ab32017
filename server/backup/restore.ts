/** `npm run restore -- <bestand>`: puts a backup in the place of the data; the server must be stopped. */
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { parseConfig } from '#server/config.ts';
import { giveUp, say } from '#server/console.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) giveUp('Geef één bestand op: npm run restore -- reservekopie.db');
const config = parseConfig(process.env);
if (!config.ok) giveUp(`De instellingen kloppen niet:\n${config.error}`);
const restored = await restoreBackup(config.value.dataDir, file, () => Date.now()).catch((error: unknown) =>
  giveUp(`Terugzetten ging niet goed: ${error instanceof Error ? error.message : String(error)}`),
);
if (!restored.ok) giveUp(restored.error);
const { asidePath } = restored.value;
say('De reservekopie is teruggezet; het grootboek vermeldt dat. Start de server nu gewoon.');
if (asidePath !== null) say(`De gegevens van daarvoor staan in ${asidePath}.`);
say(
  'Rechten gelden weer zoals ze toen waren: loop de deelnemers na. Nieuwer werk in browsers wordt een voorstel.',
);
