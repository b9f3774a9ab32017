import type { Munt } from '#shared/domain/inzet/belofte.ts';

/** Words that give away what kind of promise it is; the first that fits decides. */
const WOORDEN: readonly (readonly [Munt, RegExp])[] = [
  ['geld', /€|\b(euro|miljoen|miljard|subsidie|budget|geld|financier\w*|bekostig\w*|betaal\w*|draagt bij)\b/],
  [
    'mensen',
    /\b(fte|mensen|menskracht|capaciteit|kennis|expertise|expertteam\w*|begeleid\w*|onderzoek\w*|denkt mee)\b/,
  ],
  [
    'regels',
    /\b(omgevings\w+|verordening|besluit\w*|\w*besluiten|\w*besluit|regels?|vergunning\w*|wet\w*|programma|weegt|borgt|wijzigt|stelt vast|neemt op)\b/,
  ],
  ['ruimte', /\b(ha|hectare\w*|grond\w*|\w*grond|ruimte|locatie\w*|terrein\w*|kavels?|perce\w+)\b/],
];

/** What kind of promise the words look like; null when they tell nothing. Only ever a proposal. */
export function raadMunt(wat: string): Munt | null {
  const text = wat.toLowerCase();
  return WOORDEN.find(([, woorden]) => woorden.test(text))?.[0] ?? null;
}
