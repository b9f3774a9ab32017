import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { bronWords } from './bron/bron-words.ts';
import { draadClass } from './draad/draad-class.ts';
import { useLeesDraden } from './draad/use-lees-draden.ts';
import { readTextTree, type TextTree } from './text-tree.ts';
import { LeesTekst, StaticVeld } from './veld/static-veld.tsx';
import { notenIn, vermeldingOf } from './voetnoot/lees-noten.ts';
import { NotenLijst, nootId } from './voetnoot/noten-lijst.tsx';
import { StaticVoor } from './voor/static-voor.tsx';
import { blokElement, metMarks } from './weergave.tsx';
import './text.css';
import './draad/draad.css';
import './veld/veld.css';

/** A text for reading: follows every change and writes nothing, ever. */
export function StaticText({ fragment, leeg }: { readonly fragment: Y.XmlFragment; readonly leeg: string }) {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const follow = () => setVersion((before) => before + 1);
    fragment.observeDeep(follow);
    // Something may have come in between the first render and this effect.
    follow();
    return () => fragment.unobserveDeep(follow);
  }, [fragment]);
  const tree = useMemo(() => ({ version, nodes: readTextTree(fragment) }), [fragment, version]).nodes;
  const place = useRef<HTMLDivElement>(null);
  const shown = useLeesDraden(fragment, tree, place);
  const prefix = useId();
  const { noten, bronnen } = useMemo(() => notenIn(tree), [tree]);
  // A footnote has no place of its own in the tree: they are numbered as they are met, in the order of the text.
  const lezer = new Lezer(prefix);
  return (
    <div ref={place} className="tekst tekst-lezen" lang="nl">
      <LeesTekst value={fragment}>
        {isEmpty(tree) ? <p className="tekst-leeg">{leeg}</p> : lezer.all(shown)}
      </LeesTekst>
      <NotenLijst
        prefix={prefix}
        noten={noten}
        bronnen={bronnen}
        onTerug={(nummer) => document.getElementById(refId(prefix, nummer))?.focus()}
      />
    </div>
  );
}

function isEmpty(tree: readonly TextTree[]): boolean {
  return tree.every(
    (node) => node.kind === 'element' && node.naam === 'paragraph' && node.children.length === 0,
  );
}

class Lezer {
  readonly #prefix: string;
  #noten = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  all(nodes: readonly TextTree[]): ReactNode[] {
    return nodes.map((node, index) => this.#one(node, index));
  }

  #one(node: TextTree, key: number): ReactNode {
    if (node.kind === 'tekst') return <Woorden key={key} node={node} />;
    switch (node.naam) {
      case 'veld':
        return <StaticVeld key={key} attrs={node.attrs} />;
      case 'voetnoot':
        return <NootRef key={key} prefix={this.#prefix} nummer={++this.#noten} />;
      case 'bron':
        return <BronRef key={key} attrs={node.attrs} />;
      case 'hardBreak':
        return <br key={key} />;
      case 'paragraph':
      case 'heading':
        return blokElement(
          node.naam,
          node.attrs,
          key,
          <>
            <StaticVoor voor={node.attrs['voor']} />
            {this.all(node.children)}
          </>,
          { className: 'tekst-blok' },
        );
      default:
        return blokElement(node.naam, node.attrs, key, this.all(node.children));
    }
  }
}

function Woorden({ node }: { readonly node: TextTree & { kind: 'tekst' } }) {
  const { plek, draad } = node;
  return (
    <span
      {...(plek === undefined ? {} : { 'data-plek': plek })}
      {...(!draad ? {} : { 'data-draad': draad.id, className: draadClass(draad.actief) })}
    >
      {metMarks(node.tekst, Object.fromEntries(node.marks.map(({ naam, href }) => [naam, { href }])))}
    </span>
  );
}

function NootRef({ prefix, nummer }: { readonly prefix: string; readonly nummer: number }) {
  const { t } = useTranslation('tekst');
  return (
    <a
      role="doc-noteref"
      className="tekst-noot"
      id={refId(prefix, nummer)}
      href={`#${nootId(prefix, nummer)}`}
      aria-label={t('noot.naam', { nummer })}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(nootId(prefix, nummer))?.focus();
      }}
    >
      <sup>{nummer}</sup>
    </a>
  );
}

function BronRef({ attrs }: { readonly attrs: Readonly<Record<string, unknown>> }) {
  const { document, plaats, href } = vermeldingOf(attrs);
  const words = bronWords(document, plaats);
  return <cite className="tekst-bron">{href === null ? words : metMarks(words, { link: { href } })}</cite>;
}

function refId(prefix: string, nummer: number): string {
  return `${prefix}-ref-${nummer}`;
}
