/** The day that many months after another, as an ISO date; the last of the month where that has no such day. */
export function maandenLater(dag: string, maanden: number): string {
  const [jaar = 0, maand = 1, nummer = 1] = dag.split('-').map(Number);
  const at = jaar * 12 + (maand - 1) + maanden;
  const year = Math.floor(at / 12);
  const month = (at % 12) + 1;
  const day = Math.min(nummer, daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Due from today up to and including the same day that many months on (VO6). */
export function isBinnen(gepland: string | null, vandaag: string, maanden: number): boolean {
  return gepland !== null && gepland >= vandaag && gepland <= maandenLater(vandaag, maanden);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
