import type * as Y from 'yjs';
import { addInzet, createRecord, putBelofte, putEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import type { LedgerEntry } from '#shared/domain/ledger/entry.ts';
import { must } from '#shared/lib/assert.ts';
import { readTekst } from '#shared/tekst/lees.ts';
import { writeTekst } from '#shared/tekst/schrijf.ts';
import type { TestBrowser } from '#server/rest/test-support.ts';
import { openTestTafel, type Seated, type TestTafel } from '#server/rest/tafel-test-support.ts';

export const AFSPRAAK = testId(3);
export const STUK = testId(20);
export const INZET = testId(30) as InzetId;
/** Who are party to the afspraak; the first is its own. */
export const PARTIJEN = ['provincie-utrecht', 'vro', 'ienw'] as const;
export const CODE = 'een lange zin 42';

export const MANDAAT = {
  niveau: 'bestuurlijk',
  orgaan: 'gs',
  namens: 'het college van Gedeputeerde Staten',
  voorbehoud: { van: 'ps', tekst: 'behandeling door onze Staten', uiterlijk: '2027-03-01' },
} as const;

type Answer = ReturnType<TestBrowser['get']>;

export interface AgreeingTafel {
  readonly tafel: TestTafel;
  readonly doc: Y.Doc;
  /** The bestuurder of each partij. */
  readonly bestuurders: Readonly<Record<(typeof PARTIJEN)[number], Seated>>;
  readonly path: string;
  /** The hash of the content as it reads now. */
  hash(afspraak?: string): Promise<string>;
  /** Replaces the text; `voor` null: about all. */
  write(...alineas: readonly (readonly [tekst: string, voor: readonly string[] | null])[]): void;
  /** A fresh confirmation for that, by code; gives its id. */
  confirm(who: Seated, onderwerp: Akkoord['onderwerp'], partij: string, hash: string): Promise<string>;
  /** An akkoord as somebody asks for it; what is absent is as it should be. */
  agree(partij: (typeof PARTIJEN)[number], fields?: object, who?: Seated): Answer;
  akkoorden(): Promise<readonly Akkoord[]>;
  /** The last entries of the ledger, newest first. */
  ledger(kind: LedgerEntry['kind']): Promise<readonly LedgerEntry[]>;
}

/** A tafel where three partijen are about to agree: an afspraak that leans on a piece of the first, up for agreeing. */
export async function openAgreeingTafel(): Promise<AgreeingTafel> {
  const tafel = await openTestTafel();
  const doc = tafel.server.rooms.doc(`tafel/${tafel.id}`);
  const [own, ...others] = PARTIJEN;
  createRecord(doc, 'puzzelstuk', testIdentity(20, own), testPuzzelstuk({ titel: 'Merwede' }));
  createRecord(doc, 'afspraak', testIdentity(3, own), testAfspraak({ titel: 'Wonen', status: 'voorgelegd' }));
  for (const partij of others) putEntry(doc, 'afspraak', AFSPRAAK, 'betrokken', partij, true);
  putEntry(doc, 'afspraak', AFSPRAAK, 'koppeling', `puzzelstuk/${STUK}`, true);
  addInzet(doc, AFSPRAAK, testIdentity(30, 'vro'));
  putBelofte(doc, AFSPRAAK, INZET, testBelofte(31, { aan: ['provincie-utrecht'] }));
  const write: AgreeingTafel['write'] = (...alineas) => {
    const fragment = must(textOf(doc, AFSPRAAK, null), 'the text of the afspraak');
    const tree = alineas.map(([tekst, voor]): TekstBlok => ({
      soort: 'paragraph',
      attrs: voor === null ? {} : { voor },
      inhoud: [{ tekst, marks: {} }],
    }));
    doc.transact(() => writeTekst(fragment, readTekst(fragment), tree));
  };
  write(['Er komen woningen.', null], ['Het Rijk betaalt mee.', ['vro']]);
  const seats: [string, Seated][] = [];
  for (const partij of PARTIJEN) seats.push([partij, await tafel.sit(partij, 'bestuurder')]);
  const bestuurders = Object.fromEntries(seats) as AgreeingTafel['bestuurders'];
  const path = `${tafel.path}/afspraken/${AFSPRAAK}`;
  const withCode = new Set<Seated>();
  const { browser: reader } = tafel.regisseur;

  const confirm: AgreeingTafel['confirm'] = async (who, onderwerp, partij, hash) => {
    if (!withCode.has(who)) await who.browser.post('/v1/bevestiging/_zet-code', { code: CODE, huidig: null });
    withCode.add(who);
    const waarvoor = { tafel: tafel.id, onderwerp, partij, inhoudHash: hash };
    const made = await who.browser.post('/v1/bevestiging/_met-code', { waarvoor, code: CODE });
    return String(made.json().id);
  };
  const hash: AgreeingTafel['hash'] = async (afspraak = AFSPRAAK) =>
    (await reader.get(`${tafel.path}/afspraken/${afspraak}/inhoud`)).json().hash;

  return {
    tafel,
    doc,
    bestuurders,
    path,
    hash,
    write,
    confirm,
    agree: async (partij, fields = {}, who = bestuurders[partij]) => {
      const inhoudHash = await hash();
      const onderwerp = { soort: 'afspraak', id: AFSPRAAK } as Akkoord['onderwerp'];
      const isGiven = Object.hasOwn(fields, 'bevestiging');
      // So that akkoorden are listed in the order in which they were given.
      tafel.server.advance(1);
      const bevestiging = isGiven ? '' : await confirm(who, onderwerp, partij, inhoudHash);
      return who.browser.post(`${path}/_geef-akkoord`, {
        partij,
        mandaat: MANDAAT,
        inhoudHash,
        bevestiging,
        ...fields,
      });
    },
    akkoorden: async () => (await reader.get(`${tafel.path}/akkoorden`)).json().akkoorden,
    ledger: async (kind) =>
      (await tafel.server.ledger.ofTafel(tafel.id, { beforeSeq: null, limit: 200 }))
        .map(({ entry }) => entry)
        .filter((entry) => entry.kind === kind),
  };
}

/** Moves the piece that the afspraak leans on. */
export function moveStuk(doc: Y.Doc): void {
  setFields(doc, 'puzzelstuk', STUK, { claim: { soort: 'opgegeven', hectare: 40 } });
}
