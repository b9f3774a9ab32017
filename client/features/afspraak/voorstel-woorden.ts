import type { TFunction } from 'i18next';
import type { VoorstelStuk } from '#shared/tekst/lees-voorstellen.ts';

type T = TFunction<'voorstel'>;

/** What a proposal does to a block, in one line. */
export function blokWoorden(t: T, stuk: VoorstelStuk): string {
  switch (stuk.wat) {
    case 'toegevoegd':
    case 'verwijderd':
      return t(`wat.${stuk.wat}`, { soort: soortNaam(t, stuk.soort) });
    case 'samengevoegd':
      return t('wat.samengevoegd');
    case 'splitsing':
      return t(`wat.splitsing.${stuk.grens}`);
    case 'wordt':
      return t('wat.wordt', {
        soort: soortNaam(t, stuk.soort),
        naar: stuk.niveau === null ? soortNaam(t, stuk.naar) : t('soort.kopNiveau', { niveau: stuk.niveau }),
      });
    case 'opmaak':
      return opmaakWoorden(t, stuk);
    case 'woorden':
      return stuk.erbij === '' ? stuk.eraf : stuk.erbij;
  }
}

const SOORTEN = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'horizontalRule',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'voetnoot',
  'bron',
  'veld',
] as const;

function soortNaam(t: T, soort: string): string {
  const known = SOORTEN.find((one) => one === soort);
  return known ? t(`soort.${known}`) : soort;
}

const OPMAAK = ['bold', 'italic', 'strike', 'underline', 'link', 'code'] as const;

/** Which formatting comes and which goes. */
export function opmaakWoorden(t: T, { erbij, eraf }: VoorstelStuk & { readonly wat: 'opmaak' }): string {
  const names = (of: readonly string[]): string =>
    OPMAAK.filter((name) => of.includes(name))
      .map((name) => t(`opmaak.${name}`))
      .join(', ');
  return [
    erbij.length > 0 ? t('wat.erbij', { opmaak: names(erbij) }) : '',
    eraf.length > 0 ? t('wat.eraf', { opmaak: names(eraf) }) : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
