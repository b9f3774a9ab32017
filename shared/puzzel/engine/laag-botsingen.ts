import { sleutelVan } from '#shared/domain/combinatieregel/schema.ts';
import { GEEN } from '#shared/puzzel/band.ts';
import { HORIZONNEN, liesAt } from '#shared/puzzel/horizon.ts';
import type { Knoop, LaagRaak } from '#shared/puzzel/engine/knoop.ts';
import { hectaresIn, plekVan } from '#shared/puzzel/engine/raak.ts';
import type { LaagRegel, RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import { add, partijenVan, zekerheidVan, type Vondst } from '#shared/puzzel/engine/stuk-botsingen.ts';
import { shapeOf } from '#shared/puzzel/engine/vorm.ts';

/** What a piece is to the lagen in or near which it lies (BO1). */
export function vindInLagen(knoop: Knoop, boek: RegelBoek, vondst: Vondst): void {
  const { functies } = knoop.stuk;
  for (const geraakt of knoop.lagen) {
    const regels = (boek.lagen.get(geraakt.vlak.soort) ?? []).filter(
      ({ onderwerp, oordeel }) => oordeel !== 'combineert' && functies.includes(onderwerp.functie),
    );
    for (const regel of regels) if (speaks(regel, geraakt, regels)) vind(knoop, geraakt, regel, vondst);
  }
}

/** What lies in it has nothing more to hear about the zone around it, when a rule speaks of being in it. */
function speaks(regel: LaagRegel, { raak }: LaagRaak, regels: readonly LaagRegel[]): boolean {
  if (regel.onderwerp.zone === 'erin') return raak.deelt;
  if (!raak.deelt) return (raak.meters ?? Infinity) <= regel.afstandMeters;
  return !regels.some(
    ({ onderwerp }) => onderwerp.zone === 'erin' && onderwerp.functie === regel.onderwerp.functie,
  );
}

function vind(knoop: Knoop, { vlak, raak }: LaagRaak, regel: LaagRegel, vondst: Vondst): void {
  const { stuk, maat } = knoop;
  if (maat.shape === null) return;
  const hectare = raak.deelt ? hectaresIn(maat, raak) : GEEN;
  add(vondst, {
    sleutel: `${stuk.id}@${vlak.id}:${sleutelVan(regel.onderwerp)}`,
    met: {
      soort: 'laag',
      stukken: [stuk.id],
      laag: vlak.soort,
      vlak: vlak.id,
      naam: vlak.naam,
      indicatief: vlak.indicatief,
    },
    regel,
    zekerheid: zekerheidVan([knoop], hectare),
    hectare,
    afstandMeters: regel.onderwerp.zone === 'eromheen' ? (raak.meters ?? 0) : null,
    horizonnen: HORIZONNEN.filter((horizon) => liesAt(stuk.periode, horizon)),
    plek: plekVan(maat.shape, shapeOf(vlak.geometrie), raak),
    partijen: partijenVan([knoop]),
    stand: 'open',
    aanvaardingen: [],
  });
}
