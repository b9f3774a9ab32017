import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRun, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { isAndereVorm, isGelijk } from '#shared/tekst/vergelijk/vergelijk.ts';
import type {
  AnderBlok,
  BlokVerschil,
  BlokVorm,
  TekstVerschil as Verschil,
} from '#shared/tekst/vergelijk/vergelijk.ts';
import type { WoordVerschil } from '#shared/tekst/vergelijk/woord-verschil.ts';
import { Delen, deelElement } from '#client/text/tekst-delen.tsx';
import { blokElement } from '#client/text/weergave.tsx';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import '#client/text/text.css';
import './tekst-verschil.css';

export interface TekstVerschilProps {
  readonly verschil: Verschil;
  /** A partij as people know it. */
  readonly naamVan: (partij: string) => string;
}

/**
 * Two texts in one, for reading: what went is struck through, what came is underlined, and both are said in words too.
 * Says so when nothing differs.
 */
export function TekstVerschil({ verschil, naamVan }: TekstVerschilProps) {
  const { t } = useTranslation('versie');
  if (isGelijk(verschil)) return <p className="tekst-leeg">{t('verschil.geen')}</p>;
  return (
    <div className="tekst tekst-lezen tekst-verschil" lang="nl">
      <Blokken verschil={verschil} naamVan={naamVan} />
    </div>
  );
}

function Blokken({ verschil, naamVan }: TekstVerschilProps) {
  const een = (blok: BlokVerschil, plaats: number) => <Blok key={plaats} blok={blok} naamVan={naamVan} />;
  return verschil.map(een);
}

/** Rows and cells have no place for words beside them: those are said inside. */
const IN_TABEL: ReadonlySet<string> = new Set(['tableRow', 'listItem', 'tableCell', 'tableHeader']);

function Blok({
  blok,
  naamVan,
}: {
  readonly blok: BlokVerschil;
  readonly naamVan: (partij: string) => string;
}) {
  const { t } = useTranslation('versie');
  if (blok.soort === 'gelijk') return deelElement(blok.blok, 0);
  if (blok.soort === 'vertrokken')
    return IN_TABEL.has(blok.blok.soort) ? null : (
      <p className="tekst-verschil-vertrokken">
        {t('verschil.vertrokken', { tekst: shortened(plainText([blok.blok])) })}
      </p>
    );
  if (blok.soort === 'weg' || blok.soort === 'nieuw') {
    const { soort, attrs, inhoud } = blok.blok;
    const className = `tekst-verschil-blok tekst-verschil-blok--${blok.soort}`;
    return blokElement(soort, attrs, 0, <Heel wat={blok.soort} delen={inhoud} />, { className });
  }
  const note = notesOf(blok, blok.soort === 'verplaatst');
  const words =
    blok.inhoud.kind === 'woorden' ? (
      <Woorden woorden={blok.inhoud.woorden} />
    ) : (
      <Blokken verschil={blok.inhoud.blokken} naamVan={naamVan} />
    );
  const className =
    blok.soort === 'verplaatst' ? 'tekst-verschil-blok tekst-verschil-blok--verplaatst' : undefined;
  const element = blokElement(
    blok.vorm.soort,
    blok.vorm.attrs,
    0,
    words,
    className === undefined ? {} : { className },
  );
  if (note.length === 0 || IN_TABEL.has(blok.vorm.soort)) return element;
  return (
    <>
      <p className="tekst-verschil-noot">{note.map((deel) => zin(deel)).join(' ')}</p>
      {element}
    </>
  );

  function zin(deel: Noot): string {
    if (deel.wat === 'verplaatst') return t('verschil.verplaatst');
    if (deel.wat === 'vorm')
      return t('verschil.vorm', { was: vormNaam(deel.was), wordt: vormNaam(deel.wordt) });
    const namen = (lijst: readonly string[]) =>
      lijst.length === 0 ? t('verschil.allePartijen') : lijst.map(naamVan).join(', ');
    return t('verschil.voor', { was: namen(deel.was), wordt: namen(deel.wordt) });
  }

  function vormNaam({ soort, attrs }: BlokVorm): string {
    if (soort === 'heading') return t('soort.heading', { level: Number(attrs['level'] ?? 1) });
    return soort === 'bulletList' || soort === 'orderedList' || soort === 'paragraph'
      ? t(`soort.${soort}`)
      : t('soort.anders');
  }
}

type Noot =
  | { readonly wat: 'verplaatst' }
  | { readonly wat: 'vorm'; readonly was: BlokVorm; readonly wordt: BlokVorm }
  | { readonly wat: 'voor'; readonly was: readonly string[]; readonly wordt: readonly string[] };

function notesOf({ was, vorm }: AnderBlok, isMoved: boolean): readonly Noot[] {
  const [before, after] = [voorOf(was), voorOf(vorm)];
  const isForm = was.soort !== vorm.soort || (was.attrs['level'] ?? null) !== (vorm.attrs['level'] ?? null);
  return [
    ...(isMoved ? [{ wat: 'verplaatst' } as const] : []),
    ...(isAndereVorm(was, vorm) && isForm ? [{ wat: 'vorm', was, wordt: vorm } as const] : []),
    ...(before.join(' ') === after.join(' ') ? [] : [{ wat: 'voor', was: before, wordt: after } as const]),
  ];
}

function voorOf({ attrs }: BlokVorm): readonly string[] {
  const voor = attrs['voor'];
  return Array.isArray(voor) ? voor.map(String) : [];
}

function Woorden({ woorden }: { readonly woorden: readonly WoordVerschil[] }) {
  const een = (stuk: WoordVerschil, plaats: number): ReactNode => {
    if (stuk.soort === 'opmaak') return <Opmaak key={plaats} delen={stuk.delen} />;
    if (stuk.soort !== 'gelijk') return <Wijziging key={plaats} wat={stuk.soort} delen={stuk.delen} />;
    return (
      <span key={plaats}>
        <Delen delen={stuk.delen} />
      </span>
    );
  };
  return woorden.map(een);
}

function Opmaak({ delen }: { readonly delen: readonly TekstDeel[] }) {
  const { t } = useTranslation('versie');
  return (
    <span className="tekst-verschil-opmaak" title={t('verschil.opmaak')}>
      <VisuallyHidden>{t('verschil.opmaakBegin')}</VisuallyHidden>
      <Delen delen={delen} />
      <VisuallyHidden>{t('verschil.eind')}</VisuallyHidden>
    </span>
  );
}

/** Words that went or came, said as such to who does not see it. */
function Wijziging({ wat, delen }: { readonly wat: 'weg' | 'nieuw'; readonly delen: readonly TekstDeel[] }) {
  const { t } = useTranslation('versie');
  const inhoud = (
    <>
      <VisuallyHidden>{t(wat === 'weg' ? 'verschil.wegBegin' : 'verschil.nieuwBegin')}</VisuallyHidden>
      <Delen delen={delen} />
      <VisuallyHidden>{t('verschil.eind')}</VisuallyHidden>
    </>
  );
  return wat === 'weg' ? <del>{inhoud}</del> : <ins>{inhoud}</ins>;
}

/** A whole block that went or came, with the blocks in it. */
function Heel({ wat, delen }: { readonly wat: 'weg' | 'nieuw'; readonly delen: readonly TekstDeel[] }) {
  const hasBlocks = delen.some((deel) => !isRun(deel) && deel.inhoud.length > 0);
  if (!hasBlocks) return delen.length === 0 ? null : <Wijziging wat={wat} delen={delen} />;
  return delen.map((deel, index) =>
    isRun(deel) ? null : blokElement(deel.soort, deel.attrs, index, <Heel wat={wat} delen={deel.inhoud} />),
  );
}

function plainText(delen: readonly TekstDeel[]): string {
  return delen
    .map((deel) => (isRun(deel) ? deel.tekst : `${plainText(deel.inhoud)} `))
    .join('')
    .trim();
}

const SHOWN = 60;

function shortened(tekst: string): string {
  return tekst.length <= SHOWN ? tekst : `${[...tekst].slice(0, SHOWN).join('')}…`;
}
