import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import type { Cel } from '#shared/puzzel/export/csv.ts';
import type { BalansRegel, Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** What tables take beside the outcome: the names of what it speaks of. */
export interface Namen {
  readonly opgaven: readonly Opgave[];
  readonly stukken: readonly Puzzelstuk[];
  readonly gebieden: readonly Pick<GebiedVlak, 'code' | 'naam'>[];
}

/** Figures as the screens show them: no more than six significant digits, so that browser and server write the same. */
export function afgerond(value: number): number {
  return Number(value.toPrecision(6));
}

const BALANS_KOP: readonly string[] = [
  'opgave',
  'titel',
  'gebied',
  'jaar',
  'eenheid',
  'gevraagd',
  'gevraagd tot',
  'gevraagd uit',
  'hard laag',
  'hard waarschijnlijk',
  'hard hoog',
  'zacht laag',
  'zacht waarschijnlijk',
  'zacht hoog',
  'nog te leggen laag',
  'nog te leggen waarschijnlijk',
  'nog te leggen hoog',
  'te veel waarschijnlijk',
  'oordeel',
  'puzzelstukken',
];

/** The balans as a table (BA9): one row per opgave, gebied and horizon at which something is asked or laid. */
export function balansTabel(uitkomst: Pick<Uitkomst, 'regels'>, namen: Namen): readonly (readonly Cel[])[] {
  const opgaven = new Map(namen.opgaven.map((opgave) => [opgave.id, opgave]));
  const gebieden = new Map(namen.gebieden.map(({ code, naam }) => [code, naam]));
  const rowOf = (regel: BalansRegel): readonly Cel[] => {
    const { opgave: id, gebied, horizon, gevraagd } = regel;
    const opgave = opgaven.get(id);
    const place = gebied === null ? 'tafel' : (gebieden.get(gebied) ?? gebied);
    const head: Cel[] = [id, opgave?.titel ?? null, place, HORIZON_JAAR[horizon], opgave?.eenheid ?? null];
    return head.concat(
      gevraagd === null
        ? NIETS_GEVRAAGD
        : [afgerond(gevraagd.waarde), afgerond(gevraagd.waardeTot), gevraagd.uit],
      cellsOf(regel.hard),
      cellsOf(regel.zacht),
      cellsOf(regel.nogTeLeggen),
      [afgerond(regel.teVeel.waarschijnlijk), regel.oordeel, regel.stukken.length],
    );
  };
  return [BALANS_KOP, ...uitkomst.regels.filter(saysSomething).map(rowOf)];
}

const NIETS_GEVRAAGD: Cel[] = [null, null, null];

function cellsOf({ laag, waarschijnlijk, hoog }: Band): Cel[] {
  return [afgerond(laag), afgerond(waarschijnlijk), afgerond(hoog)];
}

function saysSomething(regel: BalansRegel): boolean {
  return regel.gevraagd !== null || regel.stukken.length > 0 || regel.nietGeteld.length > 0;
}

const BOTSING_KOP: readonly string[] = [
  'soort',
  'eerste',
  'tweede',
  'oordeel',
  'ernst',
  'zekerheid',
  'hectare laag',
  'hectare waarschijnlijk',
  'hectare hoog',
  'afstand in meter',
  'stand',
  'waarom',
  'bron',
  'lengtegraad',
  'breedtegraad',
];

/** What does not go together, or only under a condition, as a table. */
export function botsingTabel(
  { botsingen, voorwaarden }: Pick<Uitkomst, 'botsingen' | 'voorwaarden'>,
  { stukken }: Namen,
): readonly (readonly Cel[])[] {
  const titels = new Map(stukken.map(({ id, titel }) => [id as string, titel]));
  const rows = [...botsingen, ...voorwaarden].map((botsing): readonly Cel[] => {
    const { met, regel, hectare, plek } = botsing;
    const [first, second] = met.stukken.map((id) => titels.get(id) ?? id);
    return [
      met.soort,
      first ?? null,
      withWhat(botsing) ?? second ?? null,
      regel.oordeel,
      regel.ernst,
      botsing.zekerheid,
      afgerond(hectare.laag),
      afgerond(hectare.waarschijnlijk),
      afgerond(hectare.hoog),
      botsing.afstandMeters === null ? null : Math.round(botsing.afstandMeters),
      botsing.stand,
      regel.tekst,
      regel.bron,
      Number(plek[0].toFixed(5)),
      Number(plek[1].toFixed(5)),
    ];
  });
  return [BOTSING_KOP, ...rows];
}

function withWhat({ met }: Botsing): string | null {
  return met.soort === 'stuk' ? null : met.naam;
}
