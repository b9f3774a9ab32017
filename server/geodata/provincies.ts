/** The twelve provinces: CBS code and name as the startpakket writes it. */
export const PROVINCIES = [
  { code: 'PV20', naam: 'Groningen' },
  { code: 'PV21', naam: 'Fryslân' },
  { code: 'PV22', naam: 'Drenthe' },
  { code: 'PV23', naam: 'Overijssel' },
  { code: 'PV24', naam: 'Flevoland' },
  { code: 'PV25', naam: 'Gelderland' },
  { code: 'PV26', naam: 'Utrecht' },
  { code: 'PV27', naam: 'Noord-Holland' },
  { code: 'PV28', naam: 'Zuid-Holland' },
  { code: 'PV29', naam: 'Zeeland' },
  { code: 'PV30', naam: 'Noord-Brabant' },
  { code: 'PV31', naam: 'Limburg' },
] as const;

/** The code of a province by its name; `Friesland` is understood. Null for anything else. */
export function provincieCode(naam: string): string | null {
  const asked = naam
    .trim()
    .toLowerCase()
    .replace(/^friesland$/, 'fryslân');
  return PROVINCIES.find((provincie) => provincie.naam.toLowerCase() === asked)?.code ?? null;
}
