import { elastisch, type Elastisch } from '#shared/puzzel/fit/elastisch.ts';
import type { Aanpak, Oplosser } from '#shared/puzzel/fit/oplosser.ts';
import { SPELING_HECTARE, type FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** How short the claims are together, at least. */
export interface Tekort {
  readonly soort: 'tekort';
  readonly hectare: number;
  /** Whether that is more than rounding. */
  readonly past: boolean;
  /** Claims without which the shortage is not smaller: that of these alone is at least as large (the dual proves it). */
  readonly drager: readonly number[];
  readonly kolommen: Float64Array;
  /** For each claim, what one hectare more of it would add to the shortage: the proof that it cannot be less. */
  readonly gewicht: Float64Array;
}

/** Nothing was decided: a limit of time or size, or claims that may not be short at all. */
export type GeenTekort = { readonly soort: 'onhaalbaar' | 'niet-opgelost' | 'te-groot' };

/** Above this the solver would need more memory than a browser gives. */
const MAX_KOLOMMEN = 600_000;
/** Below this a dual is rounding. */
const DUAAL_NUL = 1e-7;

/** A question that is solved again and again with some claims taken out or allowed to be short. */
export interface OpenVraag {
  readonly elastisch: Elastisch;
  /** Whether what the claim is short counts; when not, the question is asked as if it had no claim. */
  readonly telt: (claim: number, telt: boolean) => void;
  /** How many hectares the claim may be short at most; that of the allowed ones still counts when `telt`. */
  readonly hoogstens: (claim: number, hectare: number) => void;
  readonly tekort: (aanpak: Aanpak) => Tekort | GeenTekort;
  readonly sluit: () => void;
}

/** Opens the question in the solver; close it in the end. */
export function openVraag(vraag: FitVraag, oplosser: Oplosser): OpenVraag {
  const made = elastisch(vraag);
  const open = made.lp.colCost.length > MAX_KOLOMMEN ? null : oplosser.open(made.lp);
  const upper = vraag.claims.map(() => Infinity);
  const cost = vraag.claims.map(() => 1);
  const put = (claim: number): void => open?.zetKolom(claim, 0, upper[claim] ?? Infinity, cost[claim] ?? 1);
  return {
    elastisch: made,
    telt(claim, telt) {
      cost[claim] = telt ? 1 : 0;
      put(claim);
    },
    hoogstens(claim, hectare) {
      upper[claim] = hectare;
      put(claim);
    },
    tekort(aanpak) {
      if (!open) return { soort: 'te-groot' };
      if (aanpak.hoogstensMs <= 0) return { soort: 'niet-opgelost' };
      const solved = open.los(aanpak);
      if (solved.soort !== 'optimaal') return { soort: solved.soort };
      return {
        soort: 'tekort',
        hectare: Math.max(0, solved.kosten),
        past: solved.kosten <= SPELING_HECTARE,
        drager: vraag.claims.flatMap((_, claim) =>
          cost[claim] === 1 && (solved.duaal[claim] ?? 0) > DUAAL_NUL ? [claim] : [],
        ),
        kolommen: solved.kolommen,
        gewicht: solved.duaal.slice(0, vraag.claims.length),
      };
    },
    sluit: () => open?.sluit(),
  };
}

/** Whether the claims of the question fit; null when that could not be decided. */
export function pastVraag(vraag: FitVraag, oplosser: Oplosser, aanpak: Aanpak): boolean | null {
  const open = openVraag(vraag, oplosser);
  try {
    const asked = open.tekort(aanpak);
    if (asked.soort !== 'tekort') return null;
    // with only some of the combinaties, not fitting proves nothing
    return asked.past || !open.elastisch.begrensd ? asked.past : null;
  } finally {
    open.sluit();
  }
}
