import {
  paarSleutel,
  sleutelVan,
  type Onderwerp,
  type Regel,
} from '#shared/domain/combinatieregel/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { isStuk, type Land } from '#shared/puzzel/fit/land.ts';

/** A rule that keeps claims of a set from land, and how the rules would be without it. */
export interface AndereRegel {
  readonly onderwerp: Onderwerp;
  /** False: no rule spoke of these two, and what no rule combines does not share. */
  readonly bestaat: boolean;
  readonly regels: readonly Regel[];
}

/** Every single rule that could be otherwise where these claims search, by key. */
export function andereRegels(
  land: Land,
  regels: readonly Regel[],
  claims: ReadonlySet<string>,
): readonly AndereRegel[] {
  const found = new Map<string, AndereRegel>();
  const known = new Map(regels.map((regel) => [sleutelVan(regel.onderwerp), regel]));
  const add = (onderwerp: Onderwerp): void => {
    const key = sleutelVan(onderwerp);
    if (found.has(key)) return;
    const regel = known.get(key);
    if (regel?.oordeel === 'combineert' || (!regel && onderwerp.soort !== 'functies')) return;
    const others = regels.filter((each) => each !== regel);
    const combineert: Regel = {
      ...(regel ?? { ernst: 'licht', tekst: '', voorwaarde: '', afstandMeters: 0, bron: '' }),
      onderwerp,
      oordeel: 'combineert',
      telt: { laag: 1, hoog: 1 },
    };
    found.set(key, { onderwerp, bestaat: regel !== undefined, regels: [...others, combineert] });
  };
  const between = (a: Puzzelstuk, b: Puzzelstuk): void => {
    if (a.functies[0] === b.functies[0]) return;
    let any = false;
    for (const left of a.functies) {
      for (const right of b.functies) {
        if (left === right || !known.has(paarSleutel(left, right))) continue;
        any = true;
        add({ soort: 'functies', a: left, b: right });
      }
    }
    const [left, right] = [a.functies[0], b.functies[0]];
    if (!any && left && right) add({ soort: 'functies', a: left, b: right });
  };
  const seen = new Set<string>();
  for (const { shapes } of land.gebieden) {
    for (const at of shapes) {
      const claim = land.lagen[at];
      if (!claim || !isStuk(claim) || !claims.has(claim.id)) continue;
      for (const other of shapes) {
        const each = land.lagen[other];
        if (!each || other === at || seen.has(`${at},${other}`)) continue;
        seen.add(`${at},${other}`);
        if (isStuk(each)) between(claim, each);
        else
          for (const functie of claim.functies)
            add({ soort: 'laag', functie, laag: each.soort, zone: 'erin' });
      }
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
