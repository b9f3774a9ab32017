import { useTranslation } from 'react-i18next';
import type { Zet } from '#shared/domain/zet/schema.ts';
import { zetStukken } from '#shared/puzzel/zet/zet-stand.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { usePuzzelstukken } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import { useLegReden } from '#client/features/zet/use-leg-reden.ts';
import { useZetActs } from '#client/features/zet/use-zet-acts.ts';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';

/** Laying what one may of a zet; with the last piece all of it lies so (ZE2). */
export function ZetLeg({ zet }: { readonly zet: Zet }) {
  const { t } = useTranslation('zet');
  const acts = useZetActs();
  const legReden = useLegReden();
  const inVariant = useActiveVariant() !== null;
  // Who is not in it may lay its pieces, where they may; that all of it lies so is then for those in it to tell (AZ29).
  const magAfronden = useRights()('zet', 'zet', 'status', zet, null, null, 'gedaan').ok;
  const nog = zetStukken(zet, usePuzzelstukken()).filter(({ isGelegd }) => !isGelegd);
  if (nog.length === 0) return <p className="zet-noot">{t('detail.alGelegd')}</p>;
  const judged = nog.map(({ id, anders }) => ({ id, why: legReden(id, anders) }));
  const mine = judged.flatMap(({ id, why }) => (why === null ? [id] : []));
  const isAlles = mine.length === nog.length;
  const reason: Reason | null = inVariant
    ? { text: t('doen.inVariant'), rule: 'ZE1' }
    : mine.length > 0
      ? null
      : (judged[0]?.why ?? t('detail.legGeen'));
  return (
    <div className="zet-panel__acts">
      <Button
        size="small"
        variant="primary"
        reason={reason}
        onPress={() => acts.legZet(zet, mine, isAlles && magAfronden)}
      >
        {t(isAlles || mine.length === 0 ? 'detail.legAlles' : 'detail.leg')}
      </Button>
    </div>
  );
}
