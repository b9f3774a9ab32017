import type * as z from 'zod';
import { assert, must } from '#shared/lib/assert.ts';
import { partijLijstSchema } from '#shared/rest/tafel.ts';
import { gemaakteUitnodigingSchema, inwisselenAntwoordSchema } from '#shared/rest/uitnodiging.ts';

/** Enough people that nobody has more sockets open than a person may. */
const PEOPLE = 24;

/** Somebody who came in by a link: the cookie of the session, and who that is at the tafel. */
export interface Person {
  readonly cookie: string;
  readonly partij: string;
  readonly deelnemer: string;
}

/** Comes in by the regisseur link, and invites others of all partijen in turn, all over REST as a browser would. */
export async function takeSeats(
  address: string,
  token: string,
): Promise<{ readonly tafel: string; readonly people: readonly Person[] }> {
  const { tafel, person: regisseur } = await redeem(address, { token });
  const { partijen } = await call(address, `/v1/tafels/${tafel}/partijen`, partijLijstSchema, {
    cookie: regisseur.cookie,
  });
  const people = [regisseur];
  while (people.length < PEOPLE) {
    const partij = must(partijen[people.length % partijen.length], 'a tafel has partijen');
    const email = `meting-${people.length}@example.nl`;
    const { link } = await call(address, `/v1/tafels/${tafel}/uitnodigingen`, gemaakteUitnodigingSchema, {
      cookie: regisseur.cookie,
      body: { partij: partij.id, rol: 'redacteur', email },
    });
    const invited = { token: must(link.split('#')[1], 'a link holds its token'), email };
    people.push((await redeem(address, invited)).person);
  }
  return { tafel, people };
}

/** The first link of the installation is bound to no address; every other is. */
async function redeem(
  address: string,
  invited: { readonly token: string; readonly email?: string },
): Promise<{ tafel: string; person: Person }> {
  let cookie = '';
  const answer = await call(address, '/v1/uitnodigingen/_inwisselen', inwisselenAntwoordSchema, {
    body: { ...invited, naam: 'Meting' },
    onCookie: (value) => {
      cookie = value;
    },
  });
  const { tafel, deelnemer } = answer;
  return { tafel: tafel.id, person: { cookie, partij: deelnemer.partij.id, deelnemer: deelnemer.id } };
}

async function call<Schema extends z.ZodType>(
  address: string,
  path: string,
  schema: Schema,
  options: {
    readonly cookie?: string;
    readonly body?: unknown;
    readonly onCookie?: (cookie: string) => void;
  },
): Promise<z.infer<Schema>> {
  const response = await fetch(`${address}${path}`, {
    method: options.body === undefined ? 'GET' : 'POST',
    headers: {
      Origin: address,
      ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(options.cookie === undefined ? {} : { Cookie: options.cookie }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  assert(response.ok, `${path} answers ${response.status}: ${text}`);
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  options.onCookie?.(cookies.join('; '));
  return schema.parse(JSON.parse(text));
}
