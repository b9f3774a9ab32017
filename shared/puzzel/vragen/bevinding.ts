import type { Band } from '#shared/puzzel/band.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { OpgaveOordeel } from '#shared/puzzel/uitkomst.ts';

/** The five questions that a ruimtelijk voorstel answers. Source: programma NOVEX 2022, 4.1, puzzelfase. */
export const VRAGEN = [
  'samenhang-en-kwaliteit',
  'past-het',
  'aanvullende-nationale-keuzes',
  'samenhang-in-uitvoering',
  'middelen-en-instrumenten',
] as const;
export type Vraag = (typeof VRAGEN)[number];

/** Something that the tafel shows by itself and that answers a question; ids lead to where it comes from. */
export type Bevinding =
  | {
      readonly soort: 'kans';
      readonly sleutel: string;
      readonly stukken: readonly [string, string];
      readonly hectare: Band;
    }
  | { readonly soort: 'gedeelde-ruimte'; readonly hectare: number; readonly procent: number }
  | { readonly soort: 'kans-benoemd'; readonly spanningspunt: string }
  | {
      readonly soort: 'opgave';
      readonly opgave: string;
      readonly oordeel: OpgaveOordeel;
      readonly nogTeLeggen: Band;
    }
  | {
      readonly soort: 'opgaven-geteld';
      readonly bereikt: number;
      readonly opKoers: number;
      readonly tekort: number;
    }
  | {
      readonly soort: 'botsing';
      readonly sleutel: string;
      readonly stukken: readonly string[];
      readonly aanvaard: boolean;
    }
  | { readonly soort: 'spanningspunt'; readonly spanningspunt: string }
  | { readonly soort: 'afwenteling'; readonly afwenteling: string }
  | { readonly soort: 'voorwaarde'; readonly sleutel: string; readonly stukken: readonly string[] }
  | {
      readonly soort: 'volgorde';
      readonly stukken: readonly [string, string];
      readonly vanaf: readonly [number, number];
    }
  | { readonly soort: 'begint'; readonly horizon: Horizon; readonly aantal: number }
  | {
      readonly soort: 'afspraak';
      readonly afspraak: string;
      readonly inzetten: number;
      readonly eenzijdig: boolean;
    }
  | { readonly soort: 'drager-onbekend'; readonly aantal: number; readonly van: number };

/** `open`: nothing on the tafel speaks of it yet. */
export interface Antwoord {
  readonly vraag: Vraag;
  readonly stand: 'beantwoord' | 'deels' | 'open';
  readonly bevindingen: readonly Bevinding[];
}
