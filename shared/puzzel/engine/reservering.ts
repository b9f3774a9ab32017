import { sleutelVan } from '#shared/domain/combinatieregel/schema.ts';
import { coverage } from '#shared/geo/coverage/coverage.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';
import { labelPoint } from '#shared/geo/label-point.ts';
import { bandOf, type Band } from '#shared/puzzel/band.ts';
import { HORIZONNEN, liesAt, type Horizon } from '#shared/puzzel/horizon.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { dichtheid } from '#shared/puzzel/engine/raak.ts';
import type { RegelBoek, ReserveringRegel } from '#shared/puzzel/engine/regel-boek.ts';
import { add, partijenVan, type Vondst } from '#shared/puzzel/engine/stuk-botsingen.ts';
import { HECTARE, shapeOf } from '#shared/puzzel/engine/vorm.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';

/** The pieces that lie in one shape of a laag, by id. */
export interface Bezetting {
  readonly vlak: LaagVlak;
  readonly knopen: readonly Knoop[];
}

/**
 * Where a part of a laag is to be kept for a functie (BO1): asked as soon as anything is laid there for something else, and
 * not met while the pieces for that functie lie on less of it, counting land once.
 */
export function vindReserveringen(bezetting: Bezetting, boek: RegelBoek, vondst: Vondst): void {
  for (const regel of boek.reserveringen.get(bezetting.vlak.soort) ?? [])
    if (regel.oordeel !== 'combineert') vind(bezetting, regel, vondst);
}

function vind({ vlak, knopen }: Bezetting, regel: ReserveringRegel, vondst: Vondst): void {
  const shape = shapeOf(vlak.geometrie);
  const hectares = shape.areaSquareMeters / HECTARE;
  const { laag, hoog } = regel.telt;
  const gevraagd: Band = {
    laag: hectares * laag,
    waarschijnlijk: (hectares * (laag + hoog)) / 2,
    hoog: hectares * hoog,
  };
  const ervoor = knopen.filter(({ stuk }) => stuk.functies.includes(regel.onderwerp.functie));
  const anders = knopen.filter(({ stuk }) => !stuk.functies.includes(regel.onderwerp.functie));
  const tekort = HORIZONNEN.filter((horizon) => anders.some(({ stuk }) => liesAt(stuk.periode, horizon)))
    .map((horizon) => ({ horizon, gelegd: gelegdIn(shape, ervoor, horizon) }))
    .filter(({ gelegd }) => gelegd < gevraagd.laag);
  const worst = tekort.reduce<number | null>(
    (least, { gelegd }) => (least === null || gelegd < least ? gelegd : least),
    null,
  );
  if (worst === null) return;
  add(vondst, {
    sleutel: `${vlak.id}:${sleutelVan(regel.onderwerp)}`,
    met: {
      soort: 'reservering',
      stukken: ervoor.map(({ stuk }) => stuk.id),
      laag: vlak.soort,
      vlak: vlak.id,
      naam: vlak.naam,
      indicatief: vlak.indicatief,
      gevraagdHectare: gevraagd,
      gelegdHectare: worst,
    },
    regel,
    zekerheid: 'zeker',
    hectare: bandOf(gevraagd.laag - worst),
    afstandMeters: null,
    horizonnen: tekort.map(({ horizon }) => horizon),
    plek: labelPoint(vlak.geometrie),
    partijen: partijenVan(knopen),
    stand: 'open',
    aanvaardingen: [],
  });
}

/** Likely hectares of the shape under these pieces; land that several lie on counts once. */
function gelegdIn(shape: Shape, knopen: readonly Knoop[], horizon: Horizon): number {
  const here = knopen.filter(
    ({ stuk, maat }) => maat.shape?.kind === 'vlak' && liesAt(stuk.periode, horizon),
  );
  const others = here.flatMap(({ maat }) => (maat.shape === null ? [] : [maat.shape]));
  if (others.length === 0) return 0;
  let hectares = 0;
  for (const part of coverage(shape, others)) {
    let free = 1;
    for (const at of part.others) {
      const knoop = here[at];
      if (knoop) free *= 1 - dichtheid(knoop.maat);
    }
    hectares += (part.areaSquareMeters / HECTARE) * (1 - free);
  }
  return hectares;
}
