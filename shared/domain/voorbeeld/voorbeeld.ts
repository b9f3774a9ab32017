import type { LaagFields } from '#shared/domain/laag/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { PuzzelstukFields, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { TafelGebied, TafelSoort } from '#shared/domain/tafel/schema.ts';
import type { VerdelingFields } from '#shared/domain/verdeling/schema.ts';
import type { Geometry, Rd } from '#shared/geo/geometry.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';

/** A piece of an example; `sleutel` names it within the example alone. */
export interface VoorbeeldStuk {
  readonly sleutel: string;
  readonly partij: PartijId;
  readonly velden: Omit<PuzzelstukFields, 'archief' | 'drager' | 'bron'>;
  readonly bijdrage: Puzzelstuk['bijdrage'];
}

/**
 * A puzzle to begin with: a tafel with pieces, shares and lagen, of which the figures can be worked out by hand. Goals are
 * those of the startpakket; where a piece lies, how large it is and what it brings is made up, and every piece says so.
 */
export interface Voorbeeld {
  readonly id: string;
  readonly naam: string;
  readonly soort: TafelSoort;
  readonly gebied: TafelGebied;
  /** Name and CBS code of the gemeenten that sit along. */
  readonly gemeenten: readonly (readonly [naam: string, code: string])[];
  readonly stukken: readonly VoorbeeldStuk[];
  readonly verdelingen: readonly (Omit<VerdelingFields, 'archief'> & { readonly partij: PartijId })[];
  readonly lagen: readonly (Omit<LaagFields, 'archief'> & { readonly partij: PartijId })[];
}

/** An area from its corners in RD New, counter-clockwise or not; hectometres keep the sum of areas workable by hand. */
export function vlak(...cornersHectometers: readonly Rd[]): Geometry {
  const ring = cornersHectometers.map(([x, y]): [number, number] => {
    const [longitude, latitude] = rdToLngLat([x * 100, y * 100]);
    return [longitude, latitude];
  });
  const [first] = ring;
  return normalizeGeometry({ type: 'Polygon', coordinates: [first === undefined ? ring : [...ring, first]] });
}

/** A piece that is drawn; its claim is its area unless hectares are stated. */
export function stuk(
  sleutel: string,
  partij: PartijId,
  titel: string,
  functies: PuzzelstukFields['functies'],
  status: PuzzelstukFields['status'],
  geometrie: Geometry,
  meer: {
    readonly toelichting: string;
    readonly hectare?: number;
    readonly van?: number;
    readonly bijdrage?: Puzzelstuk['bijdrage'];
  },
): VoorbeeldStuk {
  return {
    sleutel,
    partij,
    velden: {
      titel,
      toelichting: meer.toelichting,
      functies,
      plaats: { soort: 'getekend', geometrie },
      claim:
        meer.hectare === undefined ? { soort: 'geometrie' } : { soort: 'opgegeven', hectare: meer.hectare },
      periode: { van: meer.van ?? null, tot: null },
      status,
    },
    bijdrage: meer.bijdrage ?? {},
  };
}

export const woningen = (waarde: number, waardeTot?: number): Puzzelstuk['bijdrage'][string] =>
  waardeTot === undefined
    ? { soort: 'opgegeven', waarde, eenheid: 'woning' }
    : { soort: 'opgegeven', waarde, waardeTot, eenheid: 'woning' };

/** Each hectare of the claim counts for one of the opgave. */
export const hectares: Puzzelstuk['bijdrage'][string] = { soort: 'per-hectare', waarde: 1, eenheid: 'ha' };
