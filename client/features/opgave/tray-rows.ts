import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { PERSPECTIEVEN, perspectiefOf, type Perspectief } from '#shared/domain/opgave/perspectief.ts';
import { standOf, type Gelegd, type Stand } from '#shared/domain/opgave/stand.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';

export const TRAY_FILTERS = ['nog-te-leggen', 'alles', 'van-ons'] as const;
export type TrayFilter = (typeof TRAY_FILTERS)[number];

export interface TrayRow {
  readonly opgave: Opgave;
  readonly gelegd: Gelegd;
  readonly stand: Stand;
}

export interface TrayGroup {
  readonly perspectief: Perspectief;
  readonly rows: readonly TrayRow[];
}

export interface TrayQuestion {
  readonly filter: TrayFilter;
  readonly zoek: string;
  readonly partij: PartijId;
  /** The partij that brought an opgave itself; null for those of the startpakket. */
  readonly partijVan: (opgaveId: string) => PartijId | null;
}

const HARDHEID_ORDER = { 'structurerende-keuze': 0, richtinggevend: 1, onzeker: 2 } as const;
const FINISHED: ReadonlySet<Stand['kind']> = new Set(['gelegd', 'binnen-bandbreedte', 'te-veel']);

/**
 * The tray: opgaven per perspectief. Inside a group those with a number come first, then the harder ones, then by the
 * order of the startpakket, so that what can be laid and counted stands on top.
 */
export function trayGroups(
  opgaven: readonly Opgave[],
  gelegd: ReadonlyMap<string, Gelegd>,
  stukken: ReadonlyMap<string, Puzzelstuk>,
  question: TrayQuestion,
): readonly TrayGroup[] {
  const needle = question.zoek.trim().toLocaleLowerCase('nl');
  const groups = new Map<Perspectief, TrayRow[]>(PERSPECTIEVEN.map((perspectief) => [perspectief, []]));
  for (const opgave of opgaven) {
    const laid = gelegd.get(opgave.id) ?? { hard: 0, zacht: 0, stukken: [], nietGeteld: [] };
    const stand = standOf(opgave, laid);
    if (!passes(question, opgave, laid, stand, stukken) || !mentions(opgave, needle)) continue;
    groups.get(perspectiefOf(opgave.thema))?.push({ opgave, gelegd: laid, stand });
  }
  return PERSPECTIEVEN.map((perspectief) => ({
    perspectief,
    rows: (groups.get(perspectief) ?? []).sort((left, right) => rank(left) - rank(right)),
  })).filter((group) => group.rows.length > 0);
}

function passes(
  question: TrayQuestion,
  opgave: Opgave,
  gelegd: Gelegd,
  stand: Stand,
  stukken: ReadonlyMap<string, Puzzelstuk>,
): boolean {
  switch (question.filter) {
    case 'alles':
      return true;
    case 'nog-te-leggen':
      return !FINISHED.has(stand.kind);
    case 'van-ons':
      if (question.partijVan(opgave.id) === question.partij) return true;
      return [...gelegd.stukken, ...gelegd.nietGeteld].some(
        (id) => stukken.get(id)?.partij === question.partij,
      );
  }
}

function mentions(opgave: Opgave, needle: string): boolean {
  if (needle === '') return true;
  const text = `${opgave.titel} ${opgave.omschrijving} ${opgave.gebied.naam} ${opgave.eenheid ?? ''}`;
  return text.toLocaleLowerCase('nl').includes(needle);
}

function rank({ opgave }: TrayRow): number {
  return (opgave.waarde === null ? 10 : 0) + HARDHEID_ORDER[opgave.hardheid];
}
