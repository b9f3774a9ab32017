import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import { tafelRegels } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { BalansRegel, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { isGelijkeRegel } from '#shared/puzzel/variant/uitkomst-verschil.ts';

/** One opgave beside itself in several lay-outs; null where it has no line, or none yet. */
export interface CijferRij {
  readonly opgave: Opgave;
  readonly regels: readonly (BalansRegel | null)[];
  readonly isAnders: boolean;
}

/** Opgaven that ask something or for which something lies in any of these, in the order of the opgaven. */
export function cijferRijen(
  opgaven: readonly Opgave[],
  uitkomsten: readonly (Uitkomst | null)[],
  horizon: Horizon,
): readonly CijferRij[] {
  const kolommen = uitkomsten.map((uitkomst) => uitkomst && tafelRegels(uitkomst, horizon));
  return opgaven.flatMap((opgave): readonly CijferRij[] => {
    const regels = kolommen.map((kolom): BalansRegel | null => kolom?.get(opgave.id) ?? null);
    const known = regels.filter((regel) => regel !== null);
    if (known.every(({ gevraagd, stukken }) => gevraagd === null && stukken.length === 0)) return [];
    const [first] = known;
    const isAnders = first !== undefined && known.some((regel) => !isGelijkeRegel(first, regel));
    return [{ opgave, regels, isAnders }];
  });
}
