/** Test doubles of login and guard, apart from the rest so that a child process starts quickly. */
import type { IncomingMessage } from 'node:http';
import * as Y from 'yjs';
import { deelnemerSchema, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Actor, Admission, AdmissionRefusal } from './actor.ts';
import type { Guard } from './guard-port.ts';

/** A person from the query of the URL: `?wie=anna&rol=redacteur&partij=gemeente-a`. */
export function actorFrom(req: IncomingMessage): Actor | null {
  const query = new URL(req.url ?? '', 'http://host').searchParams;
  const wie = query.get('wie') ?? 'anna';
  if (wie === 'niemand') return null;
  const rol = (query.get('rol') ?? 'redacteur') as Rol;
  const id = [...wie]
    .map((char) => char.replaceAll(/[^0-9a-hjkmnp-tv-z]/g, '0'))
    .join('')
    .padStart(26, '0');
  return {
    deelnemer: deelnemerSchema.parse({
      id,
      naam: wie,
      partij: query.get('partij') ?? 'gemeente-a',
      rol,
      tot: query.get('tot'),
    }),
    kleur: '#123456',
    write: rol !== 'waarnemer',
    sessionId: query.get('sessie') ?? wie,
  };
}

/** Whoever it is, with the clientIDs that the query names: `ids=7,100-199`. */
export function admissionFrom(req: IncomingMessage): Admission | AdmissionRefusal {
  const actor = actorFrom(req);
  const ids = new URL(req.url ?? '', 'http://host').searchParams.get('ids') ?? '';
  return actor === null ? 'noSession' : { actor, clientIds: idsFrom(ids) };
}

function idsFrom(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    if (part === '' || first === undefined || last === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Stands in for the guard: complete or not, and whether anything changes; everything is allowed. */
export const permissiveGuard: Guard = (doc, bytes) => {
  const { structs, ds } = Y.decodeUpdate(bytes);
  const ends = new Map<number, number>();
  const stateOf = (client: number): number => ends.get(client) ?? Y.getState(doc.store, client);
  let effect: 'geen' | 'wijzigt' = 'geen';
  const fresh: { client: number; clock: number; length: number }[] = [];
  for (const { id, length } of structs) {
    if (id.clock > stateOf(id.client)) return err({ kind: 'onvolledig' });
    if (id.clock + length > stateOf(id.client)) {
      fresh.push({ client: id.client, clock: id.clock, length });
      ends.set(id.client, id.clock + length);
      effect = 'wijzigt';
    }
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > stateOf(client)) return err({ kind: 'onvolledig' });
      for (let at = clock; at < clock + len && effect === 'geen'; at++) {
        if (at < Y.getState(doc.store, client) && !Y.getItem(doc.store, Y.createID(client, at)).deleted)
          effect = 'wijzigt';
      }
    }
  }
  return ok({ bytes, effect, structs: fresh, touches: [] });
};
