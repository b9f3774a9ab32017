import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { addInzet, createRecord, putBelofte, putEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak } from '#shared/crdt/test-support.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { canonicalContent } from '#shared/domain/afspraak/inhoud.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { must } from '#shared/lib/assert.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { act, fresh } from './laid.ts';
import { firstRegisseur, type Person } from './person.ts';
import { RawSocket } from './raw-socket.ts';

const A = 'gemeente-gm0344';
const B = 'gemeente-gm0307';
const CODE = 'correct paard batterij';
const MANDAAT = {
  niveau: 'bestuurlijk',
  orgaan: 'college',
  namens: 'het college van B en W',
  voorbehoud: null,
};

let server: RunningServer;
let regisseur: Person;
let writer: Person;
let reader: RawSocket;
const inzet = fresh();
const afspraak = fresh();
let seated = 0;

/** Somebody new for each attack: of one person only so many refusals are told one by one (AK12). */
function sit(partij: string, rol: Person['rol']): Promise<Person> {
  seated += 1;
  return regisseur.seat(`Persoon ${seated}`, partij, rol);
}

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'silent' } });
  regisseur = await firstRegisseur(server);
  writer = await sit(B, 'redacteur');
  await sit(A, 'waarnemer');
  await act(writer, (doc, who) => {
    createRecord(doc, 'afspraak', { ...who.identity(), id: afspraak }, testAfspraak({ titel: 'Wonen' }), {
      betrokken: { [A]: true },
    });
    addInzet(doc, afspraak, { ...who.identity(), id: inzet });
    putBelofte(doc, afspraak, inzet as InzetId, testBelofte(1));
  });
  await act(writer, (doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Partijen bouwen samen.')]);
    textOf(doc, afspraak, null)?.insert(0, [paragraph]);
  });
  await act(writer, (doc) => setFields(doc, 'afspraak', afspraak, { status: 'voorgelegd' }));
  reader = await RawSocket.synced(regisseur);
}, 120_000);

afterAll(async () => {
  reader?.close();
  await server?.stop();
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash of what this person would be shown now. */
async function hashOf(person: Person): Promise<string> {
  const socket = await RawSocket.synced(person);
  const hash = sha256(canonicalContent(must(readInhoud(socket.doc, afspraak), 'the afspraak reads')));
  socket.close();
  return hash;
}

async function confirm(person: Person, partij: string, inhoudHash: string): Promise<string> {
  await person.fetch('/v1/bevestiging/_zet-code', { method: 'POST', body: { code: CODE, huidig: null } });
  const waarvoor = {
    tafel: person.tafelId,
    onderwerp: { soort: 'afspraak', id: afspraak },
    partij,
    inhoudHash,
  };
  const answer = await person.fetch('/v1/bevestiging/_met-code', {
    method: 'POST',
    body: { waarvoor, code: CODE },
  });
  return ((await answer.json()) as { id?: string }).id ?? `none: ${answer.status}`;
}

interface Asked {
  readonly partij: string;
  readonly inhoudHash: string;
  readonly bevestiging: string;
}

/** `201`, or the status and code of the refusal. */
async function agree(person: Person, asked: Asked): Promise<string> {
  const answer = await person.fetch(`/v1/tafels/${person.tafelId}/afspraken/${afspraak}/_geef-akkoord`, {
    method: 'POST',
    body: { ...asked, mandaat: MANDAAT },
  });
  if (answer.status === 201) return '201';
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

interface Entry {
  readonly kind: string;
  readonly door: { readonly deelnemer: string };
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the ledger says that this person tried, oldest first; a refused edit is told there right after its sender heard. */
async function tried(person: Person): Promise<readonly unknown[]> {
  const answer = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/grootboek?aantal=100`);
  const { regels } = (await answer.json()) as { regels: readonly { readonly entry: Entry }[] };
  return regels
    .map(({ entry }) => entry)
    .filter(({ kind, door }) => kind.endsWith('-geweigerd') && door.deelnemer === person.deelnemerId)
    .map(({ kind, body }) => `${kind} ${String(body['code'])}`)
    .toReversed();
}

async function akkoorden(): Promise<readonly { readonly id: string; readonly partij: string }[]> {
  const answer = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/akkoorden`);
  return ((await answer.json()) as { akkoorden: [] }).akkoorden;
}

/** Sends an edit through each door by which edits come in; the rule that refused it. */
async function edit(
  person: Person,
  kamer: 'tafel' | 'register',
  change: (doc: Y.Doc) => void,
): Promise<string[]> {
  const outcomes: string[] = [];
  for (const door of ['update', 'step2'] as const) {
    const socket = await RawSocket.synced(person, { kamer });
    const before = Y.encodeStateVector(socket.doc);
    socket.doc.transact(() => change(socket.doc));
    const bytes = Y.encodeStateAsUpdate(socket.doc, before);
    const outcome = door === 'update' ? await socket.sendUpdate(bytes) : await socket.sendStep2();
    socket.close();
    outcomes.push(outcome.kind === 'refused' ? `${outcome.rule} ${outcome.reason}` : outcome.kind);
  }
  return outcomes;
}

function forgedAkkoord(person: Person, inhoudHash: string) {
  return {
    id: fresh(),
    onderwerp: { soort: 'afspraak', id: afspraak },
    partij: person.partij,
    deelnemer: person.deelnemerId,
    mandaat: MANDAAT,
    inhoudHash,
    delen: {},
    op: '2026-11-21T10:00:00.000Z',
    vervallen: null,
    ingetrokken: null,
  };
}

describe('signing what one may not sign', { timeout: 60_000 }, () => {
  it('[AZ42] [AK12] by writing it in a document: the register, a root of the tafel, the afspraak itself', async () => {
    const { length } = await akkoorden();
    const hash = await hashOf(writer);
    const inRegister = await sit(A, 'bestuurder');
    const write = (person: Person) => (doc: Y.Doc) => {
      const akkoord = forgedAkkoord(person, hash);
      doc.getMap('akkoord').set(akkoord.id, akkoord);
    };
    expect(await edit(inRegister, 'register', write(inRegister))).toEqual([
      'AZ1 register-server-only',
      'AZ1 register-server-only',
    ]);
    await expect
      .poll(() => tried(inRegister))
      .toEqual(Array(2).fill('register-geweigerd register-server-only'));
    const inRoot = await sit(A, 'bestuurder');
    expect(await edit(inRoot, 'tafel', write(inRoot))).toEqual(['SY5 unknown-root', 'SY5 unknown-root']);
    await expect.poll(() => tried(inRoot)).toEqual(Array(2).fill('register-geweigerd unknown-root'));
    const inAfspraak = await sit(A, 'bestuurder');
    const asKey = (doc: Y.Doc) =>
      doc.getMap<Y.Map<unknown>>('afspraak').get(afspraak)?.set('akkoord', forgedAkkoord(inAfspraak, hash));
    expect(await edit(inAfspraak, 'tafel', asKey)).toEqual(['SY5 unknown-key', 'SY5 unknown-key']);
    await expect.poll(() => tried(inAfspraak)).toEqual(Array(2).fill('register-geweigerd unknown-key'));
    expect(await akkoorden()).toHaveLength(length);
    const register = await RawSocket.synced(regisseur, { kamer: 'register' });
    expect(register.doc.getMap('akkoord').size).toBe(length);
    register.close();
  });

  it('[AZ39] [AK12] for another partij as regisseur, for the own one as regisseur or redacteur', async () => {
    const { length } = await akkoorden();
    const inhoudHash = await hashOf(writer);
    const chief = await sit(A, 'regisseur');
    const editor = await sit(A, 'redacteur');
    const other = await sit(B, 'bestuurder');
    const outsider = await sit('provincie-utrecht', 'bestuurder');
    for (const [person, partij, expected] of [
      [chief, B, '403 own-partij-only'],
      [chief, A, '403 bestuurder-only'],
      [editor, A, '403 bestuurder-only'],
      [other, A, '403 own-partij-only'],
      [outsider, 'provincie-utrecht', '403 not-party'],
    ] as const) {
      const bevestiging = await confirm(person, partij, inhoudHash);
      expect([person.rol, partij, await agree(person, { partij, inhoudHash, bevestiging })]).toEqual([
        person.rol,
        partij,
        expected,
      ]);
    }
    await expect
      .poll(() => tried(chief))
      .toEqual(['akkoord-geweigerd own-partij-only', 'akkoord-geweigerd bestuurder-only']);
    for (const person of [editor, other, outsider]) await expect.poll(() => tried(person)).toHaveLength(1);
    expect(await akkoorden()).toHaveLength(length);
  });

  it('[AK3] [AK12] with the confirmation or the session of another, or none', async () => {
    const { length } = await akkoorden();
    const inhoudHash = await hashOf(writer);
    const owner = await sit(A, 'bestuurder');
    const colleague = await sit(A, 'bestuurder');
    const other = await sit(B, 'bestuurder');
    const bevestiging = await confirm(owner, A, inhoudHash);
    const asked = { partij: A, inhoudHash, bevestiging };
    expect(await agree(colleague, asked)).toBe('403 bevestiging');
    expect(await agree(other, asked)).toBe('403 own-partij-only');
    expect(await agree(other, { ...asked, partij: B })).toBe('403 bevestiging');
    expect(await agree(colleague, { ...asked, bevestiging: 'geen' })).toBe('403 bevestiging');
    await expect.poll(() => tried(colleague)).toEqual(Array(2).fill('akkoord-geweigerd bevestiging'));
    await expect
      .poll(() => tried(other))
      .toEqual(['akkoord-geweigerd own-partij-only', 'akkoord-geweigerd bevestiging']);
    const cookie = owner.cookie;
    owner.cookie = '';
    expect(await agree(owner, asked)).toMatch(/^401 /);
    owner.cookie = cookie;
    const foreign = await owner.fetch(`/v1/tafels/${owner.tafelId}/afspraken/${afspraak}/_geef-akkoord`, {
      method: 'POST',
      body: { ...asked, mandaat: MANDAAT },
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect(await akkoorden()).toHaveLength(length);
  });

  it('[AK2] [AK12] on a text that moved after it was shown', async () => {
    const { length } = await akkoorden();
    const person = await sit(A, 'bestuurder');
    const inhoudHash = await hashOf(person);
    const bevestiging = await confirm(person, A, inhoudHash);
    await act(writer, (doc) =>
      putBelofte(doc, afspraak, inzet as InzetId, testBelofte(1, { wat: 'Houdt de helft vrij' })),
    );
    expect(await agree(person, { partij: A, inhoudHash, bevestiging })).toBe('409 inhoud-veranderd');
    const now = await hashOf(person);
    expect(now).not.toBe(inhoudHash);
    // the confirmation was for what was shown
    expect(await agree(person, { partij: A, inhoudHash: now, bevestiging })).toBe('403 bevestiging');
    await expect
      .poll(() => tried(person))
      .toEqual(['akkoord-geweigerd inhoud-veranderd', 'akkoord-geweigerd bevestiging']);
    expect(await akkoorden()).toHaveLength(length);
  });

  it('[AK3] [AK11] [AK12] by sending a request again: while it stands, and after it was taken back', async () => {
    const person = await sit(A, 'bestuurder');
    const inhoudHash = await hashOf(person);
    const asked = { partij: A, inhoudHash, bevestiging: await confirm(person, A, inhoudHash) };
    expect(await agree(person, asked)).toBe('201');
    expect(await agree(person, asked)).toBe('409 al-gegeven');
    const { id } = must((await akkoorden()).at(-1), 'it was given');
    const path = `/v1/tafels/${person.tafelId}/akkoorden/${id}/_trek-in`;
    for (const [who, status] of [
      [regisseur, 403],
      [person, 200],
      [person, 409],
    ] as const)
      expect((await who.fetch(path, { method: 'POST', body: { reden: 'Vergissing' } })).status).toBe(status);
    expect(await agree(person, asked)).toBe('403 bevestiging');
    await expect
      .poll(() => tried(person))
      .toEqual([
        'akkoord-geweigerd al-gegeven',
        'akkoord-geweigerd staat-niet',
        'akkoord-geweigerd bevestiging',
      ]);
  });

  it('[AZ11] [AZ42] what is frozen is thawed by no edit, and the attempt is on record', async () => {
    const frozen = await regisseur.fetch(`/v1/tafels/${regisseur.tafelId}/afspraken/${afspraak}/_bevries`, {
      method: 'POST',
      body: { reden: 'Zo wordt getekend' },
    });
    expect(frozen.status).toBe(201);
    const person = await sit(B, 'bestuurder');
    expect(await edit(person, 'tafel', (doc) => doc.getMap('bevroren').delete(afspraak))).toEqual([
      'TF2 server-only-root',
      'TF2 server-only-root',
    ]);
    await expect.poll(() => tried(person)).toEqual(Array(2).fill('register-geweigerd server-only-root'));
    const before = await hashOf(person);
    const acts: ((doc: Y.Doc) => void)[] = [
      (doc) => void putBelofte(doc, afspraak, inzet as InzetId, testBelofte(1, { wat: 'Niets' })),
      (doc) => void setFields(doc, 'afspraak', afspraak, { status: 'concept' }),
      (doc) => void putEntry(doc, 'afspraak', afspraak, 'betrokken', 'vro', true),
    ];
    for (const change of acts)
      expect(await edit(person, 'tafel', change)).toEqual(['AZ11 frozen', 'AZ11 frozen']);
    expect(await hashOf(person)).toBe(before);
  });
});
