import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import { inwisselenAntwoordSchema } from '#shared/rest/uitnodiging.ts';
import { startTestServer, type TestBrowser, type TestServer } from '#server/rest/test-support.ts';

export interface Seated {
  readonly browser: TestBrowser;
  /** Id of the seat. */
  readonly deelnemer: string;
  readonly email: string;
}

export interface TestTafel {
  readonly server: TestServer;
  readonly id: TafelId;
  readonly path: string;
  /** Of provincie-utrecht. */
  readonly regisseur: Seated;
  /** An invitation, as the regisseur makes it; gives the token. */
  invite(partij: string, rol: Rol, fields?: object): Promise<string>;
  /** Somebody who came in by one. */
  sit(partij: string, rol: Rol, fields?: object, browser?: TestBrowser): Promise<Seated>;
}

export const GUEST_EMAIL = 'wie@partij.test';

/** The first tafel with its regisseur. */
export async function openTestTafel(): Promise<TestTafel> {
  const server = await startTestServer();
  const browser = server.browser();
  const entered = await browser.post('/v1/uitnodigingen/_inwisselen', {
    token: await server.regisseurToken(),
    naam: 'Fatima',
  });
  const { tafel, deelnemer } = inwisselenAntwoordSchema.parse(entered.json());
  const id = tafelIdSchema.parse(tafel.id);
  const path = `/v1/tafels/${id}`;

  const invite = async (partij: string, rol: Rol, fields: object = {}): Promise<string> => {
    const asked = { partij, rol, email: GUEST_EMAIL, ...fields };
    const made = await browser.post(`${path}/uitnodigingen`, asked);
    return String(made.json().link).split('#')[1] ?? made.body;
  };

  return {
    server,
    id,
    path,
    regisseur: { browser, deelnemer: deelnemer.id, email: '' },
    invite,
    sit: async (partij, rol, fields = {}, guest = server.browser()) => {
      const token = await invite(partij, rol, fields);
      const answer = await guest.post('/v1/uitnodigingen/_inwisselen', {
        token,
        naam: `${rol} ${partij}`,
        email: GUEST_EMAIL,
      });
      const { deelnemer: seat } = inwisselenAntwoordSchema.parse(answer.json());
      // So that seats are listed in the order in which they were taken.
      server.advance(1);
      return { browser: guest, deelnemer: seat.id, email: GUEST_EMAIL };
    },
  };
}
