import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';

interface Run {
  readonly process: ChildProcess;
  readonly dataDir: string;
  output(): string;
  /** The text once it matches; rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  exit(): Promise<number | null>;
}

const runs: Run[] = [];
const directories: string[] = [];

async function dataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'puzzeltafel-main-'));
  directories.push(directory);
  return directory;
}

const MAIN = join(import.meta.dirname, 'main.ts');

function run(
  dataDir: string,
  environment: Record<string, string> = {},
  [command, ...flags]: [string, ...string[]] = [process.execPath, MAIN],
): Run {
  const child = spawn(command, flags, {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: '',
      LOG_LEVEL: 'trace',
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const watchers = new Set<() => void>();
  const onText = (chunk: unknown) => {
    text += String(chunk);
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', onText);
  child.stderr.on('data', onText);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const made: Run = {
    process: child,
    dataDir,
    output: () => text,
    exit: () => ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (found) resolve(found);
        };
        watchers.add(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code}:\n${text}`)));
      }),
  };
  runs.push(made);
  return made;
}

const READY = /staat klaar op (http:\/\/localhost:(\d+))[\s\S]*Stoppen/;
const LINK = /(http:\/\/localhost:\d+)\/deelnemen#([0-9a-z]{26})/;

async function post(base: string, path: string, body: unknown, cookie = ''): Promise<Response> {
  return fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base, cookie },
    body: JSON.stringify(body),
  });
}

/** SyncStep1 of an empty document: the question every client starts with. */
const SYNC_STEP_1 = new Uint8Array([0, 0, 1, 0]);

/** `bericht` when the room answers, else the close code or the refusal. */
function opens(
  base: string,
  room: string,
  headers: Record<string, string>,
  ticket: string | null = null,
): Promise<string> {
  const protocols = ticket === null ? [] : ['puzzeltafel', `ticket.${ticket}`];
  return new Promise((resolve) => {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/sync/${room}`, protocols, { headers });
    socket.on('open', () => socket.send(SYNC_STEP_1));
    socket.on('message', () => {
      resolve('bericht');
      socket.terminate();
    });
    socket.on('close', (code) => resolve(String(code)));
    socket.on('error', (error) => resolve(error.message));
  });
}

afterEach(async () => {
  for (const each of runs.splice(0)) {
    each.process.kill('SIGKILL');
    await each.exit();
  }
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
});

describe('a real start', { timeout: 120_000 }, () => {
  it('[HT2] [HT3] [ID4] prints a link that works once, and a session opens the documents of its own tafel', async () => {
    const server = run(await dataDirectory());
    await server.until(READY);
    const [link = '', base = '', token = ''] = (await server.until(LINK)) ?? [];
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(link, { method });
    const entered = await post(base, '/v1/uitnodigingen/_inwisselen', { token, naam: 'Fatima' });
    expect(entered.status).toBe(200);
    const { tafel } = (await entered.json()) as { tafel: { id: string } };
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await post(base, '/v1/uitnodigingen/_inwisselen', { token, naam: 'Dief' })).status).toBe(410);

    const tickets: string[] = [];
    const ticketFor = async (kamer: 'tafel' | 'register'): Promise<string> => {
      const asked = { kamer, clientIds: [7] };
      const answer = await post(base, `/v1/tafels/${tafel.id}/_toegang`, asked, cookie);
      const { ticket } = (await answer.json()) as { ticket: string };
      tickets.push(ticket);
      return ticket;
    };
    const [room, register] = [`tafel/${tafel.id}`, `register/${tafel.id}`];
    const own = { origin: base, cookie };
    const ticket = await ticketFor('tafel');
    expect(await opens(base, room, own, ticket)).toBe('bericht');
    expect(await opens(base, room, own, ticket)).toBe('4511');
    expect(await opens(base, register, own, await ticketFor('register'))).toBe('bericht');
    expect(await opens(base, register, own, await ticketFor('tafel'))).toBe('4511');
    expect(await opens(base, room, own)).toBe('4511');
    expect(await opens(base, room, { origin: base }, await ticketFor('tafel'))).toBe('4401');
    expect(await opens(base, `tafel/${'0'.repeat(26)}`, own, await ticketFor('tafel'))).toBe('4404');
    const foreign = { origin: 'https://boef.example', cookie };
    expect(await opens(base, room, foreign, await ticketFor('tafel'))).toContain('403');
    expect(await opens(base, room, { cookie }, await ticketFor('tafel'))).toContain('403');

    server.process.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
    const secret = cookie.split('=')[1] ?? '-';
    expect(server.output()).not.toContain(secret);
    for (const each of tickets) expect(server.output()).not.toContain(each);
    expect(server.output().split(token)).toHaveLength(2);
    const files = await readdir(server.dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name), 'latin1');
      expect([file.name, bytes.includes(token), bytes.includes(secret)]).toEqual([file.name, false, false]);
    }

    const again = run(server.dataDir);
    await again.until(READY);
    expect(again.output()).not.toMatch(LINK);
    const [, url = ''] = (await again.until(READY)) ?? [];
    const tafels = await fetch(`${url}/v1/tafels`, { headers: { cookie } });
    expect(await tafels.json()).toMatchObject({
      tafels: [{ naam: 'Provincietafel Utrecht', aantalDeelnemers: 1 }],
    });
  });

  it('prints a fresh link as long as none was used, and when asked; older ones stop working', async () => {
    const dataDir = await dataDirectory();
    const first = run(dataDir);
    const [, , old = ''] = (await first.until(LINK)) ?? [];
    await first.until(READY);
    first.process.kill('SIGINT');
    expect(await first.exit()).toBe(0);
    const second = run(dataDir, {}, [process.execPath, MAIN, '--nieuwe-regisseur-link']);
    const [, base = '', fresh = ''] = (await second.until(LINK)) ?? [];
    await second.until(READY);
    expect(fresh).not.toBe(old);
    expect((await post(base, '/v1/uitnodigingen/_inzien', { token: old })).status).toBe(410);
    expect((await post(base, '/v1/uitnodigingen/_inzien', { token: fresh })).status).toBe(200);
    expect(await (await fetch(`${base}/health/ready`)).json()).toEqual({ status: 'ok', waarschuwing: null });
  });

  it('[ID6] warns loudly when sessions would travel over a network without https', async () => {
    const open = run(await dataDirectory(), { PUBLIC_URL: 'http://tafel.lan', LOG_LEVEL: 'warn' });
    await open.until(/UNPROTECTED/);
    const fine = run(await dataDirectory(), { PUBLIC_URL: 'https://tafel.nl', LOG_LEVEL: 'warn' });
    await fine.until(/staat klaar op/);
    expect(fine.output()).not.toContain('UNPROTECTED');
  });

  it('stops when the npm that started it is told to stop', async () => {
    const shell = ['sh', '-c', `'${process.execPath}' '${MAIN}'; true`] as const;
    const server = run(await dataDirectory(), { npm_lifecycle_event: 'start' }, [...shell]);
    await server.until(READY);
    server.process.kill('SIGTERM');
    await server.exit();
    expect(server.output()).toContain('Puzzeltafel stopt');
  });

  it('[DU3] refuses a second process on the same data', async () => {
    const first = run(await dataDirectory());
    await first.until(READY);
    const second = run(first.dataDir);
    expect(await second.exit()).toBe(1);
    expect(second.output()).toMatch(/al (in gebruik|open)|ander proces|al een/i);
    expect(second.output()).not.toContain('    at ');
  });

  it('says in Dutch what is wrong with the port, the data directory or a setting', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const busy = run(await dataDirectory(), { PORT: port });
    expect(await busy.exit()).toBe(1);
    expect(busy.output()).toContain(`Poort ${port} is al in gebruik`);
    taken.close();

    const file = join(await dataDirectory(), 'bestand');
    await writeFile(file, '');
    const unwritable = run(file);
    expect(await unwritable.exit()).toBe(1);
    expect(unwritable.output()).toMatch(/map/);
    expect(unwritable.output()).not.toContain('    at ');

    const open = run(await dataDirectory(), { MODUS: 'ontwikkeling', NODE_ENV: 'production' });
    expect(await open.exit()).toBe(1);
    expect(open.output()).toContain('MODUS=ontwikkeling mag niet in productie');

    const wrong = run(await dataDirectory(), { PORT: 'acht' });
    expect(await wrong.exit()).toBe(1);
    expect(wrong.output()).toContain('PORT is ongeldig');
  });
});
