import { describe, expect, it } from 'vitest';
import type { FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';
import { testStuk } from '#shared/puzzel/variant/test-support.ts';
import type { FitBericht, FitReactie } from '#client/puzzel-fit/berichten.ts';
import { FitHost } from '#client/puzzel-fit/fit-host.ts';
import { zelfdeInvoer } from '#client/puzzel-fit/zelfde-invoer.ts';

const INVOER: FitInvoer = {
  stukken: [testStuk(1), testStuk(2)],
  lagen: [],
  regels: [],
  keuze: { horizon: 'nu', lezing: 'waarschijnlijk', zonder: [] },
};

class OtherSide {
  readonly got: FitBericht[] = [];
  isOpen = true;
  say: (reactie: FitReactie) => void = () => undefined;
  breakDown: (melding: string) => void = () => undefined;
}

function makeHost(): { host: FitHost; sides: OtherSide[] } {
  const sides: OtherSide[] = [];
  const host = new FitHost(
    (reactie, stuk) => {
      const side = new OtherSide();
      side.say = reactie;
      side.breakDown = stuk;
      sides.push(side);
      return {
        post: (bericht) => void side.got.push(bericht),
        sluit: () => {
          side.isOpen = false;
        },
      };
    },
    async () => undefined,
  );
  return { host, sides };
}

const past = { soort: 'antwoord', antwoord: { soort: 'past', indeling: [] } } as const;
const stap = { soort: 'voortgang', voortgang: { fase: 'passen', stap: 1, van: 2 } } as const;

describe('FitHost', () => {
  it('[FI5] tells what lies there before it asks, and says how far it is', async () => {
    const { host, sides } = makeHost();
    await host.vraag(INVOER);
    expect(sides[0]?.got.map(({ soort }) => soort)).toEqual(['stukken', 'vraag']);
    sides[0]?.say(stap);
    expect(host.getSnapshot().bezig).toEqual(stap.voortgang);
    sides[0]?.say(past);
    expect(host.getSnapshot()).toMatchObject({ bezig: null, gegeven: { invoer: INVOER } });
    expect(sides[0]?.isOpen).toBe(false);
  });

  it('[FI5] is cancelled at once and leaves the last answer; what comes after is not heard', async () => {
    const { host, sides } = makeHost();
    await host.vraag(INVOER);
    sides[0]?.say(past);
    const { gegeven } = host.getSnapshot();
    await host.vraag({ ...INVOER, keuze: { ...INVOER.keuze, horizon: 'later' } });
    host.staak();
    expect(sides[1]?.isOpen).toBe(false);
    sides[1]?.say(stap);
    sides[1]?.say(past);
    sides[1]?.breakDown('late');
    expect(host.getSnapshot()).toMatchObject({ bezig: null, fout: null });
    expect(host.getSnapshot().gegeven).toBe(gegeven);
  });

  it('[FI5] drops what was under way when it is asked anew', async () => {
    const { host, sides } = makeHost();
    const first = host.vraag(INVOER);
    const second = host.vraag(INVOER);
    await Promise.all([first, second]);
    expect(sides.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(sides[1]?.got.at(-1)?.soort).toBe('vraag');
  });

  it('says that it failed and keeps the last answer', async () => {
    const { host, sides } = makeHost();
    await host.vraag(INVOER);
    sides[0]?.say(past);
    await host.vraag(INVOER);
    sides[1]?.breakDown('out of memory');
    expect(host.getSnapshot()).toMatchObject({ bezig: null, fout: 'out of memory' });
    expect(host.getSnapshot().gegeven).not.toBeNull();
    await host.vraag(INVOER);
    expect(host.getSnapshot().fout).toBeNull();
  });

  it('hands over large shapes in portions, and only kaartlagen that could close land', async () => {
    const { host, sides } = makeHost();
    const ring = Array.from({ length: 9000 }, (_, index): [number, number] => [5 + index / 1e6, 52]);
    const groot = { type: 'Polygon' as const, coordinates: [ring] };
    const stuk = (id: number) => testStuk(id, { plaats: { soort: 'getekend', geometrie: groot } });
    const vlak = { naam: '', geometrie: groot, bron: '', indicatief: false };
    const regel = {
      ernst: 'matig',
      tekst: '',
      voorwaarde: '',
      telt: { laag: 0, hoog: 0 },
      afstandMeters: 0,
      bron: '',
      oordeel: 'botst',
    } as const;
    await host.vraag({
      ...INVOER,
      stukken: [stuk(1), stuk(2), stuk(3)],
      lagen: [
        { ...vlak, id: 'laag/1', soort: 'uiterwaard' },
        { ...vlak, id: 'laag/2', soort: 'natura2000' },
      ],
      regels: [
        { ...regel, onderwerp: { soort: 'laag', functie: 'wonen', laag: 'uiterwaard', zone: 'erin' } },
        { ...regel, onderwerp: { soort: 'laag', functie: 'energie', laag: 'natura2000', zone: 'erin' } },
      ],
    });
    const { got } = sides[0]!;
    expect(got.map((each) => (each.soort === 'stukken' ? each.stukken.length : each.soort))).toEqual([
      2,
      1,
      'lagen',
      'vraag',
    ]);
    expect(got.flatMap((each) => (each.soort === 'lagen' ? each.lagen.map(({ id }) => id) : []))).toEqual([
      'laag/1',
    ]);
  });
});

describe('zelfdeInvoer', () => {
  it('[FI5] an edit that could change the answer makes it old, a title does not', () => {
    const [first, second] = INVOER.stukken;
    const withFirst = (part: object): FitInvoer => ({
      ...INVOER,
      stukken: [{ ...first!, ...part }, second!],
    });
    expect(zelfdeInvoer(INVOER, withFirst({ titel: 'Anders' }))).toBe(true);
    expect(zelfdeInvoer(INVOER, withFirst({}))).toBe(true);
    expect(zelfdeInvoer(INVOER, withFirst({ claim: { soort: 'opgegeven', hectare: 3 } }))).toBe(false);
    expect(zelfdeInvoer(INVOER, withFirst({ functies: ['water'] }))).toBe(false);
    expect(zelfdeInvoer(INVOER, { ...INVOER, stukken: [first!] })).toBe(false);
    expect(zelfdeInvoer(INVOER, { ...INVOER, keuze: { ...INVOER.keuze, horizon: 'straks' } })).toBe(false);
  });
});
