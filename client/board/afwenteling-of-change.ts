import type { Change } from '#shared/crdt/change.ts';
import { createRecord, setArchief } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { findAfwenteling } from '#shared/puzzel/afwenteling/find-afwenteling.ts';
import type { Omgeving } from '#shared/puzzel/afwenteling/post.ts';
import { werkPostenBij } from '#shared/puzzel/afwenteling/werk-bij.ts';
import { landNow } from '#client/board/land.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';

/** What of a session is needed to leave posts. */
export type PostenSession = Pick<
  TafelSession,
  'doc' | 'deelnemer' | 'puzzelstukken' | 'records' | 'registerValue' | 'newIdentity' | 'archiefStamp'
>;

/**
 * Does an act on pieces of the tafel and leaves the posts of what it passes on, all as one (AW1): to be called as the act
 * of `session.perform`, so that posts come and go with the act, also when it is undone.
 */
export function metAfwenteling(session: PostenSession, act: () => readonly Change[]): readonly Change[] {
  const before = session.puzzelstukken.getSnapshot();
  const changes = act();
  const touched = [...new Set(changes.flatMap(touchedStuk))];
  const voor = touched.flatMap((id) => onTafel(before.get(id)));
  if (voor.length === 0) return changes;
  const stored = session.doc.getMap('puzzelstuk');
  const na = touched.flatMap((id) => onTafel(readRecord('puzzelstuk', stored.get(id))));
  const omgeving = omgevingOf(session);
  const { nieuw, archiveer } = werkPostenBij(
    openPosts(session, new Set(touched)),
    findAfwenteling(voor, na, omgeving),
    voor,
    na,
    omgeving,
  );
  return [
    ...changes,
    ...archiveer.flatMap((id) => setArchief(session.doc, 'afwenteling', id, session.archiefStamp())),
    ...nieuw.flatMap(({ ontvanger, ...fields }) =>
      createRecord(
        session.doc,
        'afwenteling',
        session.newIdentity(),
        { ...fields, toelichting: '', archief: null },
        { betrokken: ontvanger === null ? {} : { [ontvanger]: true } },
      ),
    ),
  ];
}

/** What is known now, to find out what an act passes on. */
export function omgevingOf(session: PostenSession): Omgeving {
  const { partijen, deelnemers } = session.registerValue.getSnapshot();
  const door = session.deelnemer.partij;
  const leaders = deelnemers.filter(({ rol, einde }) => rol === 'regisseur' && einde === null);
  leaders.sort((left, right) => (left.id < right.id ? -1 : 1));
  const trekker = leaders.find(({ partij }) => partij !== door) ?? leaders[0];
  return {
    ...landNow(),
    door,
    trekker: trekker?.partij ?? null,
    partijen,
    kengetallen: effectiveKengetallen(session.records.kengetal.getSnapshot().values()),
  };
}

/** What moves a burden; a name or an explanation does not. */
const MOVING: ReadonlySet<string> = new Set(['plaats', 'claim', 'periode', 'drager', 'functies', 'archief']);

function touchedStuk(change: Change): readonly string[] {
  if (change.kind === 'gemaakt') return change.root === 'puzzelstuk' ? [change.id] : [];
  const { root, id, key } = change.path;
  return root === 'puzzelstuk' && MOVING.has(key) ? [id] : [];
}

function onTafel(stuk: Puzzelstuk | null | undefined): readonly Puzzelstuk[] {
  return stuk?.archief === null ? [stuk] : [];
}

/** Own posts about these pieces that nobody answered yet. */
function openPosts(session: PostenSession, stukken: ReadonlySet<string>): readonly Afwenteling[] {
  return [...session.records.afwenteling.getSnapshot().values()].filter(
    (post) =>
      stukken.has(post.stuk) &&
      post.archief === null &&
      post.partij === session.deelnemer.partij &&
      Object.keys(post.erkenning).length === 0,
  );
}
