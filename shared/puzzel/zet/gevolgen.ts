import { jsonEqual } from '#shared/lib/json.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { OpgaveId } from '#shared/domain/opgave/schema.ts';
import { GEEN, plus, type Band } from '#shared/puzzel/band.ts';
import { HORIZONNEN, type Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansRegel, Botsing, Kans, OpgaveOordeel, Ruimte, Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** Whether something comes with the zet or goes by it. */
export type Komst = 'komt' | 'gaat';

/** Something that a zet changes. `gewicht`: how much it matters, to put the heaviest first. */
export type Gevolg =
  | {
      readonly soort: 'opgave';
      readonly gewicht: number;
      readonly opgave: OpgaveId;
      /** Null: the tafel as a whole; else the code of the gebied. */
      readonly gebied: string | null;
      /** At which horizons it changes like this. */
      readonly horizonnen: readonly Horizon[];
      readonly voor: OpgaveStand;
      readonly na: OpgaveStand;
    }
  | {
      readonly soort: 'botsing' | 'voorwaarde';
      readonly gewicht: number;
      readonly komst: Komst;
      readonly botsing: Botsing;
    }
  | {
      /** It was there and stays, with more or less land in it. */
      readonly soort: 'botsing-anders';
      readonly gewicht: number;
      readonly botsing: Botsing;
      readonly voor: Band;
    }
  | { readonly soort: 'kans'; readonly gewicht: number; readonly komst: Komst; readonly kans: Kans }
  | { readonly soort: 'ruimte'; readonly gewicht: number; readonly voor: Ruimte; readonly na: Ruimte }
  | {
      readonly soort: 'afspraak';
      readonly gewicht: number;
      readonly afspraak: string;
      readonly titel: string;
      /** Ids of the pieces that it leans on and that the zet changes. */
      readonly stukken: readonly string[];
      /** The opgaven that it leans on and of which the oordeel changes. */
      readonly opgaven: readonly string[];
    };

/** What is laid for an opgave, hard and soft together, and how it stands. */
export interface OpgaveStand {
  readonly gelegd: Band;
  readonly oordeel: OpgaveOordeel;
}

/** How good it is, to tell worse from better; what cannot be measured is neither. */
const RANG: Readonly<Record<OpgaveOordeel, number | null>> = {
  bereikt: 3,
  'op-koers': 2,
  tekort: 1,
  'te-veel': 1,
  'niet-verdeeld': null,
  'niet-te-meten': null,
};

const ERNST = { licht: 1, matig: 2, ernstig: 3 } as const;

/** Less land than this is no change: it is the rounding of a drawn shape. */
const HECTARE_EPSILON = 0.05;
const RELATIVE_EPSILON = 1e-6;

/**
 * Everything that a zet changes (ZE1): the outcome as it is beside the outcome as it would be. `stukken`: ids of the
 * pieces that the zet names. Heaviest first; equal weights by what they are about, so that everybody sees one order.
 */
export function zetGevolgen(
  voor: Uitkomst,
  na: Uitkomst,
  afspraken: readonly Afspraak[],
  stukken: readonly string[],
): readonly Gevolg[] {
  const opgaven = opgaveGevolgen(voor.regels, na.regels);
  const changed = new Set(
    opgaven.flatMap((gevolg) => (gevolg.voor.oordeel === gevolg.na.oordeel ? [] : [String(gevolg.opgave)])),
  );
  const all: readonly Gevolg[] = [
    ...opgaven,
    ...botsingGevolgen('botsing', voor.botsingen, na.botsingen),
    ...botsingGevolgen('voorwaarde', voor.voorwaarden, na.voorwaarden),
    ...kansGevolgen(voor.kansen, na.kansen),
    ...ruimteGevolgen(voor.ruimte, na.ruimte),
    ...afspraakGevolgen(afspraken, new Set(stukken), changed),
  ];
  return all.toSorted(
    (left, right) => right.gewicht - left.gewicht || (gevolgSleutel(left) < gevolgSleutel(right) ? -1 : 1),
  );
}

/** Names one effect among those of one zet; the same for as long as it is about the same. */
export function gevolgSleutel(gevolg: Gevolg): string {
  switch (gevolg.soort) {
    case 'opgave':
      return ['opgave', gevolg.opgave, gevolg.gebied ?? '', ...gevolg.horizonnen].join('/');
    case 'botsing':
    case 'voorwaarde':
      return [gevolg.soort, gevolg.komst, gevolg.botsing.sleutel].join('/');
    case 'botsing-anders':
      return [gevolg.soort, gevolg.botsing.sleutel].join('/');
    case 'kans':
      return ['kans', gevolg.komst, gevolg.kans.sleutel].join('/');
    case 'ruimte':
      return ['ruimte', gevolg.na.horizon].join('/');
    case 'afspraak':
      return ['afspraak', gevolg.afspraak].join('/');
  }
}

type OpgaveGevolg = Extract<Gevolg, { soort: 'opgave' }>;

function opgaveGevolgen(voor: readonly BalansRegel[], na: readonly BalansRegel[]): readonly OpgaveGevolg[] {
  const keyOf = (regel: BalansRegel): string => JSON.stringify([regel.opgave, regel.gebied, regel.horizon]);
  const before = new Map(voor.map((regel) => [keyOf(regel), regel]));
  const found = new Map<string, OpgaveGevolg>();
  for (const regel of na) {
    const was = before.get(keyOf(regel));
    before.delete(keyOf(regel));
    add(found, regel, was ? standOf(was) : nothingLaid(regel), standOf(regel));
  }
  // A gebied in which nothing lies any more may have no line of its own after the zet.
  for (const was of before.values()) add(found, was, standOf(was), nothingLaid(was));
  return [...found.values()];
}

function nothingLaid({ oordeel }: BalansRegel): OpgaveStand {
  return { gelegd: GEEN, oordeel };
}

function add(
  found: Map<string, OpgaveGevolg>,
  { opgave, gebied, horizon, gevraagd }: BalansRegel,
  voor: OpgaveStand,
  na: OpgaveStand,
): void {
  if (voor.oordeel === na.oordeel && sameBand(voor.gelegd, na.gelegd)) return;
  // The same at two horizons is told once.
  const key = JSON.stringify([opgave, gebied, voor, na]);
  const known = found.get(key);
  const horizonnen = HORIZONNEN.filter((each) => each === horizon || known?.horizonnen.includes(each));
  const gewicht = opgaveGewicht(voor, na, gevraagd?.waarde ?? null, gebied !== null);
  found.set(key, {
    soort: 'opgave',
    gewicht: Math.max(gewicht, known?.gewicht ?? 0),
    opgave,
    gebied,
    horizonnen,
    voor,
    na,
  });
}

function standOf({ hard, zacht, oordeel }: BalansRegel): OpgaveStand {
  return { gelegd: plus(hard, zacht), oordeel };
}

/** A worse oordeel weighs most, then a better one, then how large a part of what is asked moves. */
function opgaveGewicht(voor: OpgaveStand, na: OpgaveStand, gevraagd: number | null, isPart: boolean): number {
  const [was, is] = [RANG[voor.oordeel], RANG[na.oordeel]];
  const step = was === null || is === null || was === is ? 0 : is < was ? 60 : 45;
  const difference = Math.abs(na.gelegd.waarschijnlijk - voor.gelegd.waarschijnlijk);
  const size = gevraagd === null || gevraagd === 0 ? 0.5 : Math.min(1, difference / Math.abs(gevraagd));
  return (step + 10 + 20 * size) * (isPart ? 0.5 : 1);
}

function botsingGevolgen(
  soort: 'botsing' | 'voorwaarde',
  voor: readonly Botsing[],
  na: readonly Botsing[],
): readonly Gevolg[] {
  const before = new Map(voor.map((botsing) => [botsing.sleutel, botsing]));
  const gevolgen: Gevolg[] = [];
  for (const botsing of na) {
    const was = before.get(botsing.sleutel);
    before.delete(botsing.sleutel);
    const weight = botsingGewicht(soort, botsing);
    if (!was) gevolgen.push({ soort, gewicht: weight, komst: 'komt', botsing });
    else if (!sameHectares(was.hectare, botsing.hectare))
      gevolgen.push({ soort: 'botsing-anders', gewicht: weight / 3, botsing, voor: was.hectare });
  }
  for (const botsing of before.values())
    gevolgen.push({ soort, gewicht: botsingGewicht(soort, botsing) * 0.6, komst: 'gaat', botsing });
  return gevolgen;
}

function botsingGewicht(soort: 'botsing' | 'voorwaarde', { regel, zekerheid }: Botsing): number {
  const base = soort === 'botsing' ? 25 : 8;
  return base * ERNST[regel.ernst] * (zekerheid === 'zeker' ? 1 : 0.6);
}

function kansGevolgen(voor: readonly Kans[], na: readonly Kans[]): readonly Gevolg[] {
  const before = new Set(voor.map(({ sleutel }) => sleutel));
  const after = new Set(na.map(({ sleutel }) => sleutel));
  return [
    ...na
      .filter(({ sleutel }) => !before.has(sleutel))
      .map((kans) => ({ soort: 'kans', gewicht: 15, komst: 'komt', kans }) as const),
    ...voor
      .filter(({ sleutel }) => !after.has(sleutel))
      .map((kans) => ({ soort: 'kans', gewicht: 18, komst: 'gaat', kans }) as const),
  ];
}

function ruimteGevolgen(voor: readonly Ruimte[], na: readonly Ruimte[]): readonly Gevolg[] {
  return na.flatMap((ruimte): readonly Gevolg[] => {
    const was = voor.find(({ horizon }) => horizon === ruimte.horizon);
    if (!was) return [];
    const same =
      near(was.brutoHectare, ruimte.brutoHectare) &&
      near(was.nettoHectare, ruimte.nettoHectare) &&
      near(was.gedeeldHectare, ruimte.gedeeldHectare);
    return same ? [] : [{ soort: 'ruimte', gewicht: 5, voor: was, na: ruimte }];
  });
}

function afspraakGevolgen(
  afspraken: readonly Afspraak[],
  stukken: ReadonlySet<string>,
  opgaven: ReadonlySet<string>,
): readonly Gevolg[] {
  return afspraken.flatMap((afspraak): readonly Gevolg[] => {
    if (afspraak.archief !== null) return [];
    const leansOn = (soort: 'puzzelstuk' | 'opgave', changed: ReadonlySet<string>): readonly string[] =>
      afspraak.koppeling.filter((each) => each.soort === soort && changed.has(each.id)).map(({ id }) => id);
    const touched = leansOn('puzzelstuk', stukken);
    const shifted = leansOn('opgave', opgaven);
    if (touched.length + shifted.length === 0) return [];
    return [
      {
        soort: 'afspraak',
        gewicht: touched.length > 0 ? 40 : 20,
        afspraak: afspraak.id,
        titel: afspraak.titel,
        stukken: touched,
        opgaven: shifted,
      },
    ];
  });
}

function sameBand(left: Band, right: Band): boolean {
  const close = (a: number, b: number): boolean =>
    Math.abs(a - b) <= RELATIVE_EPSILON * Math.max(Math.abs(a), Math.abs(b));
  return (
    jsonEqual(left, right) ||
    (close(left.laag, right.laag) &&
      close(left.waarschijnlijk, right.waarschijnlijk) &&
      close(left.hoog, right.hoog))
  );
}

function sameHectares(left: Band, right: Band): boolean {
  return near(left.laag, right.laag) && near(left.hoog, right.hoog);
}

function near(left: number, right: number): boolean {
  return Math.abs(left - right) < HECTARE_EPSILON;
}
