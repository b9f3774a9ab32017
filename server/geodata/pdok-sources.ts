import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { novexProperties, type UnifiedProperties } from '#server/geodata/layers.ts';
import { PROVINCIES } from '#server/geodata/provincies.ts';

type Properties = Readonly<Record<string, unknown>>;

/** One place where a layer can be had: the base of an OGC API Features service, and names its collection may have. */
export interface PdokService {
  readonly base: string;
  readonly collections: readonly string[];
}

export interface PdokLayer {
  readonly id: KaartlaagId;
  readonly naam: string;
  readonly bron: string;
  readonly licentie: string;
  /** Tried in this order until one knows the collection. */
  readonly services: readonly PdokService[];
  readonly unify: (properties: Properties) => UnifiedProperties;
  /** Exactly so many, or at least. */
  readonly expected: { readonly exactly: number } | { readonly atLeast: number };
  /** Total area in km² that the layer must have, when that is known. */
  readonly areaKm2: readonly [number, number] | null;
  /** Points in the whole layer after simplification. */
  readonly maxPoints: number;
  /** Without it the cache is of little use: the command fails. */
  readonly isRequired: boolean;
}

const first = (properties: Properties, ...keys: readonly string[]): string => {
  for (const key of keys) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
};

/** `26`, `PV26` and `0026` are all PV26: PDOK gives both a bare code and an identificatie. */
function prefixed(prefix: string, digits: number, value: string): string {
  const found = /(\d+)$/.exec(value)?.[1];
  return found === undefined ? '' : prefix + String(Number(found)).padStart(digits, '0');
}

function provincie(properties: Properties): UnifiedProperties {
  const code = prefixed('PV', 2, first(properties, 'identificatie', 'code'));
  const known = PROVINCIES.find((each) => each.code === code);
  return known ? { code, naam: known.naam } : null;
}

function gemeente(properties: Properties): UnifiedProperties {
  const code = prefixed('GM', 4, first(properties, 'identificatie', 'code'));
  const naam = first(properties, 'naam');
  if (code === '' || naam === '') return null;
  const pv = prefixed('PV', 2, first(properties, 'ligt_in_provincie_code'));
  const known = PROVINCIES.find((each) => each.code === pv);
  return { code, naam, pv, provincie: known?.naam ?? '' };
}

function waterschap(properties: Properties): UnifiedProperties {
  const code = first(properties, 'waterschapscode', 'nationalcode', 'national_code', 'nationalCode', 'code');
  const naam = first(properties, 'naam', 'waterschap', 'waterschapsnaam', 'name', 'geographicalname', 'text');
  const unified = prefixed('WS', 2, code);
  return unified === '' || naam === '' ? null : { code: unified, naam };
}

function natura2000(properties: Properties): UnifiedProperties {
  const nr = first(properties, 'nr');
  const naam = first(properties, 'naamN2K', 'naamn2k', 'naam_n2k', 'naam');
  if (nr === '' || naam === '') return null;
  return { code: `N2K-${nr}`, naam, regime: first(properties, 'beschermin', 'bescherming') };
}

function novexGebied(properties: Properties): UnifiedProperties {
  const known = novexProperties({
    nr: first(properties, 'nr', 'nummer'),
    naam: first(properties, 'naam', 'naam_gebied', 'gebiedsnaam'),
  });
  return known ? { code: known.code, naam: known.naam } : null;
}

/** The country with its inland and coastal water: 41.543 km² in RD New. */
const COUNTRY_KM2 = [41_400, 41_700] as const;

/**
 * What `npm run geodata` fetches. Paths as PDOK publishes them; a setting of the environment replaces each base, since
 * PDOK moves services now and then (bestuurlijke gebieden answered under two names in 2026).
 */
export function pdokLayers(env: Readonly<Record<string, string | undefined>>): readonly PdokLayer[] {
  const services = (setting: string, ...defaults: readonly PdokService[]): readonly PdokService[] => {
    const base = env[setting]?.replace(/\/+$/, '');
    if (base === undefined || base === '') return defaults;
    return [{ base, collections: [...new Set(defaults.flatMap(({ collections }) => collections))] }];
  };
  const exactly = (setting: string, count: number): { exactly: number } => ({
    exactly: Number(env[setting] ?? '') || count,
  });
  const bestuurlijk = (collection: string): readonly PdokService[] =>
    services(
      'PDOK_BESTUURLIJKE_GEBIEDEN_URL',
      { base: 'https://api.pdok.nl/kadaster/brk-bestuurlijke-gebieden/ogc/v1', collections: [collection] },
      { base: 'https://api.pdok.nl/kadaster/bestuurlijkegebieden/ogc/v1', collections: [collection] },
    );
  return [
    {
      id: 'provincie',
      naam: 'Provincies',
      bron: 'Kadaster, Bestuurlijke Gebieden',
      licentie: 'CC BY 4.0',
      services: bestuurlijk('provinciegebied'),
      unify: provincie,
      expected: { exactly: 12 },
      areaKm2: COUNTRY_KM2,
      maxPoints: 12_000,
      isRequired: true,
    },
    {
      id: 'gemeente',
      naam: 'Gemeenten',
      bron: 'Kadaster, Bestuurlijke Gebieden',
      licentie: 'CC BY 4.0',
      services: bestuurlijk('gemeentegebied'),
      unify: gemeente,
      expected: exactly('PDOK_AANTAL_GEMEENTEN', 342),
      areaKm2: COUNTRY_KM2,
      maxPoints: 50_000,
      isRequired: true,
    },
    {
      id: 'waterschap',
      naam: 'Waterschappen',
      bron: 'Het Waterschapshuis',
      licentie: 'CC0',
      services: services(
        'PDOK_WATERSCHAPPEN_URL',
        {
          base: 'https://api.pdok.nl/hwh/waterschappen-waterschapsgrenzen-imso/ogc/v1',
          collections: ['waterschapsgebied', 'waterschap'],
        },
        {
          base: 'https://api.pdok.nl/hwh/waterschappen-administratieve-eenheden/ogc/v1',
          collections: ['administrativeunit', 'administrative_unit'],
        },
      ),
      unify: waterschap,
      expected: exactly('PDOK_AANTAL_WATERSCHAPPEN', 21),
      areaKm2: null,
      maxPoints: 15_000,
      isRequired: true,
    },
    {
      id: 'natura2000',
      naam: 'Natura 2000-gebieden',
      bron: 'RVO, Natura 2000',
      licentie: 'CC0',
      services: services('PDOK_NATURA2000_URL', {
        base: 'https://api.pdok.nl/rvo/natura2000/ogc/v1',
        collections: ['natura2000'],
      }),
      unify: natura2000,
      expected: { atLeast: 150 },
      areaKm2: null,
      maxPoints: 60_000,
      isRequired: false,
    },
    {
      id: 'novex-gebied',
      naam: 'NOVEX-gebieden',
      bron: 'Ministerie van VRO, NOVEX-gebieden',
      licentie: 'CC0',
      services: services('PDOK_NOVEX_URL', {
        base: 'https://api.pdok.nl/bzk/novex-gebieden/ogc/v1',
        collections: ['novex_gebieden', 'novex-gebieden', 'novexgebieden', 'novex_gebied', 'novexgebied'],
      }),
      unify: novexGebied,
      expected: { atLeast: 1 },
      areaKm2: null,
      maxPoints: 10_000,
      isRequired: false,
    },
  ];
}
