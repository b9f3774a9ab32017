import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';

/** An opgave that asks a number at this horizon, or for which something lies, with how it stands. */
export interface Meter {
  readonly opgave: Opgave;
  readonly regel: BalansRegel;
}

const HARDHEID_ORDER = { 'structurerende-keuze': 0, richtinggevend: 1, onzeker: 2 } as const;

/**
 * The few opgaven that the strip shows: those that most pieces are laid for, of different themes where there are, so that
 * two meters do not tell the same. What is asked of this tafel in this year goes before what is not, and that before what
 * cannot be measured. Without any piece, the hardest that ask a number.
 */
export function kiesMeters(
  opgaven: readonly Opgave[],
  regels: ReadonlyMap<string, BalansRegel>,
  count: number,
): readonly Meter[] {
  const candidates = opgaven
    .flatMap((opgave): readonly Meter[] => {
      const regel = regels.get(opgave.id);
      const isShown = regel && (regel.gevraagd !== null || regel.stukken.length > 0);
      return isShown ? [{ opgave, regel }] : [];
    })
    .sort(
      (left, right) =>
        concern(left) - concern(right) ||
        right.regel.stukken.length - left.regel.stukken.length ||
        HARDHEID_ORDER[left.opgave.hardheid] - HARDHEID_ORDER[right.opgave.hardheid],
    );
  const themas = new Set<string>();
  const [first, second]: [Meter[], Meter[]] = [[], []];
  for (const meter of candidates) {
    (themas.has(meter.opgave.thema) ? second : first).push(meter);
    themas.add(meter.opgave.thema);
  }
  // One theme twice is still better than a theme for which nothing lies.
  const isLaid = (meter: Meter): boolean => meter.regel.stukken.length > 0;
  return [...first.filter(isLaid), ...second.filter(isLaid), ...first, ...second]
    .filter((meter, index, all) => all.indexOf(meter) === index)
    .slice(0, count);
}

function concern({ regel }: Meter): 0 | 1 | 2 {
  if (regel.oordeel === 'niet-te-meten') return 2;
  return regel.gevraagd === null ? 1 : 0;
}
