import type * as Y from 'yjs';
import { eenhedenOf, veldenIn } from '#shared/akkoord/blokken.ts';
import { textOf } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { AfspraakInhoud, Gebonden } from '#shared/domain/afspraak/inhoud.ts';
import type { Afspraak, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { opgaveSchema } from '#shared/domain/opgave/schema.ts';
import { wellFormed } from '#shared/lib/json.ts';
import { cleanTree } from '#shared/tekst/schoon.ts';
import { koppelingVan } from '#shared/veld/veld.ts';

/**
 * What an akkoord on this afspraak is given on (AK5), as the document says it now, without open proposals. The same
 * document gives the same content to everybody. Null when there is no such afspraak, or it cannot be read.
 */
export function readInhoud(doc: Y.Doc, afspraakId: string): AfspraakInhoud | null {
  const afspraak = readRecord('afspraak', doc.getMap('afspraak').get(afspraakId));
  if (afspraak === null) return null;
  const tekst = cleanText(doc, afspraak.id, null);
  const inzet = afspraak.inzet
    .filter(({ archief }) => archief === null)
    .map(({ id, partij, belofte }) => ({ id, partij, tekst: cleanText(doc, afspraak.id, id), belofte }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const { id, titel, thema, soort, uitvoering, termijn, trekker, volgendeStap } = afspraak;
  const koppeling = afspraak.koppeling.map((link) => `${link.soort}/${link.id}`).sort();
  const velden = [...tekst, ...inzet.flatMap((one) => one.tekst)].flatMap((blok) => veldenIn([blok]));
  const bronnen = new Set([...koppeling, ...velden.flatMap((veld) => koppelingVan(veld) ?? [])]);
  return wellFormed({
    formaat: 'puzzeltafel/afspraak/1',
    id,
    titel,
    thema,
    soort,
    uitvoering,
    termijn,
    trekker,
    volgendeStap,
    partijen: partijenBij(afspraak),
    koppeling,
    tekst,
    inzet,
    gebonden: readGebonden(doc, [...bronnen].sort()),
  });
}

function partijenBij({
  partij,
  betrokken,
}: Pick<Afspraak, 'partij' | 'betrokken'>): AfspraakInhoud['partijen'] {
  return [...new Set([partij, ...betrokken])].sort();
}

/** Without the lines in which nothing stands: an empty line is no other content. */
function cleanText(doc: Y.Doc, afspraakId: string, inzetId: InzetId | null): TekstBlok[] {
  const fragment = textOf(doc, afspraakId, inzetId);
  return fragment === null ? [] : cleanTree(fragment).filter((blok) => eenhedenOf([blok]).length > 0);
}

function readGebonden(doc: Y.Doc, bronnen: readonly string[]): Gebonden {
  const gebonden: Gebonden = { puzzelstuk: {}, opgave: {}, spanningspunt: {} };
  for (const bron of bronnen) {
    const [soort, id = ''] = bron.split('/', 2);
    if (soort === 'puzzelstuk') put(gebonden.puzzelstuk, id, readStuk(doc, id));
    if (soort === 'opgave') put(gebonden.opgave, id, readOpgave(doc, id));
    if (soort === 'spanningspunt') put(gebonden.spanningspunt, id, readPunt(doc, id));
  }
  return gebonden;
}

function put<Value>(into: Record<string, Value>, id: string, value: Value | null): void {
  if (value !== null) into[id] = value;
}

function readStuk(doc: Y.Doc, id: string): Gebonden['puzzelstuk'][string] | null {
  const stuk = readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(id));
  if (stuk === null) return null;
  const { id: _id, gemaaktDoor: _door, gemaaktOp: _op, opengesteld: _open, archief, ...rest } = stuk;
  return { ...rest, gearchiveerd: archief !== null };
}

function readOpgave(doc: Y.Doc, id: string): Gebonden['opgave'][string] | null {
  const landelijk = opgaveSchema.safeParse(doc.getMap('opgave').get(id));
  const eigen = readRecord('decentraleOpgave', doc.getMap('decentraleOpgave').get(id));
  const opgave = landelijk.success ? { ...landelijk.data, partij: null, archief: null } : eigen;
  if (opgave === null) return null;
  const { partij, titel, soort, hardheid, waarde, waardeTot = null, eenheid, jaar, archief } = opgave;
  return { partij, titel, soort, hardheid, waarde, waardeTot, eenheid, jaar, gearchiveerd: archief !== null };
}

function readPunt(doc: Y.Doc, id: string): Gebonden['spanningspunt'][string] | null {
  const punt = readRecord('spanningspunt', doc.getMap('spanningspunt').get(id));
  if (punt === null) return null;
  const { partij, soort, titel, status, archief } = punt;
  return { partij, soort, titel, status, gearchiveerd: archief !== null };
}
