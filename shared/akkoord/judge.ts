import { delenVan } from '#shared/akkoord/delen.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { verschil } from '#shared/tekst/verschil.ts';

/** Of each part that concerns a partij by its key: the SHA-256 of what it says, as an akkoord keeps it. */
export type DelenHashes = Readonly<Record<string, string>>;

/**
 * A part that is otherwise than it was: changed, come (or come to concern this partij), gone (or concerning it no more), or
 * the same block in another place. `sleutel` is that of before; of a block that came `blok/+<n>`, n-th in the new text.
 */
export interface DeelVerschil {
  readonly sleutel: string;
  readonly wat: 'anders' | 'erbij' | 'weg' | 'verplaatst';
}

export type AkkoordOordeel =
  | { readonly geldig: true }
  | { readonly geldig: false; readonly delen: readonly DeelVerschil[] };

/** What an akkoord of that partij on that content is bound to. `hash`: the SHA-256 of a text in UTF-8, as hex. */
export function hashDelen(
  inhoud: AfspraakInhoud,
  partij: PartijId,
  hash: (tekst: string) => string,
): DelenHashes {
  return Object.fromEntries(delenVan(inhoud, partij).map(({ sleutel, tekst }) => [sleutel, hash(tekst)]));
}

/** Whether an akkoord still holds: not when anything that concerns that partij is otherwise than it was (AK7). */
export function judgeAkkoord(toen: DelenHashes, nu: DelenHashes): AkkoordOordeel {
  const delen = [...plainChanges(toen, nu), ...blokChanges(toen, nu)];
  return delen.length === 0 ? { geldig: true } : { geldig: false, delen };
}

/** Whose akkoord a change would void, and by what; partijen that it does not concern are not in it. */
export function geraaktDoor(
  before: AfspraakInhoud,
  after: AfspraakInhoud,
): ReadonlyMap<PartijId, readonly DeelVerschil[]> {
  const of = (inhoud: AfspraakInhoud, partij: PartijId): DelenHashes =>
    hashDelen(inhoud, partij, (tekst) => tekst);
  const geraakt = new Map<PartijId, readonly DeelVerschil[]>();
  for (const partij of before.partijen) {
    const oordeel = judgeAkkoord(of(before, partij), of(after, partij));
    if (!oordeel.geldig) geraakt.set(partij, oordeel.delen);
  }
  return geraakt;
}

function plainChanges(toen: DelenHashes, nu: DelenHashes): readonly DeelVerschil[] {
  const keys = [...new Set([...Object.keys(toen), ...Object.keys(nu)])].filter((key) => !isBlok(key)).sort();
  return keys.flatMap((sleutel): readonly DeelVerschil[] => {
    const before = valueOf(toen, sleutel);
    const after = valueOf(nu, sleutel);
    if (before === after) return [];
    return [{ sleutel, wat: before === null ? 'erbij' : after === null ? 'weg' : 'anders' }];
  });
}

/** Blocks are compared by what they say, in the order in which this partij reads those that concern it. */
function blokChanges(toen: DelenHashes, nu: DelenHashes): readonly DeelVerschil[] {
  const before = blokkenIn(toen);
  const after = blokkenIn(nu);
  const changes: DeelVerschil[] = [];
  const come: { readonly index: number; readonly hash: string }[] = [];
  const gone: { readonly sleutel: string; readonly hash: string }[] = [];
  for (const stap of verschil(before, after, (left, right) => left.hash === right.hash)) {
    if (stap.soort === 'weg') gone.push(...before.slice(stap.oud, stap.oud + 1));
    if (stap.soort === 'erbij') come.push(...after.slice(stap.nieuw, stap.nieuw + 1));
  }
  for (const { sleutel, hash } of gone) {
    const moved = come.findIndex((blok) => blok.hash === hash);
    if (moved !== -1) come.splice(moved, 1);
    changes.push({ sleutel, wat: moved === -1 ? 'weg' : 'verplaatst' });
  }
  return [...changes, ...come.map(({ index }) => ({ sleutel: `blok/+${index}`, wat: 'erbij' as const }))];
}

interface BlokHash {
  readonly sleutel: string;
  readonly index: number;
  readonly hash: string;
}

function blokkenIn(delen: DelenHashes): readonly BlokHash[] {
  return Object.entries(delen)
    .filter(([sleutel]) => isBlok(sleutel))
    .map(([sleutel, hash]) => ({ sleutel, index: Number(sleutel.slice('blok/'.length)), hash }))
    .sort((left, right) => left.index - right.index);
}

function isBlok(sleutel: string): boolean {
  return sleutel.startsWith('blok/');
}

function valueOf(delen: DelenHashes, sleutel: string): string | null {
  return (Object.hasOwn(delen, sleutel) ? delen[sleutel] : undefined) ?? null;
}
