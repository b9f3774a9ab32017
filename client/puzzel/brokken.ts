import type { Antwoord, Vraag } from '#client/puzzel/berichten.ts';
import type { LijstDelta } from '#client/puzzel/lijst-delta.ts';

type Lijsten = Readonly<Record<string, LijstDelta<object> | null>>;

/** A message in parts: copying a large one between threads in one go would hold up the page. */
export type Brok<Bericht> =
  | { readonly brok: 'deel'; readonly lijst: string; readonly deel: LijstDelta<object> }
  | { readonly brok: 'slot'; readonly bericht: Bericht };

/** So many items take a few milliseconds to copy; what holds shapes is heavier. */
const ITEMS_PER_BROK: Readonly<Record<string, number>> = { stukken: 100, lagen: 20, gebieden: 10 };
const ITEMS_ELSE = 400;

/** The parts of a message, in order; one when it is small. */
export function inBrokken<Bericht extends Vraag | Antwoord>(bericht: Bericht): readonly Brok<Bericht>[] {
  const lijsten = lijstenIn(bericht);
  const brokken: Brok<Bericht>[] = [];
  const rest: Record<string, LijstDelta<object>> = {};
  for (const [lijst, delta] of Object.entries(lijsten)) {
    if (delta === null) continue;
    const size = ITEMS_PER_BROK[lijst] ?? ITEMS_ELSE;
    let from = 0;
    for (; from + size < delta.delen.length; from += size)
      brokken.push({ brok: 'deel', lijst, deel: partOf(delta, from, from + size) });
    if (from > 0) rest[lijst] = partOf(delta, from, delta.delen.length);
  }
  return [...brokken, { brok: 'slot', bericht: metLijsten(bericht, { ...lijsten, ...rest }) }];
}

/** Puts messages together again from their parts, which come in order. */
export class Verzamelaar<Bericht extends Vraag | Antwoord> {
  #delen = new Map<string, LijstDelta<object>[]>();

  /** The message when this was its last part, else null. */
  neem(brok: Brok<Bericht>): Bericht | null {
    if (brok.brok === 'deel') {
      const delen = this.#delen.get(brok.lijst);
      if (delen) delen.push(brok.deel);
      else this.#delen.set(brok.lijst, [brok.deel]);
      return null;
    }
    if (this.#delen.size === 0) return brok.bericht;
    const lijsten: Record<string, LijstDelta<object> | null> = { ...lijstenIn(brok.bericht) };
    for (const [lijst, delen] of this.#delen) {
      const all = [...delen, lijsten[lijst] ?? { delen: [], lopen: [] }];
      lijsten[lijst] = {
        delen: all.flatMap(({ delen: items }) => items),
        lopen: all.flatMap(({ lopen }) => lopen),
      };
    }
    this.#delen = new Map();
    return metLijsten(brok.bericht, lijsten);
  }
}

function partOf({ delen, lopen }: LijstDelta<object>, from: number, to: number): LijstDelta<object> {
  return { delen: delen.slice(from, to), lopen: lopen.slice(from, to) };
}

/** The lists in a message, by name. */
function lijstenIn(bericht: Vraag | Antwoord): Lijsten {
  switch (bericht.soort) {
    case 'invoer':
      return bericht.delta.lijsten as Lijsten; // each list holds objects
    case 'uitkomst': {
      const { regels, botsingen, voorwaarden, kansen } = bericht.delta;
      return { regels, botsingen, voorwaarden, kansen };
    }
    default:
      return {};
  }
}

function metLijsten<Bericht extends Vraag | Antwoord>(bericht: Bericht, lijsten: Lijsten): Bericht {
  switch (bericht.soort) {
    case 'invoer':
      return { ...bericht, delta: { ...bericht.delta, lijsten } };
    case 'uitkomst':
      return { ...bericht, delta: { ...bericht.delta, ...lijsten } };
    default:
      return bericht;
  }
}
