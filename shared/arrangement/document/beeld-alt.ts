import type { Kaartbeeld } from '#shared/arrangement/beeld.ts';
import { schoon } from '#shared/arrangement/document/schoon.ts';
import { FUNCTIE } from '#shared/arrangement/document/woorden.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import { getal, opsomming } from '#shared/veld/getal.ts';

/** What a kaartbeeld shows, for who cannot see it: how many pieces of which functie, and the largest of them by name. */
export function beeldAlt(inhoud: ArrangementInhoud, { titel, stukken }: Kaartbeeld): string {
  const onMap = stukken.filter(({ plaats }) => geometrieOf(plaats) !== null);
  const counts = FUNCTIES.flatMap((functie) => {
    const own = onMap.filter(({ functies }) => functies[0] === functie);
    const hectare = own.reduce((sum, stuk) => sum + (stuk.hectare ?? 0), 0);
    return own.length === 0
      ? []
      : [`${getal(own.length)} voor ${FUNCTIE[functie].toLowerCase()} (${getal(hectare, 0)} hectare)`];
  });
  const largest = onMap
    .toSorted((left, right) => (right.hectare ?? 0) - (left.hectare ?? 0) || left.nummer - right.nummer)
    .slice(0, 5)
    .map((stuk) => `${stuk.nummer} ${stuk.titel}`.trim());
  const shown =
    onMap.length === 0
      ? 'Er liggen geen puzzelstukken op de kaart.'
      : `Er liggen ${getal(onMap.length)} puzzelstukken: ${opsomming(counts)}. De grootste: ${opsomming(largest)}.`;
  return schoon(`Kaart van ${inhoud.tafel.gebied.naam}: ${titel}. ${shown}`);
}
