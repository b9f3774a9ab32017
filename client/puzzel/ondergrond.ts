import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';
import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import type { LaagFeature } from '#client/puzzel/haal-laag.ts';

/** A kaartlaag that figures would look at and that is not here. */
export interface Ontbrekend {
  readonly id: KaartlaagId;
  /** `niet-op-server`: this server has no such layer; `niet-bereikbaar`: it did not come, and is asked again. */
  readonly reden: 'niet-op-server' | 'niet-bereikbaar';
}

/** What the figures know of the land: in which gebieden it lies, and what the lagen say of it. */
export interface Ondergrond {
  readonly gebieden: readonly GebiedVlak[];
  readonly lagen: readonly LaagVlak[];
  readonly bezig: boolean;
  readonly ontbreekt: readonly Ontbrekend[];
}

export const KALE_ONDERGROND: Ondergrond = { gebieden: [], lagen: [], bezig: true, ontbreekt: [] };

/** Of the kaartlagen that the server may have, what rules call them. */
export const LAAG_VAN: Readonly<Partial<Record<KaartlaagId, LaagSoort>>> = {
  natura2000: 'natura2000',
  'diepe-polder': 'diepe-polder',
  werelderfgoed: 'erfgoed',
};

/** A shape of a gebied, with what its source says of inhabitants and land. */
export function gebiedVan(laag: GebiedLaag, { code, naam, properties, geometrie }: LaagFeature): GebiedVlak {
  return {
    code,
    naam,
    laag,
    geometrie,
    inwoners: amount(properties['inwoners']),
    landHectare: amount(properties['landHectare'] ?? properties['land_ha']),
  };
}

export function laagVlakVan(
  info: Pick<KaartlaagInfo, 'id' | 'bron' | 'jaar' | 'indicatief'>,
  soort: LaagSoort,
  { code, naam, geometrie }: LaagFeature,
): LaagVlak {
  return {
    id: `${info.id}/${code}`,
    soort,
    naam,
    geometrie,
    bron: info.jaar === null ? info.bron : `${info.bron}, ${info.jaar}`,
    indicatief: info.indicatief,
  };
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
