import { WIJZIGING_SOORTEN, type WijzigingDto } from '#shared/rest/historie.ts';
import type { DeelnemerRecord } from '#server/records/records.ts';
import { iso } from '#server/rest/present.ts';
import type { Wijziging } from '#server/storage/storage.ts';

/** A change as the API tells it; names come from the records of now, never from the log. */
export function presentWijziging(
  { seq, record, author, timeMs, soorten }: Wijziging,
  deelnemers: ReadonlyMap<string, DeelnemerRecord>,
): WijzigingDto {
  const deelnemer = deelnemers.get(author);
  return {
    stand: seq,
    record,
    wie: deelnemer
      ? { id: deelnemer.id, naam: deelnemer.naam, partij: deelnemer.partij, rol: deelnemer.rol }
      : null,
    op: iso(timeMs),
    soorten: soorten.flatMap((text) => {
      const [first, veld = null] = text.split(' ');
      const soort = WIJZIGING_SOORTEN.find((one) => one === first);
      return soort === undefined ? [] : [{ soort, veld }];
    }),
  };
}
