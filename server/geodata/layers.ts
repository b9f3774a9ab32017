import novexGebieden from '#shared/domain/startpakket/data/novex-gebieden.json' with { type: 'json' };
import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';

type Properties = Readonly<Record<string, unknown>>;
/** Code and name, plus what else of the source is worth showing; null leaves the feature out. */
export type UnifiedProperties = ({ readonly code: string; readonly naam: string } & Properties) | null;

export interface FolderLayer {
  readonly file: string;
  readonly info: Omit<KaartlaagInfo, 'id' | 'aantal'>;
  /** From the properties of the source to ours; `index` counts the features from 0. */
  readonly unify: (properties: Properties, index: number) => UnifiedProperties;
}

const KADASTER = { bron: 'Kadaster, Bestuurlijke Gebieden', jaar: 2024, licentie: 'CC BY 4.0' };
const CBS = { bron: 'CBS, Gebiedsindelingen', jaar: 2022, licentie: 'CC BY 4.0' };
const NATURAL_EARTH = { bron: 'Natural Earth', jaar: null, licentie: 'publiek domein' };
const exact = { indicatief: false, grof: false };
const approximate = { indicatief: true, grof: false };

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const slug = (naam: string): string =>
  naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Keeps everything and makes sure of a code and a name. */
const named =
  (codeOf: (properties: Properties, index: number) => string) =>
  (properties: Properties, index: number): UnifiedProperties => {
    const code = codeOf(properties, index);
    const naam = text(properties['naam']) || code;
    return code === '' ? null : { ...properties, code, naam };
  };
const withCode = named((properties) => text(properties['code']));
const byName = (prefix: string) =>
  named((properties, index) => `${prefix}-${slug(text(properties['naam'])) || index}`);
const numbered = (prefix: string) => named((_, index) => `${prefix}-${index + 1}`);

/** NOVEX-gebieden go by the id and the name that the startpakket gives them. */
export function novexProperties(properties: Properties): UnifiedProperties {
  const nummer = Number(text(properties['nr']));
  const naam = text(properties['naam']);
  const known = novexGebieden.find(
    (gebied) => gebied.nummer === nummer || (naam !== '' && slug(gebied.naam).endsWith(slug(naam))),
  );
  return known ? { ...properties, code: known.id, naam: known.naam } : null;
}

/** The folder with boundaries: file names and properties as its LEESMIJ describes them. */
export const FOLDER_LAYERS: Readonly<Partial<Record<KaartlaagId, FolderLayer>>> = {
  provincie: {
    file: 'provincies.geojson',
    info: { naam: 'Provincies', ...KADASTER, ...exact },
    unify: withCode,
  },
  'provincie-land': {
    file: 'provincies_land.geojson',
    info: { naam: 'Provincies, zonder grote wateren', ...CBS, ...exact },
    unify: withCode,
  },
  gemeente: {
    file: 'gemeenten.geojson',
    info: { naam: 'Gemeenten', ...KADASTER, ...exact },
    unify: withCode,
  },
  'gemeente-land': {
    file: 'gemeenten_land.geojson',
    info: { naam: 'Gemeenten, zonder grote wateren', ...CBS, ...exact },
    unify: withCode,
  },
  waterschap: {
    file: 'waterschappen.geojson',
    info: { naam: 'Waterschappen', bron: 'Het Waterschapshuis', jaar: 2024, licentie: 'CC0', ...exact },
    unify: withCode,
  },
  natura2000: {
    file: 'natura2000.geojson',
    info: { naam: 'Natura 2000-gebieden', bron: 'RVO, Natura 2000', jaar: 2024, licentie: 'CC0', ...exact },
    unify: named((properties) => (text(properties['nr']) === '' ? '' : `N2K-${text(properties['nr'])}`)),
  },
  'novex-gebied': {
    file: 'novex_benadering.geojson',
    info: {
      naam: 'NOVEX-gebieden',
      bron: 'Benadering uit gemeenten en woonplaatsen (Kadaster, BAG)',
      jaar: 2024,
      licentie: 'CC BY 4.0',
      ...approximate,
    },
    unify: novexProperties,
  },
  land: {
    file: 'provincies_land.geojson',
    info: { naam: 'Land', ...CBS, ...exact },
    unify: withCode,
  },
  buurland: {
    file: 'buurlanden.geojson',
    info: { naam: 'Buurlanden', ...NATURAL_EARTH, ...exact },
    unify: numbered('buurland'),
  },
  landsgrens: {
    file: 'landsgrenzen_buurlanden.geojson',
    info: { naam: 'Grenzen tussen de buurlanden', ...NATURAL_EARTH, ...exact },
    unify: numbered('landsgrens'),
  },
  water: {
    file: 'grote_wateren.geojson',
    info: {
      naam: 'Grote wateren',
      bron: 'Kadaster en CBS, bewerkt',
      jaar: 2024,
      licentie: 'CC BY 4.0',
      ...exact,
    },
    unify: byName('water'),
  },
  rivier: {
    file: 'rivieren.geojson',
    info: { naam: 'Grote rivieren', ...NATURAL_EARTH, ...exact },
    unify: numbered('rivier'),
  },
  weg: {
    file: 'snelwegen.geojson',
    info: { naam: 'Snelwegen', bron: 'Rijkswaterstaat, NWB', jaar: 2020, licentie: 'CC0', ...exact },
    unify: (properties) => {
      const weg = text(properties['weg']);
      return weg === '' ? null : { ...properties, code: weg, naam: weg };
    },
  },
  plaats: {
    file: 'woonplaatsen_punten.geojson',
    info: { naam: 'Plaatsnamen', bron: 'BAG', jaar: 2024, licentie: 'publiek domein', ...exact },
    unify: named((properties) => text(properties['wp'])),
  },
  label: {
    file: 'labelpunten.geojson',
    info: {
      naam: 'Namen van gebieden',
      bron: 'Kadaster en CBS, bewerkt',
      jaar: 2024,
      licentie: 'CC BY 4.0',
      ...exact,
    },
    unify: withCode,
  },
  'diepe-polder': {
    file: 'diepe_polders_benadering.geojson',
    info: {
      naam: 'Diepe polders',
      bron: 'Benadering uit woonplaatsen en gemeenten (BAG, Kadaster)',
      jaar: 2024,
      licentie: 'CC BY 4.0',
      ...approximate,
    },
    unify: byName('polder'),
  },
  werelderfgoed: {
    file: 'werelderfgoed_punten.geojson',
    info: {
      naam: 'Werelderfgoed',
      bron: 'Eigen labelpunten',
      jaar: null,
      licentie: 'publiek domein',
      ...approximate,
    },
    unify: byName('werelderfgoed'),
  },
};
