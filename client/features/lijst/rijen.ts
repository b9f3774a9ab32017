import type { Functie } from '#shared/domain/functie/functies.ts';
import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';

/** A row of the list: a piece, a spanningspunt or kans, or an opgave that a partij brought itself. */
export type Rij =
  | { readonly kind: 'puzzelstuk'; readonly stuk: Puzzelstuk }
  | { readonly kind: 'punt'; readonly punt: Spanningspunt }
  | { readonly kind: 'opgave'; readonly opgave: DecentraleOpgave };

export const WAT = ['alles', 'puzzelstuk', 'spanningspunt', 'kans', 'opgave'] as const;
export type Wat = (typeof WAT)[number];

/** What the list is asked for; null in a filter is everything. */
export interface Vraag {
  readonly zoek: string;
  readonly wat: Wat;
  readonly functie: Functie | null;
  readonly partij: PartijId | null;
  readonly status: string | null;
  readonly archief: boolean;
}

export const ALLES: Vraag = {
  zoek: '',
  wat: 'alles',
  functie: null,
  partij: null,
  status: null,
  archief: false,
};

export function recordOf(rij: Rij): Puzzelstuk | Spanningspunt | DecentraleOpgave {
  switch (rij.kind) {
    case 'puzzelstuk':
      return rij.stuk;
    case 'punt':
      return rij.punt;
    case 'opgave':
      return rij.opgave;
  }
}

function textOf(rij: Rij): string {
  const record = recordOf(rij);
  return `${record.titel} ${'toelichting' in record ? record.toelichting : record.omschrijving}`;
}

/** What lies on the tafel, archived things included. */
export interface OpTafel {
  readonly stukken: Iterable<Puzzelstuk>;
  readonly punten: Iterable<Spanningspunt>;
  readonly opgaven: Iterable<DecentraleOpgave>;
}

/** Everything on the map as rows, filtered, newest first. `partijNaam` lets a search find the owner by name. */
export function rijenVan(
  { stukken, punten, opgaven }: OpTafel,
  vraag: Vraag,
  partijNaam: (id: PartijId) => string,
): readonly Rij[] {
  const rijen: Rij[] = [];
  for (const stuk of stukken) rijen.push(steady(stuk, () => ({ kind: 'puzzelstuk', stuk })));
  for (const punt of punten) rijen.push(steady(punt, () => ({ kind: 'punt', punt })));
  for (const opgave of opgaven) rijen.push(steady(opgave, () => ({ kind: 'opgave', opgave })));
  const needle = vraag.zoek.trim().toLocaleLowerCase('nl');
  return rijen
    .filter((rij) => passes(rij, vraag))
    .filter(
      (rij) =>
        needle === '' ||
        `${textOf(rij)} ${partijNaam(recordOf(rij).partij)}`.toLocaleLowerCase('nl').includes(needle),
    )
    .sort(byMaking);
}

const rows = new WeakMap<object, Rij>();

/** The row of a record; the same one until the record changes, so that a table draws anew only what did. */
function steady(record: object, make: () => Rij): Rij {
  let rij = rows.get(record);
  if (!rij) rows.set(record, (rij = make()));
  return rij;
}

/** Newest first; also what was made in the same millisecond has one order, for everyone. */
function byMaking(left: Rij, right: Rij): number {
  const [a, b] = [recordOf(left), recordOf(right)];
  if (a.gemaaktOp !== b.gemaaktOp) return a.gemaaktOp < b.gemaaktOp ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function passes(rij: Rij, vraag: Vraag): boolean {
  const record = recordOf(rij);
  if (!vraag.archief && record.archief !== null) return false;
  if (vraag.partij !== null && record.partij !== vraag.partij) return false;
  if (vraag.status !== null && (!('status' in record) || record.status !== vraag.status)) return false;
  if (rij.kind === 'opgave')
    return vraag.functie === null && (vraag.wat === 'alles' || vraag.wat === 'opgave');
  if (rij.kind === 'puzzelstuk') {
    if (vraag.wat !== 'alles' && vraag.wat !== 'puzzelstuk') return false;
    return vraag.functie === null || rij.stuk.functies.includes(vraag.functie);
  }
  return vraag.functie === null && (vraag.wat === 'alles' || vraag.wat === rij.punt.soort);
}
