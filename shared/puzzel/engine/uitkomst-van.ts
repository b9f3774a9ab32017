import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import { metStand, perBotsing } from '#shared/puzzel/engine/aanvaard.ts';
import type { Blok } from '#shared/puzzel/engine/blok.ts';
import type { OpgaveStand } from '#shared/puzzel/engine/opgave-standen.ts';
import type { Reserveringen } from '#shared/puzzel/engine/reserveringen.ts';
import { ruimteVan } from '#shared/puzzel/engine/ruimte.ts';
import { sameItems } from '#shared/puzzel/engine/same-items.ts';
import type { Veld } from '#shared/puzzel/engine/veld.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { BalansRegel, Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';

interface Berekend {
  readonly veld: Veld;
  readonly blokken: readonly Blok[];
  readonly opgaven: ReadonlyMap<string, OpgaveStand>;
  readonly reserveringen: Reserveringen;
}

/** Puts the parts together, by key; a part in which nothing changed is the same object as before. */
export function uitkomstVan(
  { veld, blokken, opgaven, reserveringen }: Berekend,
  invoer: Invoer,
  before: Berekend & { readonly invoer: Invoer | null; readonly uitkomst: Uitkomst | null },
): Uitkomst {
  const was = before.uitkomst;
  const regels: BalansRegel[] = [];
  for (const stand of opgaven.values()) for (const regel of stand.regels) regels.push(regel);
  return {
    regels: was && sameItems(was.regels, regels) ? was.regels : regels,
    ruimte: ruimteVan(blokken),
    ...gevondenIn(blokken, reserveringen, invoer, was),
    gebieden: perStuk(veld, before.veld, was?.gebieden, (knoop) => knoop.gebieden),
    claims: perStuk(veld, before.veld, was?.claims, (knoop) => knoop.maat.claim),
  };
}

type Lijsten = Pick<Uitkomst, 'botsingen' | 'voorwaarden' | 'kansen'>;

function gevondenIn(
  blokken: readonly Blok[],
  reserveringen: Reserveringen,
  invoer: Invoer,
  was: Uitkomst | null,
): Lijsten {
  const all = [...blokken, reserveringen].map(({ gevonden }) => gevonden);
  const botsingen = all.flatMap((each) => each.botsingen);
  const voorwaarden = all.flatMap((each) => each.voorwaarden);
  const kansen = all.flatMap((each) => each.kansen);
  const accepted = perBotsing(invoer.aanvaardingen);
  const next: Lijsten = {
    botsingen: metStanden(botsingen, accepted, invoer.vandaag),
    voorwaarden: metStanden(voorwaarden, accepted, invoer.vandaag),
    kansen,
  };
  if (was === null) return next;
  return {
    botsingen: sameItems(next.botsingen, was.botsingen) ? was.botsingen : next.botsingen,
    voorwaarden: sameItems(next.voorwaarden, was.voorwaarden) ? was.voorwaarden : next.voorwaarden,
    kansen: sameItems(next.kansen, was.kansen) ? was.kansen : next.kansen,
  };
}

function metStanden(
  botsingen: readonly Botsing[],
  accepted: ReadonlyMap<string, readonly Aanvaarding[]>,
  vandaag: string,
): readonly Botsing[] {
  if (accepted.size === 0) return botsingen;
  return botsingen.map((botsing) => metStand(botsing, accepted.get(botsing.sleutel) ?? [], vandaag));
}

/** What is known per piece; only what differs is put in a copy. */
function perStuk<Value>(
  veld: Veld,
  before: Veld,
  was: ReadonlyMap<string, Value> | undefined,
  read: (knoop: Knoop) => Value,
): ReadonlyMap<string, Value> {
  if (!was || veld.orde !== before.orde) {
    const all = new Map<string, Value>();
    for (const knoop of veld.alle()) if (knoop) all.set(knoop.stuk.id, read(knoop));
    return all;
  }
  const eerder = before.alle();
  let changed: Map<string, Value> | null = null;
  veld.alle().forEach((knoop, at) => {
    const old = eerder[at];
    if (!knoop || knoop === old) return;
    const value = read(knoop);
    if (old && value === read(old)) return;
    changed ??= new Map(was);
    changed.set(knoop.stuk.id, value);
  });
  return changed ?? was;
}
