import { Fragment, Mark, type Node, type Schema } from '@tiptap/pm/model';
import {
  isRun,
  type TekstBlok,
  type TekstDeel,
  type TekstWaarde,
} from '#shared/domain/afspraak/tekst-blok.ts';
import { joinRuns } from '#shared/tekst/lees.ts';

type Waarden = Readonly<Record<string, TekstWaarde>>;

const trees = new WeakMap<Node, TekstBlok>();

/** A document of the editor as plain JSON. A node that is the same object gives the same object. */
export function treeOf(doc: Node): readonly TekstBlok[] {
  return doc.children.map(blokOf);
}

function blokOf(node: Node): TekstBlok {
  let blok = trees.get(node);
  if (!blok) {
    blok = { soort: node.type.name, attrs: waarden(node.attrs), inhoud: joinRuns(node.children.map(deelOf)) };
    trees.set(node, blok);
  }
  return blok;
}

function deelOf(node: Node): TekstDeel {
  if (!node.isText) return blokOf(node);
  return {
    tekst: node.text ?? '',
    marks: Object.fromEntries(node.marks.map(({ type, attrs }) => [type.name, waarden(attrs)])),
  };
}

function waarden(attrs: Readonly<Record<string, unknown>>): Record<string, TekstWaarde> {
  const kept: Record<string, TekstWaarde> = {};
  // what the schema of the editor holds is plain JSON
  for (const [key, value] of Object.entries(attrs))
    if ((value ?? null) !== null) kept[key] = value as TekstWaarde;
  return kept;
}

/** From plain JSON to nodes of one schema. What that schema does not know is left out; of the same object comes the same node. */
export class NodeMaker {
  readonly #schema: Schema;
  readonly #known = new WeakMap<TekstBlok, Node | 'onbekend'>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  doc(blokken: readonly TekstBlok[]): Node {
    return this.#filled('doc', {}, this.#nodes(blokken));
  }

  nodes(blokken: readonly TekstBlok[]): readonly Node[] {
    return this.#nodes(blokken);
  }

  #nodes(delen: readonly TekstDeel[]): readonly Node[] {
    return delen.flatMap((deel) => {
      const node = isRun(deel) ? this.#schema.text(deel.tekst, this.#marks(deel.marks)) : this.#node(deel);
      return node === null ? [] : [node];
    });
  }

  #node(blok: TekstBlok): Node | null {
    let node = this.#known.get(blok);
    if (node === undefined) {
      node = Object.hasOwn(this.#schema.nodes, blok.soort)
        ? this.#filled(blok.soort, blok.attrs, this.#nodes(blok.inhoud))
        : 'onbekend';
      this.#known.set(blok, node);
    }
    return node === 'onbekend' ? null : node;
  }

  /** What must hold something and holds nothing gets the empty thing that belongs there, which nobody writes. */
  #filled(soort: string, attrs: Waarden, children: readonly Node[]): Node {
    const type = this.#schema.nodes[soort];
    if (!type) throw new Error(`no ${soort} in the schema`);
    return (
      (children.length === 0 && !type.isLeaf ? type.createAndFill(attrs) : null) ??
      type.create(attrs, Fragment.from(children))
    );
  }

  #marks(marks: Waarden): readonly Mark[] {
    const known = Object.entries(marks).flatMap(([name, value]) => {
      const type = Object.hasOwn(this.#schema.marks, name) ? this.#schema.marks[name] : undefined;
      return type ? [type.create(value as Record<string, unknown>)] : [];
    });
    return Mark.setFrom(known);
  }
}
