import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import { andereRegels } from '#shared/puzzel/fit/andere-regel.ts';
import type { Hulp } from '#shared/puzzel/fit/antwoord.ts';
import { deelnameVan, horizonnenNa, type FitKeuze } from '#shared/puzzel/fit/deelname.ts';
import { isStuk, type Land } from '#shared/puzzel/fit/land.ts';
import { pastKort } from '#shared/puzzel/fit/knelpunt.ts';
import { tijdTot, type Middelen } from '#shared/puzzel/fit/middelen.ts';
import { stelVraag } from '#shared/puzzel/fit/stel-vraag.ts';
import { pastVraag } from '#shared/puzzel/fit/tekort.ts';
import type { Werk } from '#shared/puzzel/fit/voortgang.ts';
import type { FitVraag } from '#shared/puzzel/fit/vraag.ts';

/** One try takes no longer than this; what could not be decided in it is not told as help. */
const PROEF_MS = 300;
/** The same for a try on all claims at once, of which there are many in a short time. */
const ALLES_MS = 150;
/** Rounded up to this, and then tried: who reads it should be able to act on it. */
const STAP_HECTARE = 0.1;

/** What is tried: the question as it was, and the set that does not fit, with what each claim would have to give up. */
export interface Proef {
  readonly land: Land;
  readonly regels: readonly Regel[];
  readonly keuze: FitKeuze;
  readonly minder: readonly { readonly stuk: string; readonly hectare: number | null }[];
}

export interface Geprobeerd {
  readonly hulp: readonly Hulp[];
  readonly aantal: number;
}

/**
 * Tries what could solve it, each by asking the set anew until `totMs`; tells what does (FI4). Whether it helps all claims
 * too is asked for `allesMs` at most, as that takes much longer.
 */
export function* watHelpt(
  proef: Proef,
  middelen: Middelen,
  totMs: number,
  allesMs: number,
): Werk<Geprobeerd> {
  const { land, regels, keuze } = proef;
  const set = new Set(proef.minder.map(({ stuk }) => stuk));
  const tries = [...minderProeven(proef, set), ...regelProeven(proef, set), ...laterProeven(proef, set)];
  const helps: Poging[] = [];
  let aantal = 0;
  for (const [stap, poging] of tries.entries()) {
    yield { fase: 'wat-helpt', stap, van: tries.length };
    const fits = poging.set().map((vraag) => past(vraag, middelen, totMs));
    if (!fits.includes(null)) aantal++;
    if (fits.every((each) => each === true)) helps.push(poging);
  }
  const allesTotMs = Math.min(totMs, middelen.nuMs() + allesMs);
  yield { fase: 'wat-helpt', stap: 0, van: helps.length };
  const others: FitKeuze = { ...keuze, zonder: [...keuze.zonder, ...set] };
  // when the others do not fit by themselves, nothing that is done to the set helps them; another rule might
  const restPast = pastKort(stelVraag(land, regels, others).vraag, middelen, allesTotMs, ALLES_MS);
  const hulp: Hulp[] = [];
  for (const [stap, poging] of helps.entries()) {
    yield { fase: 'wat-helpt', stap, van: helps.length };
    const alles =
      restPast === false && poging.hulp.soort !== 'regel'
        ? false
        : allPast(poging.alles(), middelen, allesTotMs);
    hulp.push({ ...poging.hulp, alles });
  }
  return { hulp, aantal };
}

function past(vraag: FitVraag, middelen: Middelen, totMs: number): boolean | null {
  const hoogstensMs = Math.min(PROEF_MS, tijdTot(middelen, totMs));
  return hoogstensMs === 0 ? null : pastVraag(vraag, middelen.oplosser, { methode: 'hoekpunt', hoogstensMs });
}

/** Stops at the first that does not fit. */
function allPast(vragen: Iterable<FitVraag>, middelen: Middelen, totMs: number): boolean | null {
  let decided: true | null = true;
  for (const vraag of vragen) {
    const fits = pastKort(vraag, middelen, totMs, ALLES_MS);
    if (fits === false) return false;
    if (fits === null) decided = null;
  }
  return decided;
}

/** Questions that all have to fit: about the set, and about all claims. */
interface Poging {
  readonly hulp: Hulp;
  readonly set: () => readonly FitVraag[];
  readonly alles: () => Iterable<FitVraag>;
}

function* minderProeven({ land, regels, keuze, minder }: Proef, set: ReadonlySet<string>): Iterable<Poging> {
  const whole = stelVraag(land, regels, keuze).vraag;
  for (const { stuk, hectare } of minder) {
    if (hectare === null) continue;
    const minderHectare = Math.ceil(hectare / STAP_HECTARE - 1e-6) * STAP_HECTARE;
    const less = (vraag: FitVraag): FitVraag => ({
      ...vraag,
      claims: vraag.claims.map((claim) =>
        claim.id === stuk ? Object.assign({}, claim, { hectare: claim.hectare - minderHectare }) : claim,
      ),
    });
    yield {
      hulp: { soort: 'minder', stuk, minderHectare, alles: null },
      set: () => [less(stelVraag(land, regels, keuze, set).vraag)],
      alles: () => [less(whole)],
    };
  }
}

function* regelProeven({ land, regels, keuze }: Proef, set: ReadonlySet<string>): Iterable<Poging> {
  for (const { onderwerp, bestaat, regels: otherwise } of andereRegels(land, regels, set)) {
    yield {
      hulp: { soort: 'regel', onderwerp, bestaat, alles: null },
      set: () => [stelVraag(land, otherwise, keuze, set).vraag],
      alles: () => [stelVraag(land, otherwise, keuze).vraag],
    };
  }
}

/** A later horizon helps when the others fit now, and it fits in then. */
function* laterProeven({ land, regels, keuze }: Proef, set: ReadonlySet<string>): Iterable<Poging> {
  for (const stuk of land.lagen) {
    if (!isStuk(stuk) || !set.has(stuk.id)) continue;
    const horizon = horizonnenNa(keuze.horizon).find(
      (later) => deelnameVan(stuk, { ...keuze, horizon: later }).rol === 'claim',
    );
    if (!horizon) continue;
    const now: FitKeuze = { ...keuze, zonder: [...keuze.zonder, stuk.id] };
    const then: FitKeuze = { ...keuze, horizon };
    yield {
      hulp: { soort: 'later', stuk: stuk.id, horizon, alles: null },
      set: () => [stelVraag(land, regels, now, set).vraag, stelVraag(land, regels, then, set).vraag],
      *alles() {
        yield stelVraag(land, regels, now).vraag;
        yield stelVraag(land, regels, then).vraag;
      },
    };
  }
}
