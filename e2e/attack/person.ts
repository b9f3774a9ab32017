import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { must } from '#shared/lib/assert.ts';
import type { Room } from '#shared/protocol/room.ts';
import type { RunningServer } from '#e2e/fixtures/server.ts';

const joinedSchema = z.object({
  tafel: z.object({ id: z.string() }),
  deelnemer: z.object({ id: z.string(), naam: z.string(), partij: z.object({ id: z.string() }) }),
});
const linkSchema = z.object({ id: z.string(), link: z.string() });
const ticketSchema = z.object({ ticket: z.string(), bezet: z.array(z.number()) });

/** Somebody with a session and no browser: what a program that means harm can send, it can send. */
export class Person {
  readonly server: RunningServer;
  readonly naam: string;
  readonly rol: Rol;
  cookie = '';
  tafelId = '';
  deelnemerId = '';
  partij: PartijId = '';

  constructor(server: RunningServer, naam: string, rol: Rol) {
    this.server = server;
    this.naam = naam;
    this.rol = rol;
  }

  /** One request as our own page would send it, unless `headers` say otherwise. */
  async fetch(
    path: string,
    options: { method?: string; body?: unknown; bytes?: Uint8Array; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const { method = 'GET', body, bytes, headers = {} } = options;
    const content =
      bytes === undefined
        ? body === undefined
          ? {}
          : { body: JSON.stringify(body), type: 'application/json' }
        : { body: Buffer.from(bytes), type: 'application/octet-stream' };
    const answer = await fetch(`${this.server.baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.server.baseUrl,
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...('type' in content ? { 'content-type': content.type } : {}),
        ...headers,
      },
      ...('body' in content ? { body: content.body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookie = pair;
    }
    return answer;
  }

  /** Comes in by an invitation link. */
  async join(link: string, email: string): Promise<this> {
    const token = must(new URL(link).hash.slice(1), 'a link carries its token');
    const answer = await this.fetch('/v1/uitnodigingen/_inwisselen', {
      method: 'POST',
      body: { token, naam: this.naam, ...(email === '' ? {} : { email }) },
    });
    const { tafel, deelnemer } = joinedSchema.parse(await answer.json());
    this.tafelId = tafel.id;
    this.deelnemerId = deelnemer.id;
    this.partij = deelnemer.partij.id;
    return this;
  }

  /** The regisseur invites somebody, who comes in at once. */
  async seat(naam: string, partij: PartijId, rol: Rol): Promise<Person> {
    const email = `${naam.toLowerCase().replaceAll(' ', '.')}@example.nl`;
    const answer = await this.fetch(`/v1/tafels/${this.tafelId}/uitnodigingen`, {
      method: 'POST',
      body: { partij, rol, email },
    });
    const { link } = linkSchema.parse(await answer.json());
    return new Person(this.server, naam, rol).join(link, email);
  }

  /** The name of the room of that kind that this person may enter. */
  room(kamer: Room['kind']): string {
    const whose = { tafel: null, register: null, schorsing: this.partij, eigen: this.deelnemerId }[kamer];
    return whose === null ? `${kamer}/${this.tafelId}` : `${kamer}/${this.tafelId}/${whose}`;
  }

  /** A ticket for one socket, with a Yjs client leased to it. */
  async ticket(
    kamer: Room['kind'] = 'tafel',
    clientIds: readonly number[] = [randomInt(1, 2 ** 32)],
  ): Promise<{ readonly ticket: string; readonly clientId: number; readonly bezet: readonly number[] }> {
    const answer = await this.fetch(`/v1/tafels/${this.tafelId}/_toegang`, {
      method: 'POST',
      body: { kamer, clientIds },
    });
    const { ticket, bezet } = ticketSchema.parse(await answer.json());
    return { ticket, bezet, clientId: must(clientIds[0], 'a ticket leases at least one client') };
  }
}

/** The regisseur, by the link that the server printed. */
export async function firstRegisseur(server: RunningServer): Promise<Person> {
  return new Person(server, 'Rosa Regisseur', 'regisseur').join(server.regisseurLink, '');
}
