import { Random } from '#shared/crdt/random.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk, PuzzelstukId } from '#shared/domain/puzzelstuk/schema.ts';
import { areaHectares } from '#shared/geo/area.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';

/** What claims ask of their search area together: there is room, it pinches here and there, it is far too much. */
export type Volte = 'ruim' | 'krap' | 'te-vol';

/** The largest part of its own area that a claim asks. */
const DEEL: Readonly<Record<Volte, number>> = { ruim: 0.2, krap: 0.55, 'te-vol': 0.9 };
const FUNCTIES: readonly Functie[] = [
  'wonen',
  'werken',
  'natuur',
  'landbouw',
  'water',
  'energie',
  'recreatie-groen',
  'defensie',
];
const CORNERS = 24;

/**
 * So many claims with search areas of 4 to 20 km across that lie over each other in a field of `fieldMeters`, as the search
 * areas of provinces do, with uiterwaarden and Natura 2000 that close a part of the land to some of them.
 */
export function makePuzzel(
  claims: number,
  fieldMeters: number,
  volte: Volte,
  seed: number,
): { readonly stukken: readonly Puzzelstuk[]; readonly lagen: readonly LaagVlak[] } {
  const source = new Random(seed);
  const random = (): number => source.int(1_000_000) / 1_000_000;
  const between = (low: number, high: number): number => low + (high - low) * random();
  const blob = (meters: number): Geometry => {
    const [x, y] = [110_000 + random() * fieldMeters, 420_000 + random() * fieldMeters];
    const ring = Array.from({ length: CORNERS }, (_, corner): [number, number] => {
      const radius = (meters / 2) * between(0.75, 1.25);
      const angle = (2 * Math.PI * corner) / CORNERS;
      const [lng, lat] = rdToLngLat([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
      return [lng, lat];
    });
    const [first] = ring;
    return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] };
  };
  const stukken = Array.from({ length: claims }, (_, index): Puzzelstuk => {
    const geometrie = blob(between(4000, 20_000));
    return {
      id: String(index).padStart(26, '0') as PuzzelstukId,
      partij: `partij-${index % 12}` as PartijId,
      gemaaktDoor: '0'.repeat(26) as DeelnemerId,
      gemaaktOp: '2026-11-01T10:00:00.000Z',
      titel: `Claim ${index}`,
      toelichting: '',
      functies: [FUNCTIES[index % FUNCTIES.length] ?? 'wonen'],
      plaats: { soort: 'getekend', geometrie },
      claim: {
        soort: 'opgegeven',
        hectare: Math.round(areaHectares(geometrie) * DEEL[volte] * between(0.1, 1)),
      },
      periode: { van: null, tot: null },
      status: 'zoekgebied',
      bron: '',
      drager: 'onbekend',
      archief: null,
      bijdrage: {},
      opengesteld: [],
    };
  });
  const lagen = Array.from({ length: 12 }, (_, index): LaagVlak => ({
    id: `laag/${index}`,
    soort: index % 2 === 0 ? 'uiterwaard' : 'natura2000',
    naam: `Laag ${index}`,
    geometrie: blob(between(2000, 6000)),
    bron: '',
    indicatief: false,
  }));
  return { stukken, lagen };
}
