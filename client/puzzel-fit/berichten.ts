import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { FitAntwoord } from '#shared/puzzel/fit/antwoord.ts';
import type { FitKeuze } from '#shared/puzzel/fit/deelname.ts';
import type { Voortgang } from '#shared/puzzel/fit/voortgang.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';

/** To the worker: what lies there in portions, and then the question, which is answered once. */
export type FitBericht =
  | { readonly soort: 'stukken'; readonly stukken: readonly Puzzelstuk[] }
  | { readonly soort: 'lagen'; readonly lagen: readonly LaagVlak[] }
  | { readonly soort: 'vraag'; readonly regels: readonly Regel[]; readonly keuze: FitKeuze };

/** From the worker: how far it is, and in the end the answer, or what went wrong in the words of the machine. */
export type FitReactie =
  | { readonly soort: 'voortgang'; readonly voortgang: Voortgang }
  | { readonly soort: 'antwoord'; readonly antwoord: FitAntwoord }
  | { readonly soort: 'fout'; readonly melding: string };
