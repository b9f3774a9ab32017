import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variant } from '#shared/domain/variant/schema.ts';
import { nogAnders } from '#shared/puzzel/variant/nog-anders.ts';
import { useReden } from '#client/board/use-reden.ts';
import { usePuzzelstukken, useTafelSession } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { useVariantActs } from '#client/features/varianten/use-variant-acts.ts';
import { Button } from '#client/ui/button.tsx';

/** After the choice: what of the own partij still lies otherwise, and one act that lays it so (VA6). */
export function OvernemenDeel({ variant }: { readonly variant: Variant }) {
  const { t } = useTranslation('varianten');
  const stukken = usePuzzelstukken();
  const { partij } = useTafelSession().deelnemer;
  const acts = useVariantActs();
  const reden = useReden()(useRight('maak', 'puzzelstuk', null));
  const left = useMemo(() => nogAnders(variant.stuk, stukken), [variant.stuk, stukken]);
  const own = left.get(partij) ?? {};
  const count = Object.keys(own).length;
  let others = -count;
  for (const each of left.values()) others += Object.keys(each).length;
  return (
    <output className="variant-overnemen">
      <span>{count === 0 ? t('overnemen.gelijk') : t('overnemen.nogAnders', { count })}</span>
      {others === 0 ? null : (
        <span className="variant-deel__noot">{t('overnemen.anderen', { count: others })}</span>
      )}
      {count === 0 ? null : (
        <Button variant="primary" size="small" reason={reden} onPress={() => acts.neemOver(variant, own)}>
          {t('overnemen.leg')}
        </Button>
      )}
    </output>
  );
}
