import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import {
  geometrieOf,
  type Drager,
  type GebiedLaag,
  type Periode,
  type Puzzelstuk,
} from '#shared/domain/puzzelstuk/schema.ts';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import { delenIn } from '#shared/puzzel/afwenteling/delen.ts';
import { bestuurVan, gebiedNaam } from '#shared/puzzel/afwenteling/ontvanger.ts';
import {
  gewichtOf,
  hectareOf,
  meegaand,
  round,
  type Omgeving,
  type Post,
} from '#shared/puzzel/afwenteling/post.ts';

/** The years that a burden is put off past; 2100 is the end of what is looked at. */
const GRENSJAREN = [HORIZON_JAAR.nu, HORIZON_JAAR.straks] as const;

/** How far a period reaches past those years: by when it begins, and by when it ends. */
function reach({ van, tot }: Periode): { readonly begin: number; readonly eind: number } {
  const past = (year: number): number => GRENSJAREN.filter((each) => year > each).length;
  return { begin: van === null ? 0 : past(van), eind: tot === null ? GRENSJAREN.length : past(tot) };
}

/** The years past which a period reaches, as posts name them. */
export function voorbijeGrenzen(periode: Periode): readonly string[] {
  const { begin, eind } = reach(periode);
  return GRENSJAREN.slice(0, Math.max(begin, eind)).map(naJaar);
}

const naJaar = (year: number): string => `na ${year}`;

/** A period that begins, or ends, past a year that it did not reach before: who leads the tafel answers for that. */
export function voorbijHorizon(
  voor: Puzzelstuk,
  na: Puzzelstuk,
  { door, trekker, kengetallen }: Omgeving,
): readonly Post[] {
  const [was, is] = [reach(voor.periode), reach(na.periode)];
  const furthest = Math.max(is.begin > was.begin ? is.begin : 0, is.eind > was.eind ? is.eind : 0);
  const year = GRENSJAREN[furthest - 1];
  if (year === undefined) return [];
  return [
    {
      ...along(na, kengetallen),
      soort: 'tijd',
      van: periodeText(voor.periode),
      naar: naJaar(year),
      ontvanger: trekker === door ? null : trekker,
    },
  ];
}

/** In words that stay true. */
function periodeText({ van, tot }: Periode): string {
  if (van !== null && tot !== null) return `${van}–${tot}`;
  if (van !== null) return `vanaf ${van}`;
  return tot === null ? 'altijd' : `t/m ${tot}`;
}

const PUBLIEK: Readonly<Record<Drager, number | null>> = {
  privaat: 0,
  gedeeld: 1,
  publiek: 2,
  onbekend: null,
};

/** Whether costs are borne in public for at least as large a part. */
export function isPublieker(drager: Drager, than: Drager): boolean {
  const [is, was] = [PUBLIEK[drager], PUBLIEK[than]];
  return is !== null && was !== null && is > was;
}

/** Costs that go from private to public: to the gemeente in which most of the piece lies. */
export function naarPubliek(voor: Puzzelstuk, na: Puzzelstuk, omgeving: Omgeving): readonly Post[] {
  if (!isPublieker(na.drager, voor.drager)) return [];
  const gemeente = mainGebied(na, 'gemeente', omgeving.gebieden);
  const ontvanger = gemeente === null ? null : (bestuurVan(gemeente, omgeving.partijen)?.id ?? null);
  if (ontvanger !== null && (ontvanger === omgeving.door || ontvanger === na.partij)) return [];
  const waar = gemeente === null ? '' : ` (${gebiedNaam(gemeente)})`;
  return [
    {
      ...along(na, omgeving.kengetallen),
      soort: 'privaat-publiek',
      van: voor.drager,
      naar: `${na.drager}${waar}`,
      ontvanger,
    },
  ];
}

/** Where the water and soil system pays for what is put there. */
const WATER_BODEM: ReadonlySet<LaagSoort> = new Set<LaagSoort>([
  'uiterwaard',
  'diepe-polder',
  'veen',
  'drinkwater',
  'waterberging',
]);

/** Land for water and nature in the water system is no burden on it. */
const DRAAGT_BIJ: ReadonlySet<string> = new Set(['water', 'natuur']);

/** Less than a hectare, of what has a claim, is an edge. */
const MIN_HECTARE = 1;

/** A claim that newly lies in the water and soil system: to the waterschap in which most of the piece lies. */
export function naarWaterBodem(voor: Puzzelstuk, na: Puzzelstuk, omgeving: Omgeving): readonly Post[] {
  if (DRAAGT_BIJ.has(na.functies[0] ?? '')) return [];
  const vlakken = omgeving.lagen.filter(({ soort }) => WATER_BODEM.has(soort));
  const before = new Map(inLagen(voor, vlakken));
  const posts = inLagen(na, vlakken).flatMap(([naar, size]) => {
    const extra = size - (before.get(naar) ?? 0);
    const enough = hectareOf(na) === null ? extra > 0.5 : extra >= MIN_HECTARE;
    return enough ? [{ naar, extra, deel: extra / gewichtOf(na) }] : [];
  });
  if (posts.length === 0) return [];
  const waterschap = mainGebied(na, 'waterschap', omgeving.gebieden);
  const ontvanger = waterschap === null ? null : (bestuurVan(waterschap, omgeving.partijen)?.id ?? null);
  if (ontvanger !== null && (ontvanger === omgeving.door || ontvanger === na.partij)) return [];
  const isSized = hectareOf(na) !== null;
  const van = waterschap === null ? '' : gebiedNaam(waterschap);
  return posts.map(({ naar, extra, deel }) => {
    const { stuk, bijdragen } = along(na, omgeving.kengetallen, deel);
    return {
      soort: 'water-bodem',
      stuk,
      van,
      naar,
      hectare: isSized ? round(extra) : null,
      bijdragen,
      ontvanger,
    };
  });
}

/** By the name of the laag, with the hectares of the claim that lie in it. */
export function inLagen(
  stuk: Puzzelstuk,
  vlakken: readonly LaagVlak[],
): readonly (readonly [string, number])[] {
  const sizes = new Map<string, number>();
  for (const { vlak, deel } of delenIn(geometrieOf(stuk.plaats), vlakken)) {
    if (!WATER_BODEM.has(vlak.soort)) continue;
    const naar = laagNaam(vlak);
    sizes.set(naar, (sizes.get(naar) ?? 0) + deel * gewichtOf(stuk));
  }
  return [...sizes];
}

function laagNaam({ soort, naam }: LaagVlak): string {
  return naam === '' ? soort : naam.slice(0, 160);
}

function mainGebied(stuk: Puzzelstuk, laag: GebiedLaag, gebieden: readonly GebiedVlak[]): GebiedVlak | null {
  const parts = delenIn(
    geometrieOf(stuk.plaats),
    gebieden.filter((gebied) => gebied.laag === laag),
  );
  return parts.toSorted((left, right) => right.deel - left.deel)[0]?.vlak ?? null;
}

function along(
  stuk: Puzzelstuk,
  kengetallen: Omgeving['kengetallen'],
  deel = 1,
): Pick<Post, 'stuk' | 'hectare' | 'bijdragen'> {
  const claim = hectareOf(stuk);
  return {
    stuk: stuk.id,
    hectare: claim === null ? null : round(claim * deel),
    bijdragen: meegaand([stuk], deel, kengetallen),
  };
}
