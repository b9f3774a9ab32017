import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { regelBoek, type RegelBoek } from '#shared/puzzel/engine/regel-boek.ts';
import { HECTARE } from '#shared/puzzel/engine/vorm.ts';
import { deelnameVan, type FitKeuze } from '#shared/puzzel/fit/deelname.ts';
import { deelvraag } from '#shared/puzzel/fit/deelvraag.ts';
import { isStuk, type Land } from '#shared/puzzel/fit/land.ts';
import { teltVoorBeide } from '#shared/puzzel/fit/samen.ts';
import type { FitCel, FitVraag, Gebruik } from '#shared/puzzel/fit/vraag.ts';

/** A question with where its cells are. */
export interface Gesteld {
  readonly vraag: FitVraag;
  /** Of each cell, the gebieden of the land that came together in it. */
  readonly cellen: readonly (readonly number[])[];
}

/** The question in numbers; `alleen`: about these claims only, as if the others did not search. */
export function stelVraag(
  land: Land,
  regels: readonly Regel[],
  keuze: FitKeuze,
  alleen: ReadonlySet<string> | null = null,
): Gesteld {
  const boek = regelBoek(regels);
  const soorten = new Soorten(boek);
  const claims: { id: string; hectare: number; soort: number }[] = [];
  /** By number in the land: place among the claims, or a fixed piece; null: no part of the question. */
  const rollen = land.lagen.map((each): number | Puzzelstuk | null => {
    if (!isStuk(each)) return null;
    const deelname = deelnameVan(each, keuze);
    if (deelname.rol === 'vast') return each;
    if (deelname.rol !== 'claim' || (alleen && !alleen.has(each.id))) return null;
    return claims.push({ id: each.id, hectare: deelname.hectare, soort: soorten.van(each) }) - 1;
  });

  const cellen: FitCel[] = [];
  const gebieden: number[] = [];
  land.gebieden.forEach(({ shapes, areaSquareMeters }, gebied) => {
    const vast: number[] = [];
    const dicht: LaagSoort[] = [];
    const zoekend: number[] = [];
    for (const at of shapes) {
      const rol = rollen[at] ?? null;
      const each = land.lagen[at];
      if (typeof rol === 'number') zoekend.push(rol);
      else if (rol !== null) vast.push(soorten.van(rol));
      else if (each && !isStuk(each)) dicht.push(each.soort);
    }
    const mag: Gebruik[] = [];
    for (const claim of zoekend) {
      const soort = claims[claim]?.soort ?? -1;
      if (dicht.some((laag) => soorten.isDicht(soort, laag))) continue;
      const telt = Math.min(1, ...vast.map((other) => soorten.telt(soort, other)));
      if (telt > 0) mag.push({ claim, telt });
    }
    if (mag.length === 0) return;
    cellen.push({ hectare: areaSquareMeters / HECTARE, mag });
    gebieden.push(gebied);
  });
  const merged = deelvraag({ claims, cellen, samen: soorten.samen() }, [...claims.keys()]);
  return {
    vraag: merged.vraag,
    cellen: merged.cellen.map((cel) => cel.flatMap((at) => gebieden[at] ?? [])),
  };
}

/** Numbers for pieces that are the same to every rule. */
class Soorten {
  readonly #boek: RegelBoek;
  readonly #numbers = new Map<string, number>();
  readonly #functies: Puzzelstuk['functies'][] = [];
  readonly #telt = new Map<string, number>();

  constructor(boek: RegelBoek) {
    this.#boek = boek;
  }

  van({ functies }: Puzzelstuk): number {
    const key = functies.join();
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#functies.push(functies) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  telt(a: number, b: number): number {
    const key = `${Math.min(a, b)},${Math.max(a, b)}`;
    let telt = this.#telt.get(key);
    if (telt === undefined) {
      telt = teltVoorBeide(this.#boek, this.#functies[a] ?? [], this.#functies[b] ?? []);
      this.#telt.set(key, telt);
    }
    return telt;
  }

  /** Whether a rule keeps pieces of this soort out of the laag. */
  isDicht(soort: number, laag: LaagSoort): boolean {
    return (this.#boek.lagen.get(laag) ?? []).some(
      ({ onderwerp, oordeel }) =>
        oordeel === 'botst' &&
        onderwerp.zone === 'erin' &&
        (this.#functies[soort] ?? []).includes(onderwerp.functie),
    );
  }

  samen(): readonly (readonly number[])[] {
    return this.#functies.map((_, a) => this.#functies.map((__, b) => this.telt(a, b)));
  }
}
