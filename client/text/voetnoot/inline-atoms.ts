import type { Node, Slice } from '@tiptap/pm/model';
import { Fragment, Slice as PmSlice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { freshId } from '#client/text/fresh-id.ts';
import { bronnenlijst, type Bronvermelding, type Noot, type Vermelding } from './noten.ts';
import { vermeldingOf } from './lees-noten.ts';

/** What this part opens: a footnote or a source, by what it says and where it was last seen. */
export type NootSoort = 'voetnoot' | 'bron';

export interface NootInTekst {
  readonly soort: NootSoort;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly positie: number;
}

/** `noot` null: a new one, behind what is selected. */
export interface NootVraag {
  readonly soort: NootSoort;
  readonly noot: NootInTekst | null;
}

export interface DocNoten {
  readonly noten: readonly (Noot & { readonly positie: number })[];
  readonly bronnen: readonly Bronvermelding[];
}

/** The footnotes with their numbers, and the sources, of a document in an editor. */
export function notenInDoc(doc: Node): DocNoten {
  const noten: (Noot & { positie: number })[] = [];
  const vermeldingen: Vermelding[] = [];
  doc.descendants((node, positie) => {
    if (node.type.name === 'voetnoot')
      noten.push({ nummer: noten.length + 1, tekst: String(node.attrs['tekst']), positie });
    if (node.type.name === 'bron') vermeldingen.push(vermeldingOf(node.attrs));
  });
  return { noten, bronnen: bronnenlijst(vermeldingen) };
}

export function isNootSoort(name: string): name is NootSoort {
  return name === 'voetnoot' || name === 'bron';
}

/**
 * Where that footnote or source stands now: the one nearest to where it was that says the same, since others write above
 * it meanwhile. Null when it is gone.
 */
export function findNoot(doc: Node, { soort, attrs, positie }: NootInTekst): number | null {
  let found: number | null = null;
  const keys = soort === 'voetnoot' ? ['id', 'tekst'] : ['document', 'plaats', 'href'];
  doc.descendants((node, at) => {
    if (node.type.name !== soort || keys.some((key) => node.attrs[key] !== attrs[key])) return;
    if (found === null || Math.abs(at - positie) < Math.abs(found - positie)) found = at;
  });
  return found;
}

/** Puts one behind what is selected, which stays. */
export function insertNoot(
  state: EditorState,
  soort: NootSoort,
  attrs: Readonly<Record<string, unknown>>,
): Transaction | null {
  const type = state.schema.nodes[soort];
  const { $to } = state.selection;
  if (!type || !$to.parent.inlineContent) return null;
  const full = soort === 'voetnoot' ? { id: freshId(), ...attrs } : attrs;
  return state.tr.insert($to.pos, type.create(full)).scrollIntoView();
}

/** What comes in from a clipboard may be there already: a copy of something with an id is another one. */
export function withFreshIds(slice: Slice): Slice {
  return new PmSlice(freshIn(slice.content), slice.openStart, slice.openEnd);
}

function freshIn(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isText) nodes.push(node);
    else if (node.type.name === 'voetnoot' || node.type.name === 'veld')
      nodes.push(node.type.create({ ...node.attrs, id: freshId() }));
    else nodes.push(node.copy(freshIn(node.content)));
  });
  return Fragment.fromArray(nodes);
}
