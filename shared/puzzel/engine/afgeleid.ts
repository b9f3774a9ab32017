import { must } from '#shared/lib/assert.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { volgtLand, type Hectares } from '#shared/puzzel/balans/bijdrage.ts';
import type { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import { isHard, postVan, type Post } from '#shared/puzzel/balans/post.ts';
import { effectieveHectares, type Invloed } from '#shared/puzzel/engine/effectief.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { vindInLagen } from '#shared/puzzel/engine/laag-botsingen.ts';
import { regelsTussen, teltSamen, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import { ruimteDelen, type RuimteDelen } from '#shared/puzzel/engine/ruimte-delen.ts';
import { vindTussen, type Gevonden, type Vondst } from '#shared/puzzel/engine/stuk-botsingen.ts';
import { liesAt, type Horizon } from '#shared/puzzel/horizon.ts';

/** What follows from one piece and its neighbours. */
export interface Afgeleid {
  readonly functie: Functie;
  /** Of the pairs in which it has the lower id, and of the lagen in which it lies; by key. */
  readonly gevonden: Gevonden;
  readonly ruimte: RuimteDelen;
  readonly posten: readonly Post[];
}

export interface Omgeving {
  readonly knoop: (id: string) => Knoop | undefined;
  readonly boek: RegelBoek;
  readonly opgaven: ReadonlyMap<string, Opgave>;
  readonly omrekening: Omrekening;
}

export function leidAf(knoop: Knoop, omgeving: Omgeving): Afgeleid {
  return {
    functie: must(knoop.stuk.functies[0], 'a piece has a functie'),
    gevonden: vind(knoop, omgeving),
    ruimte: ruimteDelen(knoop, omgeving.knoop),
    posten: postenVan(knoop, omgeving),
  };
}

const NIETS: Gevonden = { botsingen: [], voorwaarden: [], kansen: [] };

function vind(knoop: Knoop, { knoop: andere, boek }: Omgeving): Gevonden {
  const vondst: Vondst = { botsingen: [], voorwaarden: [], kansen: [] };
  for (const { id, raak } of knoop.buren) {
    const other = knoop.stuk.id < id ? andere(id) : undefined;
    if (other) vindTussen(knoop, other, raak, boek, vondst);
  }
  vindInLagen(knoop, boek, vondst);
  const { botsingen, voorwaarden, kansen } = vondst;
  if (botsingen.length + voorwaarden.length + kansen.length === 0) return NIETS;
  for (const list of [botsingen, voorwaarden, kansen]) if (list.length > 1) list.sort(byKey);
  return vondst;
}

export function byKey(a: { readonly sleutel: string }, b: { readonly sleutel: string }): number {
  return a.sleutel < b.sleutel ? -1 : 1;
}

function postenVan(knoop: Knoop, omgeving: Omgeving): readonly Post[] {
  const { stuk, maat, gebieden } = knoop;
  const entries = Object.entries(stuk.bijdrage).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return [];
  const invloed = knoop.delen === null ? [] : invloedVan(knoop, omgeving);
  const known = new Map<string, Hectares | null>();
  return entries.flatMap(([id, bijdrage]) => {
    const opgave = omgeving.opgaven.get(id);
    if (!opgave) return [];
    const eerder = volgtLand(bijdrage, opgave) ? eerderVoor(knoop, invloed, opgave) : null;
    const hectares = (horizon: Horizon): Hectares | null | undefined => {
      if (!liesAt(stuk.periode, horizon)) return undefined;
      if (maat.claim === null) return null;
      const key = `${horizon} ${eerder === null ? '' : [...eerder].join(',')}`;
      let value = known.get(key);
      if (value === undefined) {
        value = { claim: maat.claim, telt: effectieveHectares(knoop, invloed, horizon, eerder) };
        known.set(key, value);
      }
      return value;
    };
    return postVan({ stuk, opgave, bijdrage, gebieden, omrekening: omgeving.omrekening, hectares });
  });
}

function invloedVan(knoop: Knoop, { knoop: andere, boek }: Omgeving): readonly Invloed[] {
  return knoop.buren.flatMap(({ id }) => {
    const other = must(andere(id), 'a neighbour lies on the tafel');
    return { knoop: other, telt: teltSamen(regelsTussen(boek, knoop.stuk.functies, other.stuk.functies)) };
  });
}

/** Neighbours for the same functie that count their land for this opgave already: what is hard first, then by id (BA6). */
function eerderVoor(
  { stuk, buren }: Knoop,
  invloed: readonly Invloed[],
  opgave: Opgave,
): ReadonlySet<number> | null {
  let eerder: Set<number> | null = null;
  invloed.forEach(({ knoop: other }, at) => {
    const bijdrage = (buren[at]?.raak.hectare ?? 0) > 0 ? other.stuk.bijdrage[opgave.id] : undefined;
    if (!bijdrage || !volgtLand(bijdrage, opgave)) return;
    if (!other.stuk.functies.some((functie) => stuk.functies.includes(functie))) return;
    if (goesBefore(other, stuk)) (eerder ??= new Set()).add(at);
  });
  return eerder;
}

function goesBefore({ stuk: other }: Knoop, stuk: Knoop['stuk']): boolean {
  const [left, right] = [isHard(other.status), isHard(stuk.status)];
  return left === right ? other.id < stuk.id : left;
}
