/** `npm run ledger:verify [-- bewijs.json …]`: checks the ledger and receipts; ends with 1 when anything is wrong. */
import { parseConfig } from '#server/config.ts';
import { giveUp, say } from '#server/console.ts';
import { verifyDataDir, type Line } from '#server/ledger/verify-data-dir.ts';

const MARK: Readonly<Record<Line['verdict'], string>> = {
  sound: '  goed   ',
  notice: '  let op ',
  wrong: '  FOUT   ',
};

const receipts = process.argv.slice(2);
const option = receipts.find((argument) => argument.startsWith('-'));
if (option !== undefined) giveUp(`Onbekende optie: ${option}. Geef alleen bestanden met een bewijs op.`);
const config = parseConfig(process.env);
if (!config.ok) giveUp(`De instellingen kloppen niet:\n${config.error}`);
const { dataDir } = config.value;
say(`Grootboek in ${dataDir}\n`);
const lines = await verifyDataDir(dataDir, receipts).catch((error: unknown) =>
  giveUp(`Het grootboek is niet te controleren: ${error instanceof Error ? error.message : String(error)}`),
);
for (const { verdict, text } of lines) say(MARK[verdict] + text);
const faults = lines.filter(({ verdict }) => verdict === 'wrong').length;
say(faults === 0 ? '\nAlles klopt.' : `\nEr klopt iets niet (${faults}).`);
process.exitCode = faults === 0 ? 0 : 1;
