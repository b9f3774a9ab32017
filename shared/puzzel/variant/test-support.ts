import type { PuzzelstukId, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { VariantStuk } from '#shared/domain/variant/stuk.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';

/** A valid id that shows its number, for tests. */
export function stukId(number: number): PuzzelstukId {
  return String(number).padStart(26, '0') as PuzzelstukId;
}

/** A square of that many metres with its south-west corner at RD New (x, y). */
export function vierkant(x: number, y: number, meters: number): Geometry {
  const corner = (east: number, north: number): [number, number] => {
    const [longitude, latitude] = rdToLngLat([x + east, y + north]);
    return [longitude, latitude];
  };
  const first = corner(0, 0);
  return {
    type: 'Polygon',
    coordinates: [[first, corner(meters, 0), corner(meters, meters), corner(0, meters), first]],
  };
}

export function testStuk(number: number, part: Partial<Puzzelstuk> = {}): Puzzelstuk {
  return {
    id: stukId(number),
    partij: 'gemeente-a',
    gemaaktDoor: stukId(1) as string as DeelnemerId,
    gemaaktOp: '2026-11-01T10:00:00.000Z',
    titel: `Stuk ${number}`,
    toelichting: '',
    functies: ['wonen'],
    plaats: { soort: 'getekend', geometrie: vierkant(136_000 + number * 2000, 455_000, 1000) },
    claim: { soort: 'geometrie' },
    periode: { van: null, tot: null },
    status: 'idee',
    bron: '',
    drager: 'onbekend',
    archief: null,
    bijdrage: {},
    opengesteld: [],
    ...part,
  };
}

export function nieuwStuk(part: Partial<Extract<VariantStuk, { soort: 'nieuw' }>> = {}): VariantStuk {
  return {
    soort: 'nieuw',
    partij: 'gemeente-a',
    titel: 'Nieuw',
    functies: ['natuur'],
    plaats: { soort: 'geen' },
    claim: { soort: 'geometrie' },
    periode: { van: null, tot: null },
    status: 'idee',
    bijdrage: {},
    ...part,
  };
}
