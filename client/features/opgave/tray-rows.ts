import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { PERSPECTIEVEN, perspectiefOf, type Perspectief } from '#shared/domain/opgave/perspectief.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { BalansRegel, OpgaveOordeel } from '#shared/puzzel/uitkomst.ts';

export const TRAY_FILTERS = ['nog-te-leggen', 'alles', 'van-ons'] as const;
export type TrayFilter = (typeof TRAY_FILTERS)[number];

export interface TrayRow {
  readonly opgave: Opgave;
  /** How it stands at the chosen horizon; null while that is being worked out. */
  readonly regel: BalansRegel | null;
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
const FINISHED: ReadonlySet<OpgaveOordeel> = new Set(['bereikt', 'op-koers', 'te-veel']);

/**
 * The tray: opgaven per perspectief. Inside a group come first those of which something is asked of this tafel at the
 * chosen horizon, then those that pieces are laid for, then the rest; inside these those with a number, then the harder
 * ones, then by the order of the startpakket. So what the tafel has to lay now stands on top.
 */
export function trayGroups(
  opgaven: readonly Opgave[],
  regels: ReadonlyMap<string, BalansRegel>,
  stukken: ReadonlyMap<string, Puzzelstuk>,
  question: TrayQuestion,
): readonly TrayGroup[] {
  const needle = question.zoek.trim().toLocaleLowerCase('nl');
  const groups = new Map<Perspectief, TrayRow[]>(PERSPECTIEVEN.map((perspectief) => [perspectief, []]));
  for (const opgave of opgaven) {
    const row = { opgave, regel: regels.get(opgave.id) ?? null };
    if (!passes(question, row, stukken) || !mentions(opgave, needle)) continue;
    groups.get(perspectiefOf(opgave.thema))?.push(row);
  }
  return PERSPECTIEVEN.map((perspectief) => ({
    perspectief,
    rows: (groups.get(perspectief) ?? []).sort((left, right) => rank(left) - rank(right)),
  })).filter((group) => group.rows.length > 0);
}

function passes(
  question: TrayQuestion,
  { opgave, regel }: TrayRow,
  stukken: ReadonlyMap<string, Puzzelstuk>,
): boolean {
  switch (question.filter) {
    case 'alles':
      return true;
    case 'nog-te-leggen':
      return regel === null || !FINISHED.has(regel.oordeel);
    case 'van-ons': {
      if (question.partijVan(opgave.id) === question.partij) return true;
      const ids = [...(regel?.stukken ?? []), ...(regel?.nietGeteld ?? []).map(({ stuk }) => stuk)];
      return ids.some((id) => stukken.get(id)?.partij === question.partij);
    }
  }
}

function mentions(opgave: Opgave, needle: string): boolean {
  if (needle === '') return true;
  const text = `${opgave.titel} ${opgave.omschrijving} ${opgave.gebied.naam} ${opgave.eenheid ?? ''}`;
  return text.toLocaleLowerCase('nl').includes(needle);
}

function rank({ opgave, regel }: TrayRow): number {
  return 100 * concern(regel) + (opgave.waarde === null ? 10 : 0) + HARDHEID_ORDER[opgave.hardheid];
}

function concern(regel: BalansRegel | null): 0 | 1 | 2 {
  if (regel === null) return 2;
  if (regel.gevraagd !== null) return 0;
  return regel.stukken.length + regel.nietGeteld.length > 0 ? 1 : 2;
}
