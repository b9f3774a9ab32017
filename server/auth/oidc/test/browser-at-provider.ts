/** A browser as far as a provider's pages need one: cookies per address, forms filled in, redirects followed by hand. */
export class BrowserAtProvider {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Signs in as this subject from the address where the login begins; gives the address it is sent back to. */
  async signIn(start: string, subject: string, returnsTo: string): Promise<URL> {
    let response = await this.#fetch(start);
    for (let step = 0; step < 12; step++) {
      const location = response.headers.get('location');
      if (location !== null) {
        const next = new URL(location, response.url);
        if (next.href.startsWith(returnsTo)) return next;
        response = await this.#fetch(next.href);
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`no form at ${response.url}: ${page.slice(0, 400)}`);
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({
        prompt,
        ...(prompt === 'login' ? { login: subject, password: 'x' } : {}),
      });
      response = await this.#fetch(new URL(action, response.url).href, { method: 'POST', body });
    }
    throw new Error('signing in did not come to an end');
  }

  /** Presses "cancel" on the first page. */
  async cancel(start: string, returnsTo: string): Promise<URL> {
    let response = await this.#fetch(start);
    for (let step = 0; step < 8; step++) {
      const location = response.headers.get('location');
      const page = location === null ? await response.text() : '';
      const abort = /href="([^"]+\/abort)"/.exec(page)?.[1];
      const next = new URL(location ?? abort ?? '', response.url);
      if (next.href.startsWith(returnsTo)) return next;
      response = await this.#fetch(next.href);
    }
    throw new Error('cancelling did not come to an end');
  }

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  }
}
