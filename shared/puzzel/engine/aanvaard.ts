import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import type { Botsing, BotsingStand } from '#shared/puzzel/uitkomst.ts';

/** The acceptances per botsing, by id; archived ones are taken back. */
export function perBotsing(
  aanvaardingen: readonly Aanvaarding[],
): ReadonlyMap<string, readonly Aanvaarding[]> {
  const per = new Map<string, Aanvaarding[]>();
  for (const each of [...aanvaardingen].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (each.archief !== null) continue;
    const list = per.get(each.botsing);
    if (list) list.push(each);
    else per.set(each.botsing, [each]);
  }
  return per;
}

/** The botsing with what was accepted of it (BO7); the same object when nothing was. */
export function metStand(botsing: Botsing, aanvaardingen: readonly Aanvaarding[], vandaag: string): Botsing {
  if (aanvaardingen.length === 0) return botsing;
  return {
    ...botsing,
    stand: standVan(botsing, aanvaardingen, vandaag),
    aanvaardingen: aanvaardingen.map(({ id }) => id),
  };
}

/** Of a partij that accepted more than once, what reaches furthest counts. */
function standVan(
  { partijen }: Botsing,
  aanvaardingen: readonly Aanvaarding[],
  vandaag: string,
): BotsingStand {
  let [valid, lapsed] = [0, 0];
  for (const partij of partijen) {
    const own = aanvaardingen.filter((each) => each.partij === partij);
    if (own.some(({ tot }) => tot > vandaag)) valid++;
    else if (own.length > 0) lapsed++;
  }
  if (partijen.length > 0 && valid === partijen.length) return 'aanvaard';
  if (lapsed > 0) return 'herzien';
  return valid > 0 ? 'deels-aanvaard' : 'open';
}
