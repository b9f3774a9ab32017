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
 * two meters do not tell the same. What can be measured in this year goes before what cannot. Without any piece, the hardest
 * that ask a number.
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
        Number(cannotBeMeasured(left)) - Number(cannotBeMeasured(right)) ||
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

function cannotBeMeasured({ regel }: Meter): boolean {
  return regel.oordeel === 'niet-te-meten';
}
