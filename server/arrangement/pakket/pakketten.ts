import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { PakketStand } from '#shared/rest/arrangement.ts';
import { bewijzenTot } from '#server/arrangement/pakket/bewijzen.ts';
import { maakPakket } from '#server/arrangement/pakket/maak-pakket.ts';
import { ondergrondVoor } from '#server/arrangement/pakket/ondergrond.ts';
import { vaststellingVan } from '#server/arrangement/pakket/vaststelling-van.ts';
import { doorOf } from '#server/commands/acting.ts';
import type { GeodataProvider } from '#server/geodata/provider.ts';
import type { LedgerReader } from '#server/ledger/ledger.ts';
import { sha256 } from '#server/ledger/signer.ts';
import type { PakketRecord } from '#server/records/formal.ts';
import type { Plaats, Records } from '#server/records/records.ts';

export interface PakkettenOptions {
  readonly records: Records;
  readonly ledger: LedgerReader;
  readonly geodata: GeodataProvider;
  readonly dataDir: string;
  readonly geodataDir: string | null;
  readonly now: () => number;
  readonly logger: Pick<Logger, 'error' | 'info'>;
}

export type PakketRefusal = 'onbekend' | 'niet-vastgesteld';

type Bezig =
  | {
      readonly soort: 'bezig';
      deel: number;
      readonly afbreken: AbortController;
      readonly klaar: Promise<void>;
    }
  | { readonly soort: 'mislukt' };

/**
 * Makes the package of a generation, once, and keeps it (AR10): who asks again gets the same file. One is made at a time,
 * so that the memory it takes is bounded whatever is asked.
 */
export class Pakketten {
  readonly #options: PakkettenOptions;
  readonly #bezig = new Map<string, Bezig>();
  #rij: Promise<void> = Promise.resolve();

  constructor(options: PakkettenOptions) {
    this.#options = options;
  }

  /** Begins to make it, unless it is there or being made. */
  async begin(by: Plaats, nummer: number): Promise<Result<PakketStand, PakketRefusal>> {
    const tafel = by.tafel.id;
    const { arrangementen } = await this.#options.records.formal.facts(tafel);
    const arrangement = arrangementen.find((each) => each.nummer === nummer);
    if (arrangement === undefined) return err('onbekend');
    if (arrangement.stand !== 'vastgesteld') return err('niet-vastgesteld');
    const stand = await this.stand(tafel, nummer);
    if (stand.stand === 'bezig' || stand.stand === 'klaar') return ok(stand);
    const key = `${tafel}-${nummer}`;
    const afbreken = new AbortController();
    const klaar = this.#rij.then(() => this.#make(by, arrangement, key, afbreken.signal));
    this.#bezig.set(key, { soort: 'bezig', deel: 0, afbreken, klaar });
    this.#rij = klaar;
    return ok({ stand: 'bezig', deel: 0 });
  }

  async stand(tafel: TafelId, nummer: number): Promise<PakketStand> {
    const bezig = this.#bezig.get(`${tafel}-${nummer}`);
    if (bezig?.soort === 'bezig') return { stand: 'bezig', deel: bezig.deel };
    const [record, size] = await Promise.all([
      this.#options.records.formal.pakket(tafel, nummer),
      sizeOf(this.bestand(tafel, nummer)),
    ]);
    if (record !== null && size !== null) return { stand: 'klaar', bytes: size, sha256: record.sha256 };
    return bezig === undefined ? { stand: 'geen' } : { stand: 'mislukt' };
  }

  /** Where the file of a package that is `klaar` lies. */
  bestand(tafel: TafelId, nummer: number): string {
    return join(this.#map(), `${tafel}-${nummer}.zip`);
  }

  /** Stops making it; one that is there stays. */
  async breekAf(tafel: TafelId, nummer: number): Promise<void> {
    const bezig = this.#bezig.get(`${tafel}-${nummer}`);
    if (bezig?.soort !== 'bezig') return;
    bezig.afbreken.abort();
    await bezig.klaar;
  }

  /** Stops all; resolves when nothing is being made any more. */
  async stop(): Promise<void> {
    for (const bezig of this.#bezig.values()) if (bezig.soort === 'bezig') bezig.afbreken.abort();
    await this.#rij;
  }

  #map(): string {
    return join(this.#options.dataDir, 'pakketten');
  }

  /** Never rejects: how it went is in the state. */
  async #make(by: Plaats, arrangement: Arrangement, key: string, signal: AbortSignal): Promise<void> {
    try {
      if (!signal.aborted) await this.#makeNow(by, arrangement, key, signal);
      this.#bezig.delete(key);
    } catch (error) {
      if (signal.aborted) {
        this.#bezig.delete(key);
        return;
      }
      this.#options.logger.error({ err: error, nummer: arrangement.nummer }, 'a package could not be made');
      this.#bezig.set(key, { soort: 'mislukt' });
    }
  }

  async #makeNow(by: Plaats, arrangement: Arrangement, key: string, signal: AbortSignal): Promise<void> {
    const { records, ledger, geodata, geodataDir, now } = this.#options;
    const { nummer, hash, partijen } = arrangement;
    const { id: tafel, gebied } = by.tafel;
    const earlier = await records.formal.pakket(tafel, nummer);
    const { keyId, publicKey } = earlier ?? ledger.key();
    const bewijzen = earlier?.bewijzen ?? (await bewijzenTot(ledger, tafel, nummer));
    const { akkoorden } = await records.formal.facts(tafel);
    const vaststelling = must(
      vaststellingVan(arrangement, akkoorden, { keyId, publicKey }),
      'a generation that is vastgesteld',
    );
    const inhoud = must(await records.formal.inhoud(tafel, hash), 'the content of an arrangement');
    await mkdir(this.#map(), { recursive: true, mode: 0o700 });
    const werkmap = await mkdtemp(join(this.#map(), 'werk-'));
    try {
      const doel = join(werkmap, 'pakket.zip');
      let signed: Omit<PakketRecord, 'verzegeld' | 'zegel'> | null = null;
      let sealed: Pick<PakketRecord, 'verzegeld' | 'zegel'> | null = null;
      await maakPakket(
        {
          vraag: {
            tekst: inhoud.tekst,
            vaststelling,
            ontvangstbewijzen: bewijzen,
            ondergrond: await ondergrondVoor(geodata, gebied),
            geodataDir,
            werkmap,
          },
          tafel,
          nummer,
          doel,
        },
        {
          signal,
          voortgang: (deel) => {
            const bezig = this.#bezig.get(key);
            if (bezig?.soort === 'bezig') bezig.deel = deel;
          },
          teken: async (manifest) => {
            const hashed = sha256(manifest);
            if (earlier !== null && earlier.sha256 !== hashed)
              throw new Error(
                `the package is not what was made before: ${hashed} in place of ${earlier.sha256}`,
              );
            const handtekening = earlier?.handtekening ?? ledger.signManifest(manifest).signature;
            signed = { tafel, nummer, sha256: hashed, handtekening, keyId, publicKey, bewijzen, atMs: now() };
            return handtekening;
          },
          verzegel: async (verzegeld) => {
            if (earlier !== null && earlier.verzegeld !== verzegeld)
              throw new Error(`the package is packed otherwise than before: ${verzegeld}`);
            const zegel = earlier?.zegel ?? ledger.signZegel(verzegeld).signature;
            sealed = { verzegeld, zegel };
            return zegel;
          },
        },
      );
      await keepFile(doel, this.bestand(tafel, nummer));
      const pakket: PakketRecord = {
        ...must<Omit<PakketRecord, 'verzegeld' | 'zegel'>>(signed, 'a signed manifest'),
        ...must<Pick<PakketRecord, 'verzegeld' | 'zegel'>>(sealed, 'a seal'),
      };
      if (earlier === null) {
        await records.commit(
          [{ kind: 'pakket', pakket }],
          [
            {
              kind: 'pakket-gemaakt',
              tafel,
              atMs: pakket.atMs,
              door: doorOf(by),
              partijen: partijen.slice(0, 200),
              body: { nummer, sha256: pakket.sha256 },
            },
          ],
        );
      }
    } finally {
      await rm(werkmap, { recursive: true, force: true });
    }
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
}

/** The name is there with the whole file or not at all; the file was flushed when it was written. */
async function keepFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  if (process.platform === 'win32') return;
  const folder = await open(join(to, '..'), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
