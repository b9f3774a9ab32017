import type * as Y from 'yjs';
import type { Actor } from '#shared/authorize/actor.ts';
import { canonicalTafel } from '#shared/crdt/canonical.ts';

type Plain = Readonly<Record<string, unknown>>;
/** Root → id → field → value, as the canonical text of a tafel says it. */
export type Content = Readonly<Record<string, Readonly<Record<string, Plain>>>>;

export function contentOf(doc: Y.Doc): Content {
  return JSON.parse(canonicalTafel(doc)) as Content;
}

const IDENTITY = new Set(['id', 'partij', 'gemaaktDoor', 'gemaaktOp']);
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
const plain = (value: unknown): Plain =>
  typeof value === 'object' && value !== null ? (value as Plain) : {};
const changedKeys = (before: Plain, after: Plain): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !same(before[key], after[key]),
  );

/**
 * What changed between two contents that this person may not have changed, by the letter of SPEC.md (AZ2 to AZ15, AZ24 to AZ31, AZ34 to AZ37):
 * written beside the guard and its rules and asking neither, so that a mistake there does not repeat itself here. For tests.
 */
export function violations(before: Content, after: Content, actor: Actor): string[] {
  const wrong: string[] = [];
  for (const root of changedKeys(before, after)) {
    for (const id of changedKeys(before[root] ?? {}, after[root] ?? {})) {
      const why = judgeRecord(root, before[root]?.[id], after[root]?.[id], { before, after, actor });
      if (why !== null) wrong.push(`${root}/${id}: ${why}`);
    }
  }
  return wrong;
}

interface Case {
  readonly before: Content;
  readonly after: Content;
  readonly actor: Actor;
}

function judgeRecord(root: string, old: Plain | undefined, now: Plain | undefined, at: Case): string | null {
  if (['tafel', 'opgave', 'bevroren'].includes(root)) return 'of the server';
  if (now === undefined) return 'a record is gone';
  const tafel = at.before['tafel'] as unknown as { readonly fase?: string; readonly status?: string };
  const isOpen = (tafel.status ?? 'open') === 'open' && !closedRoots(tafel.fase).includes(root);
  if (old === undefined) {
    if (root === 'draad')
      return isTalking(tafel.status, at.actor)
        ? (madeBy(now, at.actor) ?? madeWith(root, now, at.actor))
        : 'closed';
    if (!isOpen) return 'closed';
    return isWriter(at.actor) ? (madeBy(now, at.actor) ?? madeWith(root, now, at.actor)) : 'no writer';
  }
  for (const key of changedKeys(old, now)) {
    const why = judgeField(root, key, old, now, isOpen, at);
    if (why !== null) return `${key}: ${why}`;
  }
  return null;
}

function closedRoots(fase = 'puzzel'): readonly string[] {
  if (fase === 'huiswerk') return ['afspraak', 'toets', 'voortgang'];
  return ['vervolg', 'uitvoering'].includes(fase) ? OF_THE_PUZZLE : [];
}

const OF_THE_PUZZLE = [
  'puzzelstuk',
  'decentraleOpgave',
  'afspraak',
  'combinatieregel',
  'kengetal',
  'verdeling',
  'laag',
  'variant',
  'zet',
];

/** Reactions and threads: in a pause too, and by an adviseur too. */
function isTalking(status = 'open', { rol }: Actor): boolean {
  return status !== 'gesloten' && rol !== 'waarnemer';
}

function isWriter({ rol }: Actor): boolean {
  return rol !== 'adviseur' && rol !== 'waarnemer';
}

function madeBy(record: Plain, actor: Actor): string | null {
  const isOwn = record['partij'] === actor.partij && record['gemaaktDoor'] === actor.deelnemerId;
  return isOwn ? null : 'made in the name of another';
}

/** What a new record may not hold from the start. */
function madeWith(root: string, record: Plain, actor: Actor): string | null {
  const isRegisseur = actor.rol === 'regisseur';
  switch (root) {
    case 'combinatieregel':
    case 'kengetal':
      return isRegisseur ? null : 'a rule of the tafel';
    case 'verdeling':
      return record['stand'] === 'voorstel' || isRegisseur ? null : 'agreed already';
    case 'variant':
      if (record['keuze'] === null) return null;
      return isRegisseur && isOwnStamp(record['keuze'], actor) ? null : 'chosen already';
    case 'zet':
      return judgeAnswers({}, plain(record['antwoord']), actor);
    case 'afwenteling':
      return judgeAnswers({}, plain(record['erkenning']), actor);
    case 'draad':
      if (!isOwnStamp(record['opgelost'], actor)) return 'resolved by another';
      return judgeReactions({}, plain(record['reactie']), actor);
    case 'toets':
      return judgeAnswers({}, plain(record['antwoord']), actor);
    case 'voortgang':
      return isOwnStamp(record['voorwaarde'], actor)
        ? judgeStamps({}, plain(record['jaar']), actor)
        : 'told by another';
    case 'spanningspunt':
      return judgeAnswers({}, plain(record['woord']), actor);
    case 'aanvaarding':
      return record['naam'] === actor.naam ? null : 'in the name of another';
    default:
      return null;
  }
}

/** Each partij answers for itself, in the own name. */
function judgeAnswers(old: Plain, now: Plain, actor: Actor): string | null {
  for (const partij of changedKeys(old, now)) {
    if (partij !== actor.partij) return 'an answer of another';
    if (now[partij] !== undefined && !isOwnStamp(now[partij], actor)) return 'in the name of another';
  }
  return null;
}

/** What one partij keeps, each value in the name of who put it there. */
function judgeStamps(old: Plain, now: Plain, actor: Actor): string | null {
  const wrong = changedKeys(old, now).some((key) => now[key] !== undefined && !isOwnStamp(now[key], actor));
  return wrong ? 'in the name of another' : null;
}

function judgeField(
  root: string,
  key: string,
  old: Plain,
  now: Plain,
  isOpen: boolean,
  { before, actor }: Case,
): string | null {
  const status = String(plain(before['tafel'])['status'] ?? 'open');
  if (key === 'reactie')
    return isTalking(status, actor) ? judgeReactions(plain(old[key]), plain(now[key]), actor) : 'closed';
  if (root === 'draad') return isTalking(status, actor) ? judgeDraad(key, old, now, actor) : 'closed';
  if (!isOpen) return 'closed';
  if (!isWriter(actor)) return 'no writer';
  if (IDENTITY.has(key)) return 'identity';
  if (key === 'archief' && !isOwnStamp(now[key], actor)) return 'stamp of another';
  const isOwn = old['partij'] === actor.partij;
  const mede = root === 'puzzelstuk' || root === 'variant' ? 'opengesteld' : 'betrokken';
  const wasIn = plain(old[mede])[actor.partij] === true;
  const comesIn = !wasIn && plain(now[mede])[actor.partij] === true;
  const isRegisseur = actor.rol === 'regisseur';
  switch (root) {
    case 'combinatieregel':
    case 'kengetal':
      return isRegisseur ? null : 'a rule of the tafel';
    case 'verdeling':
      if (key === 'stand') return isRegisseur ? null : 'agreed by no regisseur';
      if (!isOwn) return 'of another partij';
      return old['stand'] === 'voorstel' || now['stand'] === 'voorstel' ? null : 'agreed';
    case 'variant':
      if (key === 'keuze')
        return isRegisseur && isOwnStamp(now[key], actor) ? null : 'chosen by no regisseur';
      if (!isOwn && (!wasIn || ['opengesteld', 'archief'].includes(key))) return 'of another partij';
      return old['keuze'] === null || now['keuze'] === null ? null : 'decided';
    case 'zet':
      if (key === 'antwoord') return judgeAnswers(plain(old[key]), plain(now[key]), actor);
      if (isOwn) return null;
      return key === 'status' && (wasIn || isRegisseur) && isParked(old, now, wasIn)
        ? null
        : 'of another partij';
    case 'aanvaarding':
      return isOwn && key === 'archief' ? null : 'said by name';
    case 'afwenteling':
      if (key === 'erkenning')
        return wasIn ? judgeAnswers(plain(old[key]), plain(now[key]), actor) : 'no receiver';
      if (key === 'betrokken' && goneBut('', old, now)) return 'a receiver is gone';
      if (key === 'betrokken') return isOwn || isRegisseur ? null : 'of another partij';
      if (key === 'archief' && Object.keys(plain(old['erkenning'])).length > 0) return 'answered';
      return isOwn && ['toelichting', 'archief'].includes(key) ? null : 'told as it was';
    case 'toets':
      if (key === 'antwoord')
        return wasIn ? judgeAnswers(plain(old[key]), plain(now[key]), actor) : 'not asked';
      if (!isOwn) return 'of another partij';
      return key === 'archief' || Object.keys(plain(old['antwoord'])).length === 0 ? null : 'answered';
    case 'voortgang':
      if (!isOwn) return 'of another partij';
      if (key === 'jaar') return judgeStamps(plain(old[key]), plain(now[key]), actor);
      return key !== 'voorwaarde' || isOwnStamp(now[key], actor) ? null : 'told by another';
    case 'laag':
    case 'decentraleOpgave':
      return isOwn ? null : 'of another partij';
    case 'puzzelstuk':
      return isOwn || (wasIn && !['opengesteld', 'archief'].includes(key)) ? null : 'of another partij';
    case 'spanningspunt':
      if (key === 'woord') return judgeWords(plain(old[key]), plain(now[key]), actor);
      if (key === 'archief' && Object.keys(plain(old['woord'])).some((partij) => partij !== old['partij']))
        return isRegisseur ? null : 'others said a word there';
      if (key === 'optie') return judgeChildren(plain(old[key]), plain(now[key]), actor);
      if (isOwn || (isRegisseur && (key === 'status' || (key === 'betrokken' && !comesIn)))) return null;
      if (!wasIn || key === 'archief') return 'not involved';
      return key === 'betrokken' && goneBut(actor.partij, old, now) ? 'put out by another' : null;
    default:
      return judgeAfspraak(key, old, now, { before, actor, isOwn, wasIn });
  }
}

function judgeDraad(key: string, old: Plain, now: Plain, actor: Actor): string | null {
  if (IDENTITY.has(key)) return 'identity';
  if (['archief', 'opgelost'].includes(key) && !isOwnStamp(now[key], actor)) return 'stamp of another';
  if (old['partij'] === actor.partij) return null;
  return key === 'opgelost' && actor.rol === 'regisseur' ? null : 'of another partij';
}

/** Each partij speaks for itself, and what was said stays said. */
function judgeWords(old: Plain, now: Plain, actor: Actor): string | null {
  const isTakenAway = Object.keys(old).some((partij) => now[partij] === undefined);
  return isTakenAway ? 'a word is gone' : judgeAnswers(old, now, actor);
}

/** Put aside or taken up again; by those involved also told to be laid. */
function isParked(old: Plain, now: Plain, isInvolved: boolean): boolean {
  const pending = ['open', 'geparkeerd'];
  const may = isInvolved ? [...pending, 'gedaan'] : pending;
  return pending.includes(String(old['status'])) && may.includes(String(now['status']));
}

interface InAfspraak {
  readonly before: Content;
  readonly actor: Actor;
  readonly isOwn: boolean;
  readonly wasIn: boolean;
}

function judgeAfspraak(key: string, old: Plain, now: Plain, at: InAfspraak): string | null {
  const { before, actor, isOwn, wasIn } = at;
  if (plain(before['bevroren'])[String(old['id'])] !== undefined) return 'frozen';
  const isRegisseur = actor.rol === 'regisseur';
  if (key === 'betrokken') {
    if (goneBut(actor.partij, old, now)) return 'put out by another';
    const came = Object.keys(plain(now[key])).filter((partij) => plain(old[key])[partij] === undefined);
    const isCalledByRegisseur = isRegisseur && !came.includes(actor.partij);
    return came.length === 0 || isOwn || wasIn || isCalledByRegisseur ? null : 'called by who is not in it';
  }
  if (key === 'volgorde' && isRegisseur) return null;
  if (!isOwn && !wasIn) return 'not a party';
  if (key === 'inzet') return judgeChildren(plain(old[key]), plain(now[key]), actor);
  if (key === 'archief') return isOwn ? null : 'archived by another';
  if (key === 'status' || key === 'volgorde') return null;
  return old['status'] === 'concept' || now['status'] === 'concept' ? null : 'beyond concept';
}

function goneBut(own: string, old: Plain, now: Plain): boolean {
  return Object.keys(plain(old['betrokken'])).some(
    (partij) => partij !== own && plain(now['betrokken'])[partij] === undefined,
  );
}

function judgeChildren(old: Plain, now: Plain, actor: Actor): string | null {
  for (const id of changedKeys(old, now)) {
    const [was, is] = [plain(old[id]), plain(now[id])];
    if (now[id] === undefined) return 'a child is gone';
    if (old[id] === undefined && madeBy(is, actor) !== null) return 'a child in the name of another';
    if (old[id] === undefined) continue;
    if (was['partij'] !== actor.partij) return 'a child of another partij';
    const keys = changedKeys(was, is);
    if (keys.some((key) => IDENTITY.has(key))) return 'identity of a child';
    if (keys.includes('archief') && !isOwnStamp(is['archief'], actor)) return 'stamp of another';
  }
  return null;
}

function judgeReactions(old: Plain, now: Plain, actor: Actor): string | null {
  for (const id of changedKeys(old, now)) {
    if (old[id] !== undefined) return 'a reaction changed';
    const reactie = plain(now[id]);
    if (madeBy(reactie, actor) !== null || reactie['naam'] !== actor.naam || reactie['id'] !== id)
      return 'in the name of another';
  }
  return null;
}

function isOwnStamp(value: unknown, { deelnemerId, naam, partij }: Actor): boolean {
  const stamp = plain(value);
  if (value === null) return true;
  return stamp['door'] === deelnemerId && stamp['naam'] === naam && (stamp['partij'] ?? partij) === partij;
}
