import type { Draad, Hangt } from '#shared/domain/draad/schema.ts';

/** What a thread can hang on as a whole. */
export type Ding = Exclude<Hangt, { soort: 'tekst' }>;

/** Whether a thread hangs on this thing; on an afspraak also by a sentence in it. */
export function hangtAan(draad: Draad, { soort, id }: Ding): boolean {
  return Object.values(draad.hangt).some((hangt) =>
    hangt.soort === 'tekst'
      ? soort === 'afspraak' && hangt.afspraak === id
      : hangt.soort === soort && hangt.id === id,
  );
}

/** The threads on a thing: those that are open first, then in order of making. */
export function dradenAan(draden: readonly Draad[], ding: Ding): readonly Draad[] {
  return draden
    .filter((draad) => hangtAan(draad, ding))
    .sort((left, right) => Number(left.opgelost !== null) - Number(right.opgelost !== null));
}
