import { jsonEqual } from '#shared/lib/json.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk } from '#shared/domain/variant/stuk.ts';

/**
 * How a variant must name a piece so that it comes to lie like this (VA1); null when it lies as on the tafel and is not to
 * be named. `opTafel` null: the piece lies in the variant alone. What a variant cannot hold stays as on the tafel.
 */
export function alsVariantStuk(opTafel: Puzzelstuk | null, laid: Puzzelstuk): VariantStuk | null {
  const { partij, titel, functies, plaats, claim, periode, status, bijdrage } = laid;
  if (opTafel === null)
    return { soort: 'nieuw', partij, titel, functies, plaats, claim, periode, status, bijdrage };
  const anders = {
    ...(jsonEqual(plaats, opTafel.plaats) ? {} : { plaats }),
    ...(jsonEqual(claim, opTafel.claim) ? {} : { claim }),
    ...(jsonEqual(functies, opTafel.functies) ? {} : { functies }),
    ...(jsonEqual(periode, opTafel.periode) ? {} : { periode }),
    ...(jsonEqual(bijdrage, opTafel.bijdrage) ? {} : { bijdrage }),
  };
  return Object.keys(anders).length === 0 ? null : { soort: 'anders', ...anders };
}
