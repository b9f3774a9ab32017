import { createElement, type ReactNode } from 'react';
import { safeHref } from '#shared/domain/afspraak/safe-href.ts';
import type { Blok, Cel, Regel, Stuk, Tekst } from '#shared/arrangement/document/blok.ts';
import './blok-lezen.css';

export interface BlokLezenProps {
  readonly blokken: readonly Blok[];
  /** Headings of the document begin at this level of the page; 3 in a dialog. */
  readonly kopNiveau?: number;
}

/** A document as the package will have it, for reading on the screen before anybody signs it. Its words are Dutch. */
export function BlokLezen({ blokken, kopNiveau = 3 }: BlokLezenProps) {
  return (
    <div className="blok-lezen" lang="nl">
      {blokken.map((blok, index) => toon(blok, index, kopNiveau))}
    </div>
  );
}

function toon(blok: Blok, key: number, kopNiveau: number): ReactNode {
  const all = (blokken: readonly Blok[]): ReactNode =>
    blokken.map((each, index) => toon(each, index, kopNiveau));
  switch (blok.soort) {
    case 'alinea':
      return <p key={key}>{regelVan(blok.inhoud)}</p>;
    case 'kop':
      return createElement(`h${Math.min(6, kopNiveau + blok.niveau - 1)}`, { key }, regelVan(blok.inhoud));
    case 'lijst': {
      const items = blok.items.map((item, index) => itemVan(all(item), index));
      return blok.genummerd ? (
        <ol key={key} start={blok.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
    case 'citaat':
      return <blockquote key={key}>{all(blok.blokken)}</blockquote>;
    case 'lijn':
      return <hr key={key} />;
    case 'gegevens':
      return (
        <dl key={key}>{blok.rijen.map(({ naam, waarde }, index) => gegevenVan(naam, waarde, index))}</dl>
      );
    case 'tabel':
      return (
        <section key={key} className="blok-lezen__tabel" aria-label={tabelNaam(blok)}>
          <table>
            <thead>{blok.rijen.slice(0, blok.kopRijen).map((rij, index) => rijVan(rij, index, all))}</thead>
            <tbody>{blok.rijen.slice(blok.kopRijen).map((rij, index) => rijVan(rij, index, all))}</tbody>
          </table>
        </section>
      );
    case 'figuur':
      // The drawing itself comes with the package; what it shows is said here.
      return (
        <figure key={key} className="blok-lezen__figuur">
          <p>{blok.alt}</p>
          <figcaption>{blok.bijschrift}</figcaption>
        </figure>
      );
    case 'inhoudsopgave':
    case 'nieuwe-pagina':
      return null;
  }
}

function itemVan(inhoud: ReactNode, key: number): ReactNode {
  return <li key={key}>{inhoud}</li>;
}

function gegevenVan(naam: string, waarde: Regel, key: number): ReactNode {
  return (
    <div key={key}>
      <dt>{naam}</dt>
      <dd>{regelVan(waarde)}</dd>
    </div>
  );
}

function tabelNaam({ rijen }: Extract<Blok, { soort: 'tabel' }>): string {
  return (rijen[0] ?? []).map(({ blokken }) => plat(blokken)).join(', ');
}

function plat(blokken: readonly Blok[]): string {
  return blokken
    .flatMap((blok) => (blok.soort === 'alinea' ? blok.inhoud : []))
    .map((stuk) => (stuk.soort === 'tekst' ? stuk.tekst : ' '))
    .join('');
}

function rijVan(rij: readonly Cel[], key: number, all: (blokken: readonly Blok[]) => ReactNode): ReactNode {
  return (
    <tr key={key}>
      {rij.map(({ kop, kolommen, rijen, blokken }, index) =>
        createElement(kop ? 'th' : 'td', { key: index, colSpan: kolommen, rowSpan: rijen }, all(blokken)),
      )}
    </tr>
  );
}

function regelVan(regel: Regel): ReactNode {
  return regel.map((stuk, index) => stukVan(stuk, index));
}

function stukVan(stuk: Stuk, key: number): ReactNode {
  switch (stuk.soort) {
    case 'regel':
      return <br key={key} />;
    case 'voetnoot':
      return (
        <small key={key} className="blok-lezen__noot">
          {' '}
          ({stuk.tekst})
        </small>
      );
    case 'tekst':
      return <span key={key}>{metOpmaak(stuk)}</span>;
  }
}

function metOpmaak({ tekst, vet, cursief, onderstreept, doorgehaald, code, href }: Tekst): ReactNode {
  let content: ReactNode = tekst;
  if (code) content = <code>{content}</code>;
  if (doorgehaald) content = <s>{content}</s>;
  if (onderstreept) content = <u>{content}</u>;
  if (cursief) content = <em>{content}</em>;
  if (vet) content = <strong>{content}</strong>;
  const safe = href === undefined ? null : safeHref(href);
  if (safe === null) return content;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {content}
    </a>
  );
}
