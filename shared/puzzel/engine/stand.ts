import { jsonEqual } from '#shared/lib/json.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import type { Post } from '#shared/puzzel/balans/post.ts';
import { regelsVan, type Tafelrand } from '#shared/puzzel/balans/regels.ts';
import { leidAf, type Afgeleid } from '#shared/puzzel/engine/afgeleid.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { legKnopen } from '#shared/puzzel/engine/leg-knopen.ts';
import { regelBoek, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import {
  LEGE_RESERVERINGEN,
  reserveringenVan,
  type Reserveringen,
} from '#shared/puzzel/engine/reserveringen.ts';
import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import { uitkomstVan } from '#shared/puzzel/engine/uitkomst-van.ts';
import { wijzigingVan } from '#shared/puzzel/engine/wijziging.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { BalansRegel, Uitkomst } from '#shared/puzzel/uitkomst.ts';

interface OpgaveStand {
  readonly opgave: Opgave;
  readonly verdelingen: readonly Verdeling[];
  readonly posten: readonly Post[];
  readonly regels: readonly BalansRegel[];
}

/** All that was computed. Never changed in place: the next one shares what did not change, so going back costs nothing. */
export interface Stand {
  readonly invoer: Invoer | null;
  readonly boek: RegelBoek;
  readonly omrekening: Omrekening;
  readonly rand: Tafelrand;
  readonly ids: readonly string[];
  readonly knopen: ReadonlyMap<string, Knoop>;
  readonly afgeleid: ReadonlyMap<string, Afgeleid>;
  readonly opgaven: ReadonlyMap<string, OpgaveStand>;
  readonly reserveringen: Reserveringen;
  readonly uitkomst: Uitkomst | null;
}

export const LEEG: Stand = {
  invoer: null,
  boek: regelBoek([]),
  omrekening: new Omrekening([]),
  rand: { tafelgebied: null, gebieden: new Map() },
  ids: [],
  knopen: new Map(),
  afgeleid: new Map(),
  opgaven: new Map(),
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
  const from =
    boek === before.boek
      ? before
      : { ...before, knopen: LEEG.knopen, afgeleid: LEEG.afgeleid, opgaven: LEEG.opgaven };
  const wijziging = wijzigingVan(from.knopen, from.ids, invoer.stukken);
  const { knopen, geraakt } = legKnopen(from.knopen, wijziging, {
    boek,
    gebieden: invoer.gebieden,
    lagen: invoer.lagen,
    andereGebieden: !was || !sameItems(was.gebieden, invoer.gebieden),
    andereLagen: !was || !sameItems(was.lagen, invoer.lagen),
  });
  const rand = randVan(before, invoer);
  const opgaven = opgavenById(invoer.opgaven);
  const afgeleid = new Map(from.afgeleid);
  const anders = new Set<string>(); // opgaven of which posten changed
  for (const id of wijziging.weg) {
    noteOpgaven(from.afgeleid, id, anders);
    afgeleid.delete(id);
  }
  const opnieuw = opnieuwAfTeLeiden(from, { knopen, geraakt, opgaven, omrekening });
  for (const id of opnieuw) {
    const knoop = knopen.get(id);
    if (!knoop) continue;
    noteOpgaven(from.afgeleid, id, anders);
    const next = leidAf(knoop, { knoop: (each) => knopen.get(each), boek, opgaven, omrekening });
    for (const post of next.posten) anders.add(post.opgave);
    afgeleid.set(id, next);
  }
  const verdelingen = perOpgave(invoer.verdelingen);
  const gewijzigd = new Set<string>([...wijziging.weg, ...opnieuw]);
  const standen = new Map<string, OpgaveStand>();
  for (const opgave of invoer.opgaven) {
    standen.set(
      opgave.id,
      opgaveStand(from, opgave, verdelingen.get(opgave.id) ?? [], rand, {
        isAnders: anders.has(opgave.id),
        gewijzigd,
        afgeleid,
      }),
    );
  }
  const reserveringen = reserveringenVan(before.reserveringen, knopen, wijziging.ids, boek);
  const next = {
    invoer,
    boek,
    omrekening,
    rand,
    ids: wijziging.ids,
    knopen,
    afgeleid,
    opgaven: standen,
    reserveringen,
  };
  return {
    ...next,
    uitkomst: uitkomstVan(
      {
        ids: next.ids,
        knopen,
        afgeleid,
        regels: [...standen.values()].flatMap(({ regels }) => regels),
        reserveringen,
      },
      invoer,
      before.uitkomst,
    ),
  };
}

function randVan(before: Stand, { tafelgebied, gebieden }: Invoer): Tafelrand {
  const was = before.invoer;
  if (was && jsonEqual(was.tafelgebied, tafelgebied) && sameItems(was.gebieden, gebieden)) return before.rand;
  return { tafelgebied, gebieden: new Map(gebieden.map((each) => [each.code, each])) };
}

function opgavenById(opgaven: readonly Opgave[]): ReadonlyMap<string, Opgave> {
  return new Map(opgaven.map((opgave) => [opgave.id, opgave]));
}

function noteOpgaven(afgeleid: ReadonlyMap<string, Afgeleid>, id: string, anders: Set<string>): void {
  for (const post of afgeleid.get(id)?.posten ?? []) anders.add(post.opgave);
}

interface Nu {
  readonly knopen: ReadonlyMap<string, Knoop>;
  readonly geraakt: ReadonlySet<string>;
  readonly opgaven: ReadonlyMap<string, Opgave>;
  readonly omrekening: Omrekening;
}

/** What changed, and what contributes to an opgave that did. */
function opnieuwAfTeLeiden(before: Stand, { knopen, geraakt, opgaven, omrekening }: Nu): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, opgave] of opgaven) if (before.opgaven.get(id)?.opgave !== opgave) changed.add(id);
  for (const id of before.opgaven.keys()) if (!opgaven.has(id)) changed.add(id);
  const all = omrekening !== before.omrekening;
  if (changed.size === 0 && !all) return geraakt;
  const opnieuw = new Set(geraakt);
  for (const [id, { stuk }] of knopen)
    if (all || Object.keys(stuk.bijdrage).some((opgave) => changed.has(opgave))) opnieuw.add(id);
  return opnieuw;
}

function perOpgave(verdelingen: readonly Verdeling[]): ReadonlyMap<string, readonly Verdeling[]> {
  const per = new Map<string, Verdeling[]>();
  for (const verdeling of [...verdelingen].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const list = per.get(verdeling.opgave);
    if (list) list.push(verdeling);
    else per.set(verdeling.opgave, [verdeling]);
  }
  return per;
}

interface Posten {
  readonly isAnders: boolean;
  readonly gewijzigd: ReadonlySet<string>;
  readonly afgeleid: ReadonlyMap<string, Afgeleid>;
}

function opgaveStand(
  before: Stand,
  opgave: Opgave,
  verdelingen: readonly Verdeling[],
  rand: Tafelrand,
  { isAnders, gewijzigd, afgeleid }: Posten,
): OpgaveStand {
  const known = before.opgaven.get(opgave.id);
  const isSame =
    !isAnders &&
    known?.opgave === opgave &&
    rand === before.rand &&
    sameItems(known.verdelingen, verdelingen);
  if (known && isSame) return known;
  const posten = isAnders
    ? postenNu(known?.posten ?? [], opgave.id, gewijzigd, afgeleid)
    : (known?.posten ?? []);
  return { opgave, verdelingen, posten, regels: regelsVan(opgave, verdelingen, posten, rand) };
}

/** The posten of before, with those of changed pieces as they are now; by id of the piece. */
function postenNu(
  before: readonly Post[],
  opgave: string,
  gewijzigd: ReadonlySet<string>,
  afgeleid: ReadonlyMap<string, Afgeleid>,
): readonly Post[] {
  const posten = before.filter(({ stuk }) => !gewijzigd.has(stuk));
  for (const id of gewijzigd) {
    const post = afgeleid.get(id)?.posten.find((each) => each.opgave === opgave);
    if (post) posten.push(post);
  }
  return posten.sort((a, b) => (a.stuk < b.stuk ? -1 : 1));
}
