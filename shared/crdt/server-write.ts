import type * as Y from 'yjs';
import { jsonEqual } from '#shared/lib/json.ts';
import { REGELING_KEY, standpuntKey, type Register } from '#shared/crdt/register.ts';
import type { Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';

/** Fills the roots that only the server writes (TF2); doing it again changes nothing. */
export function fillTafel(doc: Y.Doc, tafel: Tafel, opgaven: readonly Opgave[]): void {
  doc.transact(() => {
    for (const [key, value] of Object.entries(tafel)) put(doc.getMap('tafel'), key, value);
    for (const opgave of opgaven) put(doc.getMap('opgave'), opgave.id, opgave);
  });
}

/** Seats partijen and deelnemers in the register; who already sits there stays as is. */
export function fillRegister(
  doc: Y.Doc,
  partijen: readonly Partij[],
  deelnemers: readonly Deelnemer[],
): void {
  doc.transact(() => {
    for (const partij of partijen) put(doc.getMap('partij'), partij.id, partij);
    for (const deelnemer of deelnemers) put(doc.getMap('deelnemer'), deelnemer.id, deelnemer);
  });
}

/** Shows in the register what partijen said, agreed and signed; what is there already stays as it is. */
export function fillAkkoorden(
  doc: Y.Doc,
  { standpunten, akkoorden, arrangementen, regeling }: Omit<Register, 'partijen' | 'deelnemers'>,
): void {
  doc.transact(() => {
    for (const standpunt of standpunten) put(doc.getMap('standpunt'), standpuntKey(standpunt), standpunt);
    for (const akkoord of akkoorden) put(doc.getMap('akkoord'), akkoord.id, akkoord);
    for (const arrangement of arrangementen)
      put(doc.getMap('arrangement'), String(arrangement.nummer), arrangement);
    put(doc.getMap('regeling'), REGELING_KEY, regeling);
  });
}

/** Makes exactly these afspraken frozen. */
export function fillBevroren(doc: Y.Doc, bevroren: ReadonlyMap<string, Bevriezing>): void {
  doc.transact(() => {
    const map = doc.getMap('bevroren');
    for (const [afspraak, bevriezing] of bevroren) put(map, afspraak, bevriezing);
    for (const afspraak of map.keys()) if (!bevroren.has(afspraak)) map.delete(afspraak);
  });
}

/** Makes one afspraak frozen, in the running transaction. */
export function setBevroren(doc: Y.Doc, afspraak: string, bevriezing: Bevriezing): void {
  put(doc.getMap('bevroren'), afspraak, bevriezing);
}

function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!jsonEqual(map.get(key), value)) map.set(key, value);
}
