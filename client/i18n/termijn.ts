const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** What somebody typed as a term, in the form in which it is stored; null when it is no year, quarter, month or day. */
export function parseTermijn(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^t\/m /, '');
  const year = /^(\d{4})$/.exec(text);
  if (year?.[1]) return inRange(year[1]);
  const quarter = /^(?:q([1-4])|([1-4])e kwartaal)[ -]?(\d{4})$|^(\d{4})[ -]q([1-4])$/.exec(text);
  if (quarter) return inRange(`${quarter[3] ?? quarter[4]}-Q${quarter[1] ?? quarter[2] ?? quarter[5]}`);
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (iso) return date(iso[1], Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const numeric = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  if (numeric) return date(numeric[3], Number(numeric[2]), Number(numeric[1]));
  const words = /^(?:(\d{1,2}) )?([a-z]{3,}) (\d{4})$/.exec(text);
  if (!words?.[2]) return null;
  const name = words[2];
  const month = MAANDEN.findIndex((maand) => maand.startsWith(name)) + 1;
  return month === 0 ? null : date(words[3], month, words[1] === undefined ? null : Number(words[1]));
}

/** A stored term as it is read aloud: `2030`, `3e kwartaal 2027`, `juli 2027`, `1 juli 2027`. */
export function formatTermijn(termijn: string, language: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(termijn);
  if (quarter)
    return language === 'en' ? `Q${quarter[2]} ${quarter[1]}` : `${quarter[2]}e kwartaal ${quarter[1]}`;
  const [year = '', month, day] = termijn.split('-');
  if (month === undefined) return year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const form = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, day === undefined ? form : { ...form, day: 'numeric' }).format(at);
}

function date(year: string | undefined, month: number, day: number | null): string | null {
  if (year === undefined || month < 1 || month > 12) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return inRange(start);
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day < 1 || day > lastDay ? null : inRange(`${start}-${String(day).padStart(2, '0')}`);
}

function inRange(termijn: string): string | null {
  const year = Number(termijn.slice(0, 4));
  return year >= 2000 && year <= 2200 ? termijn : null;
}
