import type { LightMyRequestResponse } from 'fastify';
import { BrowserAtProvider } from '#server/auth/oidc/test/browser-at-provider.ts';
import type { TestServer } from '#server/rest/test-support.ts';

export const BASE = 'http://tafel.test';

/** A browser that signs in: keeps every cookie of ours, and those of the providers beside them. */
export class SigningBrowser {
  readonly cookies = new Map<string, string>();
  readonly #server: TestServer;
  readonly #atProvider = new BrowserAtProvider();

  constructor(server: TestServer) {
    this.#server = server;
  }

  async send(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#server.app.inject({
      method,
      url,
      headers: { host: 'tafel.test', origin: BASE, cookie, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** The address at the provider where a login begins. */
  async start(aanbieder: string, terug = '/'): Promise<string> {
    return (await this.send('POST', '/v1/aanmelden/_starten', { aanbieder, terug })).json().adres;
  }

  /** What the provider sends this browser back with: a path of ours, with code and state. */
  async answer(aanbieder: string, subject: string, terug = '/'): Promise<string> {
    const adres = await this.start(aanbieder, terug);
    const back = await this.#atProvider.signIn(adres, subject, `${BASE}/v1/aanmelden/${aanbieder}/`);
    return back.pathname + back.search;
  }

  async cancel(aanbieder: string): Promise<string> {
    const adres = await this.start(aanbieder);
    const back = await this.#atProvider.cancel(adres, `${BASE}/v1/aanmelden/${aanbieder}/`);
    return back.pathname + back.search;
  }

  /** Signs in; gives the path where it ends. */
  async signIn(aanbieder: string, subject: string, terug = '/'): Promise<string | undefined> {
    return (await this.send('GET', await this.answer(aanbieder, subject, terug))).headers.location;
  }
}
