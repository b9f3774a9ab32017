import { jsonEqual } from '#shared/lib/json.ts';
import { must } from '#shared/lib/assert.ts';
import type { Puzzelstuk, PuzzelstukId } from '#shared/domain/puzzelstuk/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { veldenVanNieuw, type VariantStuk, type VariantStukken } from '#shared/domain/variant/stuk.ts';

/** Who laid what is new in a variant or zet, and when. */
export interface LaidBy {
  readonly gemaaktDoor: DeelnemerId;
  readonly gemaaktOp: string;
}

type Anders = Extract<VariantStuk, { soort: 'anders' }>;
type Nieuw = Extract<VariantStuk, { soort: 'nieuw' }>;

/** What is not told by whom: a what-if has no maker yet. */
const NOBODY: LaidBy = {
  gemaaktDoor: '00000000000000000000000000' as DeelnemerId,
  gemaaktOp: '1970-01-01T00:00:00.000Z',
};

const VELDEN = ['plaats', 'claim', 'functies', 'periode', 'bijdrage'] as const;

/**
 * The pieces as they lie in a variant or zet (VA1): those of the tafel in their own order, then the new ones by id. A piece
 * that lies as on the tafel is the same object, and so is the whole list when nothing differs; what differs stays the same
 * object for as long as both what it comes from are. Naming a piece that is not on the tafel changes nothing.
 */
export function layVariant(
  stukken: readonly Puzzelstuk[],
  anders: VariantStukken,
  laidBy: LaidBy = NOBODY,
): readonly Puzzelstuk[] {
  const named = Object.keys(anders);
  if (named.length === 0) return stukken;
  const onTafel = new Set<string>();
  const laid: Puzzelstuk[] = [];
  let differs = false;
  for (const stuk of stukken) {
    onTafel.add(stuk.id);
    const here = Object.hasOwn(anders, stuk.id) ? layStuk(stuk, must(anders[stuk.id], 'own key')) : stuk;
    if (here) laid.push(here);
    differs ||= here !== stuk;
  }
  for (const id of named.toSorted()) {
    const stuk = anders[id];
    if (stuk?.soort !== 'nieuw' || onTafel.has(id)) continue;
    laid.push(layNieuw(id, stuk, laidBy));
    differs = true;
  }
  return differs ? laid : stukken;
}

/** Null when it is left out. What is new here but by now lies on the tafel too keeps its maker. */
function layStuk(stuk: Puzzelstuk, anders: VariantStuk): Puzzelstuk | null {
  switch (anders.soort) {
    case 'weg':
      return null;
    case 'anders':
    case 'nieuw':
      return remembered(stuk, anders, () =>
        anders.soort === 'anders' ? withFields(stuk, anders) : withFields(stuk, anders, ['titel', 'status']),
      );
  }
}

function withFields(
  stuk: Puzzelstuk,
  from: Anders | Nieuw,
  also: readonly (keyof Nieuw & keyof Puzzelstuk)[] = [],
): Puzzelstuk {
  const other = Object.fromEntries(
    [...VELDEN, ...also]
      .map((veld) => [veld, (from as Partial<Nieuw>)[veld]] as const)
      .filter(([veld, value]) => value !== undefined && !jsonEqual(value, stuk[veld])),
  );
  return Object.keys(other).length === 0 ? stuk : { ...stuk, ...other };
}

function layNieuw(id: string, nieuw: Nieuw, { gemaaktDoor, gemaaktOp }: LaidBy): Puzzelstuk {
  const { partij, bijdrage } = nieuw;
  const known = newOnes.get(nieuw);
  if (known?.id === id && known.gemaaktDoor === gemaaktDoor && known.gemaaktOp === gemaaktOp) return known;
  const laid: Puzzelstuk = {
    id: id as PuzzelstukId,
    partij,
    gemaaktDoor,
    gemaaktOp,
    ...veldenVanNieuw(nieuw),
    bijdrage,
    opengesteld: [],
  };
  newOnes.set(nieuw, laid);
  return laid;
}

const newOnes = new WeakMap<Nieuw, Puzzelstuk>();
const others = new WeakMap<Puzzelstuk, WeakMap<VariantStuk, Puzzelstuk>>();

function remembered(stuk: Puzzelstuk, anders: VariantStuk, lay: () => Puzzelstuk): Puzzelstuk {
  let byAnders = others.get(stuk);
  if (!byAnders) others.set(stuk, (byAnders = new WeakMap()));
  const known = byAnders.get(anders);
  if (known) return known;
  const laid = lay();
  byAnders.set(anders, laid);
  return laid;
}
