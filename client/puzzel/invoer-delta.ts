import type { Invoer } from '#shared/puzzel/invoer.ts';
import { lijstDelta, metDelta, type LijstDelta } from '#client/puzzel/lijst-delta.ts';
import { houdGelijk } from '#client/puzzel/houd-gelijk.ts';

type Lijsten = {
  readonly [Key in keyof Invoer as Invoer[Key] extends readonly object[] ? Key : never]: Invoer[Key];
};
type LijstNaam = keyof Lijsten;

const LIJSTEN = [
  'opgaven',
  'stukken',
  'verdelingen',
  'regels',
  'kengetallen',
  'lagen',
  'gebieden',
  'aanvaardingen',
] as const satisfies readonly LijstNaam[];

type LijstDeltas = { readonly [Key in LijstNaam]?: LijstDelta<Lijsten[Key][number]> };

/** What changed of the input. */
export interface InvoerDelta {
  readonly lijsten: LijstDeltas;
  readonly tafelgebied: Invoer['tafelgebied'];
  readonly vandaag: string;
}

export const LEGE_INVOER: Invoer = {
  tafelgebied: null,
  opgaven: [],
  stukken: [],
  verdelingen: [],
  regels: [],
  kengetallen: [],
  lagen: [],
  gebieden: [],
  aanvaardingen: [],
  vandaag: '',
};

export function invoerDelta(before: Invoer, after: Invoer): InvoerDelta {
  const lijsten: Record<string, LijstDelta<object>> = {};
  for (const naam of LIJSTEN) {
    const delta = lijstDelta<object>(before[naam], after[naam]);
    if (delta !== null) lijsten[naam] = delta;
  }
  return { lijsten: lijsten as LijstDeltas, tafelgebied: after.tafelgebied, vandaag: after.vandaag };
}

/**
 * The input of after. What came over anew but says the same as before keeps its object: a piece of which only the title
 * changed has the same shape, and is not measured again.
 */
export function metInvoerDelta(before: Invoer, { lijsten, tafelgebied, vandaag }: InvoerDelta): Invoer {
  const after: Record<string, readonly object[]> = {};
  for (const naam of LIJSTEN) {
    const delta = lijsten[naam] as LijstDelta<object> | undefined; // each under its own name
    after[naam] = delta === undefined ? before[naam] : metDeltaGelijk(before[naam], delta);
  }
  return {
    ...(after as unknown as Lijsten),
    tafelgebied: houdGelijk(before.tafelgebied, tafelgebied),
    vandaag,
  };
}

function metDeltaGelijk(before: readonly object[], delta: LijstDelta<object>): readonly object[] {
  const known = new Map<string, object>();
  for (const item of before) {
    const key = keyOf(item);
    if (key !== null) known.set(key, item);
  }
  const delen = delta.delen.map((deel, index) => {
    if (delta.lopen[index] === true) return deel;
    const key = keyOf(deel);
    const old = key === null ? undefined : known.get(key);
    return old === undefined ? deel : houdGelijk(old, deel);
  });
  return metDelta(before, { ...delta, delen });
}

function keyOf(item: object): string | null {
  if ('id' in item && typeof item.id === 'string') return item.id;
  return 'code' in item && typeof item.code === 'string' ? item.code : null;
}
