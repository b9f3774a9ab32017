import { useState } from 'react';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Zet } from '#shared/domain/zet/schema.ts';
import { jsonEqual } from '#shared/lib/json.ts';

/** What a zet names; the same object until that changes, since an answer to it makes the record anew. */
export function useStillStukken(zet: Zet): VariantStukken {
  const [still, setStill] = useState<VariantStukken>(zet.stuk);
  if (still === zet.stuk || jsonEqual(still, zet.stuk)) return still;
  setStill(zet.stuk);
  return zet.stuk;
}
