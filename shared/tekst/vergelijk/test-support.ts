import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { joinRuns } from '#shared/tekst/lees.ts';
import type { AnderBlok, BlokVerschil, TekstVerschil } from '#shared/tekst/vergelijk/vergelijk.ts';

/** Words, and between ** bold ones. */
export function alinea(tekst: string, soort = 'paragraph', attrs: TekstBlok['attrs'] = {}): TekstBlok {
  const inhoud = tekst
    .split('**')
    .map((deel, index) => ({
      tekst: deel,
      marks: (index % 2 === 1 ? { bold: {} } : {}) as TekstBlok['attrs'],
    }))
    .filter(({ tekst }) => tekst !== '');
  return { soort, attrs, inhoud };
}

export function blok(soort: string, ...inhoud: readonly TekstBlok[]): TekstBlok {
  return { soort, attrs: {}, inhoud };
}

/** The text before, as a comparison gives it back. */
export function oudeTekst(verschil: TekstVerschil): readonly TekstBlok[] {
  return verschil
    .filter((een) => een.soort !== 'nieuw' && een.soort !== 'verplaatst')
    .toSorted((left, right) => left.oud - right.oud)
    .map((een) => (een.soort === 'gewijzigd' ? shape(een, 'was') : een.blok));
}

/** The text after, as a comparison gives it back. */
export function nieuweTekst(verschil: TekstVerschil): readonly TekstBlok[] {
  return verschil.flatMap((een) => {
    if (een.soort === 'weg' || een.soort === 'vertrokken') return [];
    return [een.soort === 'gewijzigd' || een.soort === 'verplaatst' ? shape(een, 'vorm') : een.blok];
  });
}

function shape(een: AnderBlok, kant: 'was' | 'vorm'): TekstBlok {
  const { inhoud } = een;
  if (inhoud.kind === 'blokken')
    return { ...een[kant], inhoud: kant === 'was' ? oudeTekst(inhoud.blokken) : nieuweTekst(inhoud.blokken) };
  const delen = inhoud.woorden.flatMap((stuk): readonly TekstDeel[] => {
    if (stuk.soort === (kant === 'was' ? 'nieuw' : 'weg')) return [];
    return kant === 'was' && stuk.soort === 'opmaak' ? stuk.was : stuk.delen;
  });
  return { ...een[kant], inhoud: joinRuns(delen) };
}

/** A comparison in signs: `[-weg-]`, `{+nieuw+}`, `<~opmaak~>`; blocks by what happened to them. */
export function inTekens(verschil: TekstVerschil): string {
  return verschil.map(een).join('\n');
}

function een(deel: BlokVerschil): string {
  if (deel.soort === 'gelijk') return plat([deel.blok]);
  if ('blok' in deel) return `${deel.soort}: ${plat([deel.blok])}`;
  const { inhoud } = deel;
  const vorm = deel.was.soort === deel.vorm.soort ? '' : ` (${deel.was.soort} → ${deel.vorm.soort})`;
  if (inhoud.kind === 'blokken')
    return `${deel.soort} ${deel.vorm.soort}${vorm}:\n  ${inTekens(inhoud.blokken).replaceAll('\n', '\n  ')}`;
  const woorden = inhoud.woorden.map(({ soort, delen }) => {
    const tekst = plat(delen);
    if (soort === 'weg') return `[-${tekst}-]`;
    if (soort === 'nieuw') return `{+${tekst}+}`;
    return soort === 'opmaak' ? `<~${tekst}~>` : tekst;
  });
  return `${deel.soort}${vorm}: ${woorden.join('')}`;
}

export function plat(delen: readonly TekstDeel[]): string {
  return delen
    .map((deel) =>
      isRun(deel) ? deel.tekst : deel.inhoud.length > 0 ? plat(deel.inhoud) : `<${deel.soort}>`,
    )
    .join('');
}
