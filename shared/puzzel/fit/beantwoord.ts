import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Region } from '#shared/geo/coverage/regions.ts';
import { trapezoidGeometry } from '#shared/geo/coverage/trapezoid-geometry.ts';
import type { FitAntwoord, IndelingDeel, PastNiet } from '#shared/puzzel/fit/antwoord.ts';
import type { FitKeuze } from '#shared/puzzel/fit/deelname.ts';
import { deelvraag, losseDelen } from '#shared/puzzel/fit/deelvraag.ts';
import type { Toedeling } from '#shared/puzzel/fit/indeling.ts';
import type { KleinsteSet } from '#shared/puzzel/fit/kleinste-set.ts';
import { knelpunt } from '#shared/puzzel/fit/knelpunt.ts';
import { landVan, type Land } from '#shared/puzzel/fit/land.ts';
import { snij } from '#shared/puzzel/fit/lint.ts';
import type { Middelen } from '#shared/puzzel/fit/middelen.ts';
import { stelVraag, type Gesteld } from '#shared/puzzel/fit/stel-vraag.ts';
import { ruimteVan } from '#shared/puzzel/fit/vraag.ts';
import type { Werk } from '#shared/puzzel/fit/voortgang.ts';
import { watHelpt, type Geprobeerd, type Proef } from '#shared/puzzel/fit/wat-helpt.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';

export interface FitInvoer {
  readonly stukken: readonly Puzzelstuk[];
  readonly regels: readonly Regel[];
  readonly lagen: readonly LaagVlak[];
  readonly keuze: FitKeuze;
}

/**
 * How long an answer may take: after `antwoordMs` it is not known; for so many `allesMs` it is asked which ways out of a
 * knot help all claims.
 */
export interface Termijn {
  readonly antwoordMs: number;
  readonly allesMs: number;
}

/** What people who wait for it get; it can be cancelled before. */
export const TERMIJN: Termijn = { antwoordMs: 30_000, allesMs: 700 };

/** Answers whether all claims fit at one horizon (FI1–FI4); tells how far it is on the way (FI5). */
export function* beantwoord(invoer: FitInvoer, middelen: Middelen, termijn: Termijn): Werk<FitAntwoord> {
  const totMs = middelen.nuMs() + termijn.antwoordMs;
  yield { fase: 'land', stap: 0, van: null };
  const land = landVan(invoer.stukken, invoer.lagen, invoer.regels, invoer.keuze);
  const gesteld = stelVraag(land, invoer.regels, invoer.keuze);
  if (gesteld.vraag.claims.length === 0) return { soort: 'niets-te-vragen' };

  const laid: Toedeling[] = [];
  let unknown: FitAntwoord | null = null;
  for (const part of losseDelen(gesteld.vraag)) {
    const { vraag, cellen } = deelvraag(gesteld.vraag, part);
    const oordeel = yield* knelpunt(vraag, middelen, totMs);
    if (oordeel.soort === 'past-niet') {
      const claims = oordeel.set.claims.flatMap((at) => part[at] ?? []);
      const set = { ...oordeel.set, claims };
      return yield* pastNiet(invoer, land, gesteld, set, (proef) =>
        watHelpt(proef, middelen, totMs, termijn.allesMs),
      );
    }
    if (oordeel.soort === 'onbekend') {
      unknown ??= oordeel;
      continue;
    }
    for (const { cel, claim, van, tot } of oordeel.indeling) {
      // cells of a part are cells of the whole one after the other, and so are their hectares
      let at = 0;
      for (const whole of cellen[cel] ?? []) {
        const hectare = gesteld.vraag.cellen[whole]?.hectare ?? 0;
        const [from, to] = [Math.max(0, van - at), Math.min(hectare, tot - at)];
        if (to > from) laid.push({ cel: whole, claim: part[claim] ?? -1, van: from, tot: to });
        at += hectare;
      }
    }
  }
  if (unknown) return unknown;
  yield { fase: 'tekenen', stap: 0, van: null };
  return { soort: 'past', indeling: indelingOf(land, gesteld, laid) };
}

const gebiedenVan = (land: Land, gesteld: Gesteld, cel: number): readonly Region[] =>
  (gesteld.cellen[cel] ?? []).flatMap((at) => land.gebieden[at] ?? []);

function indelingOf(land: Land, gesteld: Gesteld, laid: readonly Toedeling[]): readonly IndelingDeel[] {
  const byCel = Map.groupBy(laid, ({ cel }) => cel);
  const byClaim = Map.groupBy(laid, ({ claim }) => claim);
  return gesteld.vraag.claims.flatMap(({ id }, claim): IndelingDeel[] => {
    const own = byClaim.get(claim) ?? [];
    const trapezoids = own.flatMap((each) => snij(gebiedenVan(land, gesteld, each.cel), each));
    const geometrie = trapezoidGeometry(trapezoids);
    if (!geometrie) return [];
    let [hectare, gedeeldHectare] = [0, 0];
    for (const each of own) {
      hectare += each.tot - each.van;
      const others = (byCel.get(each.cel) ?? []).filter((other) => other.claim !== claim);
      gedeeldHectare += coveredLength(each, others);
    }
    return [{ stuk: id, hectare, geometrie, gedeeldHectare }];
  });
}

/** How much of the stretch lies under any of the others. */
function coveredLength({ van, tot }: Toedeling, others: readonly Toedeling[]): number {
  let covered = 0;
  let at = van;
  for (const other of others.toSorted((a, b) => a.van - b.van)) {
    const from = Math.max(at, other.van);
    const to = Math.min(tot, other.tot);
    if (to <= from) continue;
    covered += to - from;
    at = to;
  }
  return covered;
}

function* pastNiet(
  invoer: FitInvoer,
  land: Land,
  gesteld: Gesteld,
  set: KleinsteSet,
  help: (proef: Proef) => Werk<Geprobeerd>,
): Werk<PastNiet> {
  const { vraag } = gesteld;
  const ids = set.claims.map((claim) => vraag.claims[claim]?.id ?? '');
  const { hulp, aantal } = yield* help({
    land,
    regels: invoer.regels,
    keuze: invoer.keuze,
    minder: ids.map((stuk, at) => ({ stuk, hectare: set.minderHectare[at] ?? null })),
  });
  const used = [...vraag.cellen.keys()].filter((cel) =>
    vraag.cellen[cel]?.mag.some(({ claim }) => set.claims.includes(claim)),
  );
  const claims = set.claims.map((claim) => ({
    stuk: vraag.claims[claim]?.id ?? '',
    hectare: vraag.claims[claim]?.hectare ?? 0,
    ruimteHectare: ruimteVan(vraag, claim),
  }));
  return {
    soort: 'past-niet',
    claims: claims.toSorted((a, b) => b.hectare - a.hectare || (a.stuk < b.stuk ? -1 : 1)),
    kleinst: set.kleinst,
    gevraagdHectare: claims.reduce((sum, { hectare }) => sum + hectare, 0),
    ruimteHectare: used.reduce((sum, cel) => sum + (vraag.cellen[cel]?.hectare ?? 0), 0),
    tekortHectare: set.tekortHectare,
    plekken: trapezoidGeometry(
      used.flatMap((cel) => gebiedenVan(land, gesteld, cel).flatMap((each) => each.trapezoids)),
    ),
    hulp,
    geprobeerd: aantal,
  };
}
