/** The five parts of an arrangement. Source: programma NOVEX 2022, 4.1 (Afsprakenfase). */
export const ONDERDEEL_IDS = [
  'beeld-en-afspraken',
  'nationale-keuzes',
  'bijdrage-novex-gebieden',
  'samenhang-uitvoering',
  'investeringen',
] as const;
export type OnderdeelId = (typeof ONDERDEEL_IDS)[number];
