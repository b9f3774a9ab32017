import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import { usePuzzelstukken } from '#client/doc/use-doc.ts';
import { useRights } from '#client/doc/use-right.ts';
import type { Reason } from '#client/ui/reason.tsx';

/** Why something may not be done with pieces of the board, of the tafel or of a variant; null where it may. */
export interface StukRecht {
  /** Laying a new piece. */
  readonly leg: Reason | null;
  /** Changing that field of a piece; `archief` stands for archiving, cutting and merging. */
  readonly veld: (stuk: Puzzelstuk, veld: string) => Reason | null;
  /** Pinning a spanningspunt or kans to a piece; null as piece: anywhere. */
  readonly pin: (stuk: Puzzelstuk | null) => Reason | null;
}

/** What a variant can hold of a piece (VA1), and what it holds besides of a piece that lies in it alone. */
const IN_VARIANT: ReadonlySet<string> = new Set([
  'plaats',
  'claim',
  'functies',
  'periode',
  'bijdrage',
  'archief',
]);
const OF_NEW: ReadonlySet<string> = new Set(['titel', 'status']);

/** Rights on the pieces of the board, by the rules of what is on it: those of the piece, or of the variant (AZ28). */
export function useStukRecht(): StukRecht {
  const active = useActiveVariant();
  const opTafel = usePuzzelstukken();
  const judge = useRights();
  const reden = useReden();
  const { t } = useTranslation('varianten');
  const pinAnywhere = reden(judge('maak', 'spanningspunt', null));
  const rechtIn = useVariantRecht();
  const inVariant = active && rechtIn(active, 'stuk');
  const variant = active?.variant ?? null;
  const veld = useCallback(
    (stuk: Puzzelstuk, field: string): Reason | null => {
      if (variant === null)
        return reden(judge('zet', 'puzzelstuk', field, stuk), { soort: 'puzzelstuk', partij: stuk.partij });
      if (inVariant !== null) return inVariant;
      const isNew = isOnlyIn(opTafel, stuk.id);
      if (IN_VARIANT.has(field) || (isNew && OF_NEW.has(field))) return null;
      return { text: t(isNew ? 'recht.vastNieuw' : 'recht.vast', { naam: variant.naam }), rule: 'VA1' };
    },
    [variant, inVariant, opTafel, judge, reden, t],
  );
  const pin = useCallback(
    (stuk: Puzzelstuk | null): Reason | null => {
      if (pinAnywhere !== null || stuk === null || !isOnlyIn(opTafel, stuk.id)) return pinAnywhere;
      return { text: t('recht.pinNieuw'), rule: 'VA1' };
    },
    [pinAnywhere, opTafel, t],
  );
  const leg = variant === null ? reden(judge('maak', 'puzzelstuk', null)) : inVariant;
  return useMemo(() => ({ leg, veld, pin }), [leg, veld, pin]);
}

/** Whether a piece lies in the variant alone: archived on the tafel is not on it. */
function isOnlyIn(opTafel: ReadonlyMap<string, Puzzelstuk>, id: string): boolean {
  const there = opTafel.get(id);
  return there === undefined || there.archief !== null;
}
