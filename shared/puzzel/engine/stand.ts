import { jsonEqual } from '#shared/lib/json.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import type { Tafelrand } from '#shared/puzzel/balans/regels.ts';
import { leidAf, type Afgeleid } from '#shared/puzzel/engine/afgeleid.ts';
import { blokkenVan, type Blok } from '#shared/puzzel/engine/blok.ts';
import { legKnopen } from '#shared/puzzel/engine/leg-knopen.ts';
import { opgaveStanden, PostWijziging, type OpgaveStand } from '#shared/puzzel/engine/opgave-standen.ts';
import { verplaatst } from '#shared/puzzel/engine/orde.ts';
import { regelBoek, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import {
  LEGE_RESERVERINGEN,
  ligtInReservering,
  reserveringenVan,
  type Reserveringen,
} from '#shared/puzzel/engine/reserveringen.ts';
import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import { uitkomstVan } from '#shared/puzzel/engine/uitkomst-van.ts';
import { Veld } from '#shared/puzzel/engine/veld.ts';
import { wijzigingVan } from '#shared/puzzel/engine/wijziging.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** All that was computed. Never changed in place: the next one shares what did not change, so going back costs nothing. */
export interface Stand {
  readonly invoer: Invoer | null;
  readonly boek: RegelBoek;
  readonly omrekening: Omrekening;
  readonly rand: Tafelrand;
  readonly veld: Veld;
  /** By place in the order of the veld. */
  readonly afgeleid: readonly (Afgeleid | undefined)[];
  readonly blokken: readonly Blok[];
  readonly opgaven: ReadonlyMap<string, OpgaveStand>;
  readonly reserveringen: Reserveringen;
  readonly uitkomst: Uitkomst | null;
}

const KAAL = { veld: Veld.leeg(), afgeleid: [], blokken: [], opgaven: new Map<string, OpgaveStand>() };

export const LEEG: Stand = {
  invoer: null,
  boek: regelBoek([]),
  omrekening: new Omrekening([]),
  rand: { tafelgebied: null, gebieden: new Map() },
  ...KAAL,
  reserveringen: LEGE_RESERVERINGEN,
  uitkomst: null,
};

/** The next stand from the one before: a function of the input alone, whatever came before it (BA10). */
export function volgende(before: Stand, invoer: Invoer): Stand {
  const was = before.invoer;
  const boek = was && sameItems(was.regels, invoer.regels) ? before.boek : regelBoek(invoer.regels);
  const omrekening =
    was && sameItems(was.kengetallen, invoer.kengetallen)
      ? before.omrekening
      : new Omrekening(invoer.kengetallen);
  // other rules look otherwise far, so all neighbours are found anew
  const from = boek === before.boek ? before : { ...before, ...KAAL };
  const eerdere = boek === before.boek ? (was?.stukken ?? []) : [];
  const wijziging = wijzigingVan({ veld: from.veld, stukken: eerdere }, invoer.stukken);
  const { veld, geraakt } = legKnopen(from.veld, wijziging, {
    boek,
    gebieden: invoer.gebieden,
    lagen: invoer.lagen,
    andereGebieden: !was || !sameItems(was.gebieden, invoer.gebieden),
    andereLagen: !was || !sameItems(was.lagen, invoer.lagen),
  });
  const rand = randVan(before, invoer);
  const opgaven = new Map(invoer.opgaven.map((opgave) => [opgave.id, opgave]));
  const posten = new PostWijziging();
  const afgeleid = verplaatst(from.afgeleid, from.veld.orde, veld.orde);
  let inReservering = boek !== before.boek;
  for (const weg of wijziging.weg) {
    posten.wissel(weg.stuk.id, afgeleidVan(from, weg.stuk.id)?.posten ?? [], []);
    inReservering ||= ligtInReservering(weg, boek);
  }
  const opnieuw = opnieuwAfTeLeiden({ ...from, veld }, geraakt, opgaven, omrekening, before);
  const omgeving = { knoop: (id: string) => veld.get(id), boek, opgaven, omrekening };
  for (const id of opnieuw) {
    const knoop = veld.get(id);
    const at = veld.orde.plaats.get(id);
    if (!knoop || at === undefined) continue;
    const next = leidAf(knoop, omgeving);
    posten.wissel(id, afgeleid[at]?.posten ?? [], next.posten);
    afgeleid[at] = next;
    inReservering ||= ligtInReservering(knoop, boek) || ligtInReservering(from.veld.get(id), boek);
  }
  const standen = opgaveStanden(from.opgaven, invoer.opgaven, invoer.verdelingen, rand, posten);
  const reserveringen = inReservering
    ? reserveringenVan(before.reserveringen, veld.alle(), boek)
    : before.reserveringen;
  const blokken = blokkenVan(afgeleid, from.blokken);
  const next = { invoer, boek, omrekening, rand, veld, afgeleid, blokken, opgaven: standen, reserveringen };
  return { ...next, uitkomst: uitkomstVan(next, invoer, before) };
}

function randVan(before: Stand, { tafelgebied, gebieden }: Invoer): Tafelrand {
  const was = before.invoer;
  if (was && jsonEqual(was.tafelgebied, tafelgebied) && sameItems(was.gebieden, gebieden)) return before.rand;
  return { tafelgebied, gebieden: new Map(gebieden.map((each) => [each.code, each])) };
}

function afgeleidVan({ veld, afgeleid }: Pick<Stand, 'veld' | 'afgeleid'>, id: string): Afgeleid | undefined {
  const at = veld.orde.plaats.get(id);
  return at === undefined ? undefined : afgeleid[at];
}

/** What changed, and what contributes to an opgave that did. */
function opnieuwAfTeLeiden(
  now: Pick<Stand, 'veld' | 'opgaven'>,
  geraakt: ReadonlySet<string>,
  opgaven: ReadonlyMap<string, Opgave>,
  omrekening: Omrekening,
  before: Stand,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, opgave] of opgaven) if (now.opgaven.get(id)?.opgave !== opgave) changed.add(id);
  for (const id of now.opgaven.keys()) if (!opgaven.has(id)) changed.add(id);
  const all = omrekening !== before.omrekening;
  if (changed.size === 0 && !all) return geraakt;
  const opnieuw = new Set(geraakt);
  for (const knoop of now.veld.alle()) {
    if (!knoop) continue;
    const { id, bijdrage } = knoop.stuk;
    if (all || Object.keys(bijdrage).some((opgave) => changed.has(opgave))) opnieuw.add(id);
  }
  return opnieuw;
}
