import type { TekstBlok, TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { VOORSTEL_ATTRS, type VoorstelAttr } from '#shared/domain/afspraak/voorstel.ts';
import { VOORSTEL_MARKS } from '#shared/domain/afspraak/tekst.ts';

type Waarden = Readonly<Record<string, TekstWaarde>>;
const MARKS: ReadonlySet<string> = new Set(VOORSTEL_MARKS);
const ATTRS: ReadonlySet<string> = new Set(VOORSTEL_ATTRS);

/** The proposal that a mark or attribute of that name is of; null when there is none. */
export function voorstelIn(
  waarden: Waarden,
  name: VoorstelAttr | (typeof VOORSTEL_MARKS)[number],
): string | null {
  const value = waarden[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id } = value as Waarden;
  return typeof id === 'string' ? id : null;
}

/** The same without these names. */
export function zonder(waarden: Waarden, ...names: readonly string[]): Waarden {
  return names.some((name) => Object.hasOwn(waarden, name))
    ? Object.fromEntries(Object.entries(waarden).filter(([name]) => !names.includes(name)))
    : waarden;
}

/** How words look, apart from proposals. */
export function eigenMarks(marks: Waarden): Waarden {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => !MARKS.has(name)));
}

export function voorstelMarks(marks: Waarden): Waarden {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => MARKS.has(name)));
}

/** What a block is, apart from proposals. */
export function eigenAttrs(attrs: Waarden): Waarden {
  return Object.fromEntries(Object.entries(attrs).filter(([name]) => !ATTRS.has(name)));
}

export function voorstelAttrs(attrs: Waarden): Waarden {
  return Object.fromEntries(Object.entries(attrs).filter(([name]) => ATTRS.has(name)));
}

/** What a block would become. */
export function wordtIn(attrs: Waarden): { readonly soort: string; readonly attrs: Waarden } | null {
  const value = attrs['gewijzigd'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { naar } = value as Readonly<Record<string, { readonly soort?: unknown; readonly attrs?: unknown }>>;
  if (typeof naar?.soort !== 'string' || typeof naar.attrs !== 'object' || naar.attrs === null) return null;
  return { soort: naar.soort, attrs: naar.attrs as Waarden };
}

/** Whether a word or a thing between words stands in it. */
export function heeftInhoud({ inhoud }: TekstBlok): boolean {
  return inhoud.some((deel) =>
    'tekst' in deel || deel.inhoud.length > 0 ? 'tekst' in deel || heeftInhoud(deel) : isDing(deel),
  );
}

function isDing({ soort }: TekstBlok): boolean {
  return (
    soort === 'hardBreak' ||
    soort === 'voetnoot' ||
    soort === 'bron' ||
    soort === 'veld' ||
    soort === 'horizontalRule'
  );
}
