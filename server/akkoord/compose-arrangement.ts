import * as Y from 'yjs';
import { canonicalArrangement, composeArrangement } from '#shared/arrangement/compose.ts';
import type { BevrorenAfspraak, ComposeVraag, OpenAfspraakVraag } from '#shared/arrangement/compose-vraag.ts';
import { readTafel } from '#shared/crdt/read.ts';
import { afspraakInhoudSchema, type AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { must } from '#shared/lib/assert.ts';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import type { ComposeQuestion, Composed, FrozenAfspraak } from '#server/akkoord/arrangement-vraag.ts';
import { inhoudNu } from '#server/akkoord/inhoud-nu.ts';
import { opTafel, puzzelInvoer } from '#server/puzzel/puzzel-invoer.ts';

/**
 * The content of a generation from a freshly loaded document (AR2): frozen afspraken as they were frozen, which is as they
 * read now; all else as it lies. Runs in a thread: five hundred pieces take their time.
 */
export function composeFrom({ update, ...vraag }: ComposeQuestion): Composed {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, update);
    return compose(doc, vraag);
  } finally {
    doc.destroy();
  }
}

function compose(doc: Y.Doc, vraag: Omit<ComposeQuestion, 'update'>): Composed {
  const frozen = vraag.afspraken.map((afspraak) => ({ afspraak, read: readFrozen(doc, afspraak) }));
  const changed = frozen.filter(({ read }) => read === null).map(({ afspraak }) => afspraak.id);
  if (changed.length > 0) return { kind: 'niet-meer-gelijk', waar: changed };
  const afspraken = frozen.flatMap(({ read }) => read ?? []);
  const open = vraag.open.map(({ id, standpunten }) => ({ id, read: readOpen(doc, id, standpunten) }));
  const varianten = opTafel(doc, 'variant');
  const punten = opTafel(doc, 'spanningspunt');
  const beelden = vraag.beelden.flatMap(({ variant }) => variant ?? []);
  const ondertekenaars = partijenTo(afspraken.map(({ inhoud }) => inhoud));
  const missing = [
    ...open.filter(({ read }) => read === null).map(({ id }) => id),
    ...absent(vraag.punten, punten),
    ...absent(beelden, varianten),
    ...absent(ondertekenaars, vraag.partijen),
  ];
  if (missing.length > 0) return { kind: 'past-niet', waar: [...new Set(missing)] };
  const asked: ComposeVraag = {
    ...vraag,
    tafel: must(readTafel(doc), 'a tafel in its document'),
    ondertekenaars,
    afspraken,
    openAfspraken: open.flatMap(({ read }) => read ?? []),
    spanningspunten: punten.filter(({ id }) => vraag.punten.includes(id)),
    stukken: opTafel(doc, 'puzzelstuk'),
    varianten: varianten.filter(({ id }) => beelden.includes(id)),
    toetsen: opTafel(doc, 'toets'),
    verdelingen: opTafel(doc, 'verdeling'),
    aanvaardingen: opTafel(doc, 'aanvaarding'),
    ...figures(doc, vraag, varianten),
  };
  return { kind: 'gemaakt', tekst: canonicalArrangement(composeArrangement(asked)), ondertekenaars };
}

/** Of the tafel as it lies, and of each variant that a kaartbeeld shows. */
function figures(
  doc: Y.Doc,
  vraag: Omit<ComposeQuestion, 'update'>,
  varianten: ComposeVraag['varianten'],
): Pick<ComposeVraag, 'opgaven' | 'botsingen' | 'balansen'> {
  const invoer = puzzelInvoer(doc, vraag);
  const puzzel = new Puzzel();
  puzzel.zet(invoer);
  const { regels, botsingen, voorwaarden } = puzzel.uitkomst();
  const shown = new Set(vraag.beelden.map(({ variant }) => variant));
  const others = varianten
    .filter(({ id }) => shown.has(id))
    .map(({ id, stuk }) => ({ variant: id, regels: puzzel.probeer(stuk).regels }));
  return {
    opgaven: invoer.opgaven,
    botsingen: [...botsingen, ...voorwaarden],
    balansen: [{ variant: null, regels }, ...others],
  };
}

/** Null when it does not say any more what was frozen. */
function readFrozen(
  doc: Y.Doc,
  { id, versie, hash, tekst, onderdeel }: FrozenAfspraak,
): BevrorenAfspraak | null {
  const nu = inhoudNu(doc, id);
  const parsed = afspraakInhoudSchema.safeParse(JSON.parse(tekst));
  if (nu === null || nu.hash !== hash || !parsed.success) return null;
  return {
    inhoud: parsed.data,
    inhoudHash: hash,
    volgorde: nu.volgorde,
    versie,
    ...(onderdeel === null ? {} : { onderdeel }),
  };
}

function readOpen(
  doc: Y.Doc,
  id: string,
  standpunten: OpenAfspraakVraag['standpunten'],
): OpenAfspraakVraag | null {
  const nu = inhoudNu(doc, id);
  if (nu === null || nu.isGearchiveerd) return null;
  return { inhoud: nu.inhoud, inhoudHash: nu.hash, volgorde: nu.volgorde, standpunten };
}

function partijenTo(inhouden: readonly AfspraakInhoud[]): AfspraakInhoud['partijen'] {
  return [...new Set(inhouden.flatMap(({ partijen }) => partijen))].sort();
}

function absent(ids: readonly string[], records: readonly { readonly id: string }[]): readonly string[] {
  const known = new Set(records.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
