import * as Y from 'yjs';
import type { TekstDeel, TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { attrsOf, inlineOf, soortOf } from '#shared/tekst/element.ts';
import { delenVan, eenhedenVan, sameContent, sameEenheid, type Eenheid } from '#shared/tekst/eenheid.ts';
import { sameWaarde } from '#shared/tekst/gelijk.ts';
import { runsOf } from '#shared/tekst/lees.ts';
import { inlineTypes, setAttrs } from '#shared/tekst/maak-element.ts';
import { verschil, type Stap } from '#shared/tekst/verschil.ts';

/** Where a unit stands in the document. */
interface Plaats {
  readonly eenheid: Eenheid;
  readonly type: Y.XmlText | Y.XmlElement;
  readonly offset: number;
}

/**
 * Brings the words in a paragraph to `after`: only the characters that differ are written, and what only looks otherwise
 * keeps its characters.
 */
export function writeInline(element: Y.XmlElement, after: readonly TekstDeel[]): void {
  const places = placesIn(element);
  const wanted = eenhedenVan(after);
  const steps = stepsTo(
    places.map(({ eenheid }) => eenheid),
    wanted,
  );
  // From the end to the start, so that what is still to be done keeps its place.
  for (let i = steps.length - 1; i >= 0;) {
    let start = i;
    const step = steps[i];
    if (step === undefined) break;
    while (start > 0 && steps[start - 1]?.soort === step.soort) start--;
    const part = steps.slice(start, i + 1);
    if (step.soort === 'erbij') insertUnits(element, places, atOf(steps, start), wanted, part);
    else if (step.soort === 'weg') deleteUnits(element, places, part);
    else restyle(places, wanted, part);
    i = start - 1;
  }
}

/** How many old units lie before that step. */
function atOf(steps: readonly Stap[], index: number): number {
  let count = 0;
  for (let i = 0; i < index; i++) if (steps[i]?.soort !== 'erbij') count++;
  return count;
}

function placesIn(element: Y.XmlElement): readonly Plaats[] {
  return inlineOf(element).flatMap((type): Plaats[] => {
    if (type instanceof Y.XmlElement) {
      const soort = soortOf(type);
      const blok = { soort, attrs: attrsOf(type, soort), inhoud: [] };
      return [{ eenheid: { teken: null, blok }, type, offset: 0 }];
    }
    let offset = 0;
    return eenhedenVan(runsOf(type)).map((eenheid) => {
      const place = { eenheid, type, offset };
      offset += lengthOf(eenheid);
      return place;
    });
  });
}

const lengthOf = (eenheid: Eenheid): number => eenheid.teken?.length ?? 1;

/** First what is alike in all at both ends, so that a character keeps its own marks; between them by content alone. */
function stepsTo(before: readonly Eenheid[], after: readonly Eenheid[]): readonly Stap[] {
  const least = Math.min(before.length, after.length);
  const alike = (o: number, n: number): boolean => {
    const left = before[o];
    const right = after[n];
    return left !== undefined && right !== undefined && sameEenheid(left, right);
  };
  let start = 0;
  while (start < least && alike(start, start)) start++;
  let end = 0;
  while (end < least - start && alike(before.length - 1 - end, after.length - 1 - end)) end++;
  const steps: Stap[] = Array.from({ length: start }, (_, i) => ({ soort: 'zelfde', oud: i, nieuw: i }));
  for (const step of verschil(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    sameContent,
  ))
    steps.push({
      ...step,
      ...('oud' in step && { oud: step.oud + start }),
      ...('nieuw' in step && { nieuw: step.nieuw + start }),
    });
  for (let i = end; i > 0; i--)
    steps.push({ soort: 'zelfde', oud: before.length - i, nieuw: after.length - i });
  return steps;
}

function deleteUnits(element: Y.XmlElement, places: readonly Plaats[], part: readonly Stap[]): void {
  for (let i = part.length - 1; i >= 0;) {
    const last = placeOf(places, part[i]);
    if (!last) return;
    if (last.type instanceof Y.XmlElement) {
      element.delete(element.toArray().indexOf(last.type), 1);
      i--;
      continue;
    }
    let first = last;
    let j = i - 1;
    for (let place = placeOf(places, part[j]); place?.type === last.type; place = placeOf(places, part[--j]))
      first = place;
    last.type.delete(first.offset, last.offset + lengthOf(last.eenheid) - first.offset);
    i = j;
  }
}

function placeOf(places: readonly Plaats[], step: Stap | undefined): Plaats | undefined {
  return step && 'oud' in step ? places[step.oud] : undefined;
}

function insertUnits(
  element: Y.XmlElement,
  places: readonly Plaats[],
  at: number,
  wanted: readonly Eenheid[],
  part: readonly Stap[],
): void {
  const delen = delenVan(
    part.flatMap((step) => {
      const eenheid = 'nieuw' in step ? wanted[step.nieuw] : undefined;
      return eenheid ? [eenheid] : [];
    }),
  );
  const { text, offset } = textAt(element, places, at);
  const [first, ...rest] = inlineTypes(delen);
  const head = runsBefore(delen);
  let end = offset;
  for (const { tekst, marks } of head) {
    text.insert(end, tekst, { ...marks });
    end += tekst.length;
  }
  if (rest.length === 0 || !first) return;
  // a thing between words: the words behind it move to a place behind it
  const tail = runsFrom(text, end);
  if (end < text.length) text.delete(end, text.length - end);
  const lastText = rest.at(-1);
  element.insertAfter(text, rest);
  if (lastText instanceof Y.XmlText)
    for (const { tekst, marks } of tail) lastText.insert(lastText.length, tekst, { ...marks });
}

type Run = { readonly tekst: string; readonly marks: Readonly<Record<string, TekstWaarde>> };

function runsBefore(delen: readonly TekstDeel[]): readonly Run[] {
  const runs: Run[] = [];
  for (const deel of delen) {
    if (!('tekst' in deel)) break;
    runs.push(deel);
  }
  return runs;
}

function runsFrom(text: Y.XmlText, from: number): readonly Run[] {
  let offset = 0;
  return runsOf(text).flatMap(({ tekst, marks }) => {
    const rest = tekst.slice(Math.max(0, from - offset));
    offset += tekst.length;
    return rest === '' ? [] : [{ tekst: rest, marks }];
  });
}

/** The place for words before the unit with that number. */
function textAt(
  element: Y.XmlElement,
  places: readonly Plaats[],
  at: number,
): { readonly text: Y.XmlText; readonly offset: number } {
  const before = places[at - 1];
  if (before?.type instanceof Y.XmlText)
    return { text: before.type, offset: before.offset + lengthOf(before.eenheid) };
  const behind = places[at];
  if (behind?.type instanceof Y.XmlText && behind.offset === 0) return { text: behind.type, offset: 0 };
  const children = inlineOf(element);
  const start = before ? children.indexOf(before.type) + 1 : 0;
  const end = behind ? children.indexOf(behind.type) : children.length;
  const empty = children.slice(start, end).find((child) => child instanceof Y.XmlText);
  if (empty instanceof Y.XmlText) return { text: empty, offset: empty.length };
  const made = new Y.XmlText();
  element.insertAfter(before?.type ?? null, [made]);
  return { text: made, offset: 0 };
}

interface Stretch {
  readonly text: Y.XmlText;
  readonly offset: number;
  length: number;
  readonly changes: Changes;
}

/** Marks and attributes of units that stay. */
function restyle(places: readonly Plaats[], wanted: readonly Eenheid[], part: readonly Stap[]): void {
  const stretches: Stretch[] = [];
  for (const step of part) {
    const place = placeOf(places, step);
    const eenheid = 'nieuw' in step ? wanted[step.nieuw] : undefined;
    if (!place || !eenheid) continue;
    const { type, offset } = place;
    if (type instanceof Y.XmlElement) {
      if (place.eenheid.teken === null && eenheid.teken === null)
        setAttrs(type, place.eenheid.blok.attrs, eenheid.blok.attrs);
    } else if (place.eenheid.teken !== null && eenheid.teken !== null)
      stretch(stretches, type, offset, lengthOf(eenheid), changesOf(place.eenheid.marks, eenheid.marks));
  }
  for (const { text, offset, length, changes } of stretches) text.format(offset, length, changes);
}

/** Neighbours that change alike are one stretch. */
function stretch(
  stretches: Stretch[],
  text: Y.XmlText,
  offset: number,
  length: number,
  changes: Changes | null,
): void {
  const last = stretches.at(-1);
  if (changes === null) return;
  const goesOn =
    last?.text === text && last.offset + last.length === offset && sameWaarde(last.changes, changes);
  if (last && goesOn) last.length += length;
  else stretches.push({ text, offset, length, changes });
}

type Changes = Record<string, TekstWaarde>;

function changesOf(
  before: Readonly<Record<string, TekstWaarde>>,
  after: Readonly<Record<string, TekstWaarde>>,
): Changes | null {
  const changes: Changes = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!sameWaarde(before[key], after[key])) changes[key] = after[key] ?? null;
  return Object.keys(changes).length > 0 ? changes : null;
}
