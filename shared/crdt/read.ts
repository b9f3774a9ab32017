import * as Y from 'yjs';
import type { z } from 'zod';
import { aanvaardingSchema, type Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import { afwentelingSchema, type Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import { combinatieregelSchema, type Combinatieregel } from '#shared/domain/combinatieregel/schema.ts';
import { kengetalSchema, type KengetalRecord } from '#shared/domain/kengetal/schema.ts';
import { laagSchema, type Laag } from '#shared/domain/laag/schema.ts';
import { variantSchema, type Variant } from '#shared/domain/variant/schema.ts';
import { verdelingSchema, type Verdeling } from '#shared/domain/verdeling/schema.ts';
import { zetSchema, type Zet } from '#shared/domain/zet/schema.ts';
import { bevriezingSchema, type Bevriezing } from '#shared/domain/afspraak/bevriezing.ts';
import { afspraakSchema, type Afspraak } from '#shared/domain/afspraak/schema.ts';
import { puzzelstukSchema, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { spanningspuntSchema, type Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { decentraleOpgaveSchema, type DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import { opgaveSchema, type Opgave } from '#shared/domain/opgave/schema.ts';
import { tafelSchema, type Tafel } from '#shared/domain/tafel/schema.ts';
import { draadSchema, type Draad } from '#shared/domain/draad/schema.ts';
import { toetsSchema, type Toets } from '#shared/domain/toets/schema.ts';
import { voortgangSchema, type Voortgang } from '#shared/domain/voortgang/schema.ts';
import { layoutOf, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';

export interface Records {
  decentraleOpgave: DecentraleOpgave;
  combinatieregel: Combinatieregel;
  kengetal: KengetalRecord;
  verdeling: Verdeling;
  laag: Laag;
  aanvaarding: Aanvaarding;
  variant: Variant;
  zet: Zet;
  afwenteling: Afwenteling;
  puzzelstuk: Puzzelstuk;
  spanningspunt: Spanningspunt;
  afspraak: Afspraak;
  draad: Draad;
  toets: Toets;
  voortgang: Voortgang;
}

const parsers: {
  [Root in RecordRoot]: (plain: Record<string, unknown>) => z.ZodSafeParseResult<Records[Root]>;
} = {
  decentraleOpgave: (plain) => decentraleOpgaveSchema.safeParse(plain),
  combinatieregel: (plain) => combinatieregelSchema.safeParse(plain),
  kengetal: (plain) => kengetalSchema.safeParse(plain),
  verdeling: (plain) => verdelingSchema.safeParse(plain),
  laag: (plain) => laagSchema.safeParse(plain),
  aanvaarding: (plain) => aanvaardingSchema.safeParse(plain),
  variant: (plain) => variantSchema.safeParse({ ...plain, opengesteld: keysOf(plain['opengesteld']) }),
  zet: (plain) => zetSchema.safeParse({ ...plain, betrokken: keysOf(plain['betrokken']) }),
  afwenteling: (plain) => afwentelingSchema.safeParse({ ...plain, betrokken: keysOf(plain['betrokken']) }),
  puzzelstuk: (plain) =>
    puzzelstukSchema.safeParse({
      ...plain,
      opengesteld: keysOf(plain['opengesteld']),
    }),
  spanningspunt: (plain) =>
    spanningspuntSchema.safeParse({
      ...plain,
      betrokken: keysOf(plain['betrokken']),
      optie: byTime(plain['optie']),
      reactie: byTime(plain['reactie']),
    }),
  afspraak: (plain) =>
    afspraakSchema.safeParse({
      ...plain,
      koppeling: keysOf(plain['koppeling']).map(parseKoppeling),
      betrokken: keysOf(plain['betrokken']),
      inzet: byTime(plain['inzet']).map(withBeloften),
      reactie: byTime(plain['reactie']),
    }),
  draad: (plain) => draadSchema.safeParse({ ...plain, reactie: byTime(plain['reactie']) }),
  toets: (plain) => toetsSchema.safeParse({ ...plain, betrokken: keysOf(plain['betrokken']) }),
  voortgang: (plain) => voortgangSchema.safeParse(plain),
};

/** One record as plain, checked data; null when it does not fit its schema (it is then left alone, X12). */
export function readRecord<Root extends RecordRoot>(root: Root, value: unknown): Records[Root] | null {
  if (!(value instanceof Y.Map)) return null;
  const result = parsers[root](plainOf(layoutOf(root), value));
  return result.success ? result.data : null;
}

export function readTafel(doc: Y.Doc): Tafel | null {
  const result = tafelSchema.safeParse(doc.getMap('tafel').toJSON());
  return result.success ? result.data : null;
}

/** The opgaven of the tafel in the order in which they were laid out; unreadable ones are left out. */
export function readOpgaven(doc: Y.Doc): readonly Opgave[] {
  const opgaven: Opgave[] = [];
  for (const value of doc.getMap('opgave').values()) {
    const result = opgaveSchema.safeParse(value);
    if (result.success) opgaven.push(result.data);
  }
  return opgaven;
}

/** Which afspraken are frozen, by id. */
export function readBevroren(doc: Y.Doc): ReadonlyMap<string, Bevriezing> {
  const bevroren = new Map<string, Bevriezing>();
  for (const [id, value] of doc.getMap('bevroren').entries()) {
    const result = bevriezingSchema.safeParse(value);
    if (result.success) bevroren.set(id, result.data);
  }
  return bevroren;
}

/** Plain data of the known keys of a container; texts are left out, they are read by their editor. */
function plainOf(layout: RecordLayout, container: Y.Map<unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const key of [...Object.keys(layout.identity), ...Object.keys(layout.registers)])
    plain[key] = container.has(key) ? container.get(key) : layout.later?.[key];
  for (const key of Object.keys(layout.maps)) {
    const entries = container.get(key);
    plain[key] = entries instanceof Y.Map ? Object.fromEntries(entries.entries()) : {};
  }
  for (const [key, childLayout] of Object.entries(layout.children)) {
    const children = container.get(key);
    const out: Record<string, unknown> = {};
    if (children instanceof Y.Map) {
      for (const [id, child] of children.entries())
        if (child instanceof Y.Map) out[id] = plainOf(childLayout, child);
    }
    plain[key] = out;
  }
  return plain;
}

/** The keys of a keyed map that is used as a set, in one order for everybody. */
function keysOf(value: unknown): readonly string[] {
  return Object.keys(asObject(value)).sort();
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function byTime(value: unknown): readonly unknown[] {
  return Object.values(asObject(value)).sort((left, right) => compareKeys(timeKey(left), timeKey(right)));
}

function withBeloften(inzet: unknown): unknown {
  const { belofte, ...rest } = asObject(inzet);
  return { ...rest, belofte: byId(belofte) };
}

/** The values of a keyed map, in one order for everybody. */
function byId(value: unknown): readonly unknown[] {
  const entries = asObject(value);
  return keysOf(entries).map((key) => entries[key]);
}

function timeKey(value: unknown): string {
  const record = asObject(value);
  return `${String(record['op'] ?? record['gemaaktOp'])} ${String(record['id'])}`;
}

function compareKeys(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function parseKoppeling(key: string): { soort: string; id: string } {
  const [soort = '', id = ''] = key.split('/', 2);
  return { soort, id };
}
