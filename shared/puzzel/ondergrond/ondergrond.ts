import type { Laag, LaagSoort } from '#shared/domain/laag/schema.ts';
import type { GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import { areaHectares } from '#shared/geo/area.ts';
import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import type { LaagFeature } from '#shared/puzzel/ondergrond/laag-feature.ts';

/** Of the kaartlagen that a server may have, what rules call them. */
export const LAAG_VAN: Readonly<Partial<Record<KaartlaagId, LaagSoort>>> = {
  natura2000: 'natura2000',
  'diepe-polder': 'diepe-polder',
  werelderfgoed: 'erfgoed',
};

/** Names the inhabitants, and the outline without large waters: what figures per inhabitant and per hectare divide by. */
const KERNCIJFERS = ['label', 'gemeente-land'] as const satisfies readonly KaartlaagId[];

/** The kaartlagen that the figures of a tafel look at. */
export function gewensteLagen(gebied: TafelGebied): readonly KaartlaagId[] {
  const gemeente = gebied.soort === 'nederland' ? [] : (['gemeente', ...KERNCIJFERS] as const);
  const lagen = Object.keys(LAAG_VAN) as (keyof typeof LAAG_VAN)[]; // the keys of a constant
  return ['provincie', ...gemeente, ...lagen];
}

/** Whether a kaartlaag is needed whole: on which side of a border a piece lies shows only with both sides. */
export function isHeelNodig(id: KaartlaagId): boolean {
  return id === 'provincie' || id === 'novex-gebied';
}

export function isEigenGebied(gebied: TafelGebied, { code, naam }: LaagFeature): boolean {
  if (gebied.soort === 'novex-gebied' && code === gebied.id) return true;
  return naam.toLowerCase() === gebied.naam.toLowerCase();
}

export interface LaagInhoud {
  readonly info: Pick<KaartlaagInfo, 'id' | 'bron' | 'jaar' | 'indicatief'>;
  readonly features: readonly LaagFeature[];
}

/** What the figures know of the land: in which gebieden it lies, and what the kaartlagen say of it (BO4). */
export function ondergrondVan(
  gebied: TafelGebied,
  lagen: ReadonlyMap<KaartlaagId, LaagInhoud>,
): { readonly gebieden: readonly GebiedVlak[]; readonly lagen: readonly LaagVlak[] } {
  const van = (id: KaartlaagId): readonly LaagFeature[] => lagen.get(id)?.features ?? [];
  const inwoners = new Map(
    van('label').map(({ code, properties }) => [code, amount(properties['inwoners'])]),
  );
  const land = new Map(van('gemeente-land').map(({ code, geometrie }) => [code, areaHectares(geometrie)]));
  const vlak = (laag: GebiedLaag) => (feature: LaagFeature) => gebiedVan(laag, feature, inwoners, land);
  const novex = van('novex-gebied').filter((each) => isEigenGebied(gebied, each));
  return {
    gebieden: [
      ...van('gemeente').map(vlak('gemeente')),
      ...novex.map(vlak('novex-gebied')),
      ...van('provincie').map(vlak('provincie')),
    ],
    lagen: [...lagen.values()].flatMap(({ info, features }) => {
      const soort = LAAG_VAN[info.id];
      return soort === undefined ? [] : features.map((each) => laagVlakVan(info, soort, each));
    }),
  };
}

function gebiedVan(
  laag: GebiedLaag,
  { code, naam, properties, geometrie }: LaagFeature,
  inwoners: ReadonlyMap<string, number | null>,
  land: ReadonlyMap<string, number>,
): GebiedVlak {
  return {
    code,
    naam,
    laag,
    geometrie,
    inwoners: amount(properties['inwoners']) ?? inwoners.get(code) ?? null,
    landHectare: land.get(code) ?? null,
  };
}

function laagVlakVan(
  info: LaagInhoud['info'],
  soort: LaagSoort,
  { code, naam, geometrie }: LaagFeature,
): LaagVlak {
  return {
    id: `${info.id}/${code}`,
    soort,
    naam,
    geometrie,
    bron: withYear(info.bron, info.jaar),
    indicatief: info.indicatief,
  };
}

const vlakken = new WeakMap<Laag, LaagVlak>();

/** The shape of a laag that lies on the tafel; the same object for the same record. */
export function vlakVanLaag(laag: Laag): LaagVlak {
  let vlak = vlakken.get(laag);
  if (!vlak) {
    const { id, soort, naam, geometrie, bron, jaar, indicatief } = laag;
    vlak = { id: `laag/${id}`, soort, naam, geometrie, bron: withYear(bron, jaar), indicatief };
    vlakken.set(laag, vlak);
  }
  return vlak;
}

function withYear(bron: string, jaar: number | null): string {
  return jaar === null ? bron : `${bron}, ${jaar}`;
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
