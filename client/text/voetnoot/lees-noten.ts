import type { TextTree } from '#client/text/text-tree.ts';
import { bronnenlijst, type Bronvermelding, type Noot, type Vermelding } from './noten.ts';

export interface NotenInTekst {
  readonly noten: readonly Noot[];
  readonly bronnen: readonly Bronvermelding[];
}

/** The footnotes and sources of a text, in the order in which they stand in it. */
export function notenIn(tree: readonly TextTree[]): NotenInTekst {
  const noten: Noot[] = [];
  const vermeldingen: Vermelding[] = [];
  const visit = (node: TextTree): void => {
    if (node.kind === 'tekst') return;
    if (node.naam === 'voetnoot') noten.push({ nummer: noten.length + 1, tekst: words(node.attrs['tekst']) });
    else if (node.naam === 'bron') vermeldingen.push(vermeldingOf(node.attrs));
    else node.children.forEach(visit);
  };
  tree.forEach(visit);
  return { noten, bronnen: bronnenlijst(vermeldingen) };
}

export function vermeldingOf(attrs: Readonly<Record<string, unknown>>): Vermelding {
  const { document, plaats, href } = attrs;
  return { document: words(document), plaats: words(plaats), href: typeof href === 'string' ? href : null };
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
