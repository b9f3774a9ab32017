import { sleutelVan } from '#shared/domain/combinatieregel/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Periode } from '#shared/domain/puzzelstuk/schema.ts';
import type { Shape } from '#shared/geo/coverage/shape.ts';
import { must } from '#shared/lib/assert.ts';
import { GEEN, type Band } from '#shared/puzzel/band.ts';
import { HORIZONNEN, liesAt } from '#shared/puzzel/horizon.ts';
import type { Knoop } from '#shared/puzzel/engine/knoop.ts';
import { gedeeldeHectares, plekVan, type Raak } from '#shared/puzzel/engine/raak.ts';
import { bereikVan, regelsTussen, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import type { Botsing, Kans } from '#shared/puzzel/uitkomst.ts';

/** What was found, each by its own oordeel. */
export interface Gevonden {
  readonly botsingen: readonly Botsing[];
  readonly voorwaarden: readonly Botsing[];
  readonly kansen: readonly Kans[];
}

export interface Vondst {
  readonly botsingen: Botsing[];
  readonly voorwaarden: Botsing[];
  readonly kansen: Kans[];
}

/** Less than this cannot be told from a border (BO6), so it makes nothing certain. */
const ZEKER_HECTARE = 0.01;

/** What two pieces are to each other (BO5, BO8); `a` has the lower id. Nothing while their periods do not overlap. */
export function vindTussen(a: Knoop, b: Knoop, raak: Raak, boek: RegelBoek, vondst: Vondst): void {
  const regels = regelsTussen(boek, a.stuk.functies, b.stuk.functies);
  if (regels.length === 0 || !overlapt(a.stuk.periode, b.stuk.periode)) return;
  const speaks = regels.filter((regel) => raak.deelt || (raak.meters ?? Infinity) <= bereikVan(regel));
  if (speaks.length === 0) return;
  const hectare = raak.deelt ? gedeeldeHectares(a.maat, b.maat, raak) : GEEN;
  const plek = plekVan(shapeOf(a), shapeOf(b), raak);
  const stukken = [a.stuk.id, b.stuk.id] as const;
  const horizonnen = HORIZONNEN.filter(
    (horizon) => liesAt(a.stuk.periode, horizon) && liesAt(b.stuk.periode, horizon),
  );
  for (const regel of speaks) {
    const sleutel = `${a.stuk.id}+${b.stuk.id}:${sleutelVan(regel.onderwerp)}`;
    if (regel.oordeel === 'combineert') {
      vondst.kansen.push({ sleutel, stukken, regel, hectare, afstandMeters: raak.meters ?? 0, plek });
      continue;
    }
    add(vondst, {
      sleutel,
      met: { soort: 'stuk', stukken },
      regel,
      zekerheid: zekerheidVan([a, b], hectare),
      hectare,
      afstandMeters: regel.afstandMeters > 0 ? (raak.meters ?? 0) : null,
      horizonnen,
      plek,
      partijen: partijenVan([a, b]),
      stand: 'open',
      aanvaardingen: [],
    });
  }
}

/** To the list of its oordeel. */
export function add(vondst: Vondst, botsing: Botsing): void {
  (botsing.regel.oordeel === 'botst' ? vondst.botsingen : vondst.voorwaarden).push(botsing);
}

/** Certain when none of them searches, or when their claims cannot avoid each other (BO11). */
export function zekerheidVan(knopen: readonly Knoop[], hectare: Band): Botsing['zekerheid'] {
  const none = knopen.every(({ maat }) => maat.zoekt === 'vast');
  return none || hectare.laag >= ZEKER_HECTARE ? 'zeker' : 'mogelijk';
}

export function partijenVan(knopen: readonly Knoop[]): readonly PartijId[] {
  return [...new Set(knopen.map(({ stuk }) => stuk.partij))].sort();
}

function shapeOf({ maat }: Knoop): Shape {
  return must(maat.shape, 'what has a neighbour lies somewhere');
}

function overlapt(a: Periode, b: Periode): boolean {
  return (a.van ?? -Infinity) <= (b.tot ?? Infinity) && (b.van ?? -Infinity) <= (a.tot ?? Infinity);
}
