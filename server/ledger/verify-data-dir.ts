import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { verifyChain, type ChainReport } from '#shared/domain/ledger/verify-chain.ts';
import { verifyHead, type LedgerView } from '#shared/domain/ledger/verify-head.ts';
import { compareReceipt, verifyReceipt } from '#shared/domain/ledger/verify-receipt.ts';
import { copyDatabase } from '#server/ledger/copy-database.ts';
import { keyFolder, readHead, readKey, type KeptHead } from '#server/ledger/key-folder.ts';
import { StoredLedger } from '#server/ledger/stored-ledger.ts';
import {
  differenceText,
  entryFaultText,
  headFaultText,
  noticeText,
  receiptFaultText,
} from '#server/ledger/verify-text.ts';
import { DATABASE_FILE } from '#server/storage/sqlite-connection.ts';

/** One thing that was checked, in Dutch; `wrong` when it is not as it should be. */
export interface Line {
  readonly verdict: 'sound' | 'notice' | 'wrong';
  readonly text: string;
}

const webCrypto = webLedgerCrypto(crypto.subtle);
const sound = (text: string): Line => ({ verdict: 'sound', text });
const notice = (text: string): Line => ({ verdict: 'notice', text });
const wrong = (text: string): Line => ({ verdict: 'wrong', text });

/**
 * Checks the ledger of a data directory, and each receipt by itself and against that ledger (LE4, LE6). It works on a
 * copy, so that a server may be running; never from inside the process of that server (`copyDatabase`).
 */
export async function verifyDataDir(
  dataDir: string,
  receiptFiles: readonly string[],
): Promise<readonly Line[]> {
  if (!existsSync(join(dataDir, DATABASE_FILE))) {
    return [wrong(`In ${dataDir} staat geen ${DATABASE_FILE}. Kies met DATA_DIR de gegevensmap.`)];
  }
  // Before the copy: a head from after it would be ahead of what was copied.
  const head = await readHead(keyFolder(dataDir));
  const temporary = await mkdtemp(join(tmpdir(), 'puzzeltafel-grootboek-'));
  try {
    const ledger = new StoredLedger(await copyDatabase(dataDir, temporary));
    try {
      return await verifyLedger(ledger, keyFolder(dataDir), head, receiptFiles);
    } finally {
      ledger.close();
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function verifyLedger(
  ledger: StoredLedger,
  folder: string,
  head: KeptHead,
  receiptFiles: readonly string[],
): Promise<readonly Line[]> {
  const schema = ledger.schemaDifferences();
  if (schema.includes('ledger'))
    return [wrong('De tabel van het grootboek ontbreekt of is anders dan hij hoort te zijn.')];
  const report = await verifyChain(ledger.rows(), webCrypto);
  const view: LedgerView = { keys: report.keys, hashAt: (seq) => ledger.hashAt(seq) };
  const receipts = receiptFiles.map((file) => checkReceipt(file, view, report));
  return [
    schema.length === 0
      ? sound('De tabel zit op slot: regels kunnen er alleen bij.')
      : wrong(`De tabel zit niet goed op slot: ${schema.join(', ')} ontbreekt of is veranderd.`),
    ...chainLines(report),
    await headLine(head, view, report),
    await keyLine(folder, report),
    ...(await Promise.all(receipts)),
  ];
}

function chainLines({ count, fault, notices, keys }: ChainReport): readonly Line[] {
  const notes = notices.map(({ seq, notice: kind }) => notice(`Regel ${seq}: ${noticeText(kind)}`));
  if (fault !== null) {
    return [
      wrong(`Regel ${fault.seq}: ${entryFaultText(fault.fault)}`),
      notice(count === 0 ? 'Geen regel ervoor klopt.' : `Regel 1 tot en met ${count} kloppen.`),
      ...notes,
    ];
  }
  if (count === 0) return [wrong('Het grootboek is leeg: zelfs zijn eerste regel, de sleutel, ontbreekt.')];
  return [
    sound(`${count} regels, genummerd 1 tot en met ${count}, zonder gat.`),
    sound('Elke regel sluit aan op de vorige en is niet veranderd.'),
    sound(`Elke regel is ondertekend door de sleutel van dat moment (${[...keys.keys()].join(', ')}).`),
    ...notes,
  ];
}

async function headLine(kept: KeptHead, view: LedgerView, { end }: ChainReport): Promise<Line> {
  if (kept.kind === 'absent')
    return wrong('hoofd.json ontbreekt: of er aan het eind regels weg zijn, is niet te zien.');
  if (kept.kind === 'unreadable') return wrong('hoofd.json is niet te lezen.');
  const fault = await verifyHead(kept.head, view, webCrypto);
  if (fault !== null) return wrong(headFaultText(fault, kept.head.seq));
  const behind = end.seq - kept.head.seq;
  return behind <= 0
    ? sound(`Het grootboek reikt tot waar hoofd.json zegt: regel ${kept.head.seq}.`)
    : sound(
        `Het grootboek reikt verder dan hoofd.json: ${behind} regel(s) na regel ${kept.head.seq}. Dat kan als de server loopt, of na een stroomstoring.`,
      );
}

/** Entries signed by a key that this server never had are not of this server. */
async function keyLine(folder: string, { keys }: ChainReport): Promise<Line> {
  const keyId = [...keys.keys()].at(-1);
  if (keyId === undefined) return wrong('Het grootboek kent geen sleutel.');
  const signer = await readKey(folder, keyId).catch(() => null);
  return signer === null
    ? wrong(
        `De sleutel ${keyId} van de laatste regels is niet die van deze server: ${keyId}.pem ontbreekt of klopt niet.`,
      )
    : sound(`De sleutel van de laatste regels is die van deze server (${keyId}).`);
}

async function checkReceipt(file: string, view: LedgerView, { notices }: ChainReport): Promise<Line> {
  const checked = await verifyReceipt(await jsonOf(file), webCrypto);
  if (!checked.ok) return wrong(`Bewijs ${file}: ${receiptFaultText(checked.error)}`);
  const { seq } = checked.value.signed.entry;
  const difference = compareReceipt(checked.value, view);
  if (difference === null) return sound(`Bewijs ${file}: klopt, en staat als regel ${seq} in het grootboek.`);
  const restored = notices.filter((each) => each.notice === 'restored').map((each) => each.seq);
  const hint =
    restored.length === 0
      ? ''
      : ` Er is een reservekopie teruggezet (regel ${restored.join(', ')}): kijk of het daarvan komt.`;
  return wrong(
    `Bewijs ${file} is echt, maar ${differenceText(difference, seq, checked.value.head.seq)}${hint}`,
  );
}

/** Undefined for a file that is not there or no JSON: no receipt either. */
async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
