import * as z from 'zod';
import data from '#shared/domain/combinatieregel/data/combinatieregels.json' with { type: 'json' };
import {
  onderwerpSchema,
  regelInhoudSchemas,
  sleutelVan,
  type Regel,
} from '#shared/domain/combinatieregel/schema.ts';
import { assert } from '#shared/lib/assert.ts';

/**
 * `bron`: the document says it. `lezing`: the document names the concern, the verdict is ours. `aanname`: no document
 * says it. What is ours is said to be so, because a tafel has to confirm it.
 */
const standaardBronSchema = z.discriminatedUnion('aard', [
  z.strictObject({
    aard: z.enum(['bron', 'lezing']),
    document: z.string().min(1),
    paragraaf: z.string().min(1),
    /** Numbers of the structurerende keuzes of water en bodem. */
    keuze: z.array(z.int().min(1).max(33)).min(1).optional(),
  }),
  z.strictObject({ aard: z.literal('aanname') }),
]);
type StandaardBron = z.infer<typeof standaardBronSchema>;

export const standaardRegelSchema = z.strictObject({
  onderwerp: onderwerpSchema,
  ...regelInhoudSchemas,
  bron: standaardBronSchema,
});
type StandaardRegel = z.infer<typeof standaardRegelSchema>;

const DOCUMENTEN: Readonly<Record<string, string>> = {
  'ro-brief-2022': 'Ruimtelijke Ordeningsbrief (2022)',
  'programma-novex-2022': 'Programma NOVEX (2022)',
  'startpakket-brief-2022': 'Brief bij het startpakket (2022)',
  'nationale-programmas-2022': 'Bijlage nationale programma’s (2022)',
  'bo-leefomgeving-2025': 'Brief bestuurlijke overleggen leefomgeving (2025)',
};

const AANNAME = 'Aanname van Puzzeltafel; bevestig haar aan de tafel.';

function bronTekst({ onderwerp, afstandMeters, oordeel, bron }: StandaardRegel): string {
  if (bron.aard === 'aanname') return AANNAME;
  const plek = plekTekst(bron);
  if (bron.aard === 'lezing') {
    return `Naar ${plek} Het oordeel is een aanname van Puzzeltafel; bevestig het aan de tafel.`;
  }
  // A document that says that two things go together hardly ever says for how much, or how far apart.
  if (afstandMeters > 0)
    return `${plek} De afstand is een aanname van Puzzeltafel; bevestig haar aan de tafel.`;
  if (onderwerp.soort === 'functies' && oordeel === 'onder-voorwaarden') {
    return `${plek} Welk deel meetelt is een aanname van Puzzeltafel; bevestig het aan de tafel.`;
  }
  return plek;
}

function plekTekst({ document, paragraaf, keuze }: Exclude<StandaardBron, { aard: 'aanname' }>): string {
  const titel = DOCUMENTEN[document];
  assert(titel !== undefined, `bron names the unknown document ${document}`);
  return keuze === undefined
    ? `${titel}, ${paragraaf}.`
    : `${titel}, ${paragraaf}, keuze ${keuze.join(' en ')}.`;
}

/** The rules that the product starts with, one per subject, checked where they come in (BO1). */
export const STANDAARD_REGELS: readonly Regel[] = z
  .array(standaardRegelSchema)
  .parse(data)
  .map((regel) => Object.assign(regel, { bron: bronTekst(regel) }));

assert(
  new Set(STANDAARD_REGELS.map((regel) => sleutelVan(regel.onderwerp))).size === STANDAARD_REGELS.length,
  'two rules about one subject',
);
