import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import { afspraak, belofteId, bron, wachtend } from './bron.test-support.ts';
import { overzichtOf } from './overzicht.ts';
import { signalenOf } from './signalen.ts';
import { kringenIn, wachtgraafOf, wegTerug, type Wachtgraaf } from './wachten.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(belofteId);

/** All simple ways round, found by trying every path. */
function bruteRounds(graaf: Wachtgraaf): readonly (readonly BelofteId[])[] {
  const rounds: BelofteId[][] = [];
  const walk = (path: readonly BelofteId[]): void => {
    for (const next of graaf.get(path.at(-1)!) ?? []) {
      if (next === path[0]) rounds.push([...path]);
      else if (!path.includes(next) && next > path[0]!) walk([...path, next]);
    }
  };
  for (const start of graaf.keys()) walk([start]);
  return rounds;
}

const graphs = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 14 })
  .map((edges): Wachtgraaf => {
    const of = (id: BelofteId) => [...new Set(edges.filter(([from]) => from === id).map(([, to]) => to))];
    return new Map(NAMES.map((id) => [id, of(id).sort()]));
  });

describe('circular waits', () => {
  it('[WE5] finds exactly the knots that trying every path finds, each with a smallest way round', () => {
    fc.assert(
      fc.property(graphs, (graaf) => {
        const rounds = bruteRounds(graaf);
        const kringen = kringenIn(graaf);
        expect(new Set(kringen.flatMap(({ groep }) => groep))).toEqual(new Set(rounds.flat()));
        for (const { kring, groep } of kringen) {
          const within = rounds.filter((round) => groep.includes(round[0]!));
          expect(within.every((round) => round.every((id) => groep.includes(id)))).toBe(true);
          expect(kring.length).toBe(Math.min(...within.map(({ length }) => length)));
          expect(within.map(String)).toContain(String(kring));
        }
        expect(kringen.flatMap(({ groep }) => groep).length).toBe(new Set(rounds.flat()).size);
      }),
      { numRuns: 500 },
    );
  });

  it('[WE5] through given beloften: the smallest way round that passes one of them', () => {
    fc.assert(
      fc.property(graphs, fc.subarray(NAMES), (graaf, door) => {
        const through = new Set(door);
        const passing = bruteRounds(graaf).filter((round) => round.some((id) => through.has(id)));
        const kringen = kringenIn(graaf, through);
        expect(kringen.length > 0).toBe(passing.length > 0);
        for (const { kring, groep } of kringen) {
          const within = passing.filter((round) => groep.includes(round[0]!));
          expect(kring.length).toBe(Math.min(...within.map(({ length }) => length)));
          expect(kring.some((id) => through.has(id))).toBe(true);
        }
      }),
    );
  });

  it('[WE5] tells beforehand whether one more wait makes a circle', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (graaf, from, to) => {
        const more = new Map(graaf).set(from, [...new Set([...(graaf.get(from) ?? []), to])].sort());
        const makes = bruteRounds(more).some((round) =>
          round.some((id, at) => id === from && round[(at + 1) % round.length] === to),
        );
        expect(wegTerug(graaf, from, to) !== null).toBe(makes);
      }),
    );
  });

  it('[WE5] holds for a chain longer than calls can be deep', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => belofteId(String(at).padStart(6, '0')));
    const graaf = new Map(ids.map((id, at) => [id, [ids[(at + 1) % ids.length]!]]));
    expect(kringenIn(graaf, new Set([ids[7]!])).map(({ kring }) => kring.length)).toEqual([20_000]);
  });

  it('[WE5] tells a circle over two afspraken in each of them, and nowhere else', () => {
    const afspraken = [
      afspraak('a', { brengt: { rijk: [wachtend('1', ['2'])], gemeente: [wachtend('3', [])] } }),
      afspraak('b', { volgorde: 1, brengt: { gemeente: [wachtend('2', ['1'])] } }),
      afspraak('c', { volgorde: 2, brengt: { rijk: [wachtend('4', ['1'])] } }),
    ];
    const overzicht = overzichtOf(bron(afspraken));
    const kringen = afspraken.map(({ id }) =>
      signalenOf(overzicht, id).filter(({ soort }) => soort === 'kring'),
    );
    expect(kringen.map(({ length }) => length)).toEqual([1, 1, 0]);
    expect(kringen[0]).toEqual(kringen[1]);
    expect(kringen[0]![0]).toMatchObject({
      kring: [belofteId('1'), belofteId('2')],
      afspraken: [afspraken[0]!.id, afspraken[1]!.id],
    });
    expect(wachtgraafOf(overzicht).get(belofteId('3'))).toEqual([]);
  });
});
