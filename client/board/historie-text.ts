import type { TFunction } from 'i18next';
import type { WijzigingDto } from '#shared/rest/historie.ts';

/** Keys in a record that people know by a name. */
const NAMED = [
  'aard',
  'afspraak',
  'afstandMeters',
  'anker',
  'antwoord',
  'archief',
  'aspect',
  'begonnenOp',
  'belofte',
  'betrokken',
  'bijdrage',
  'bijdragen',
  'botsing',
  'bron',
  'buiten',
  'claim',
  'drager',
  'eenheid',
  'erkenning',
  'ernst',
  'factor',
  'functie',
  'functies',
  'gebied',
  'geometrie',
  'gereedOp',
  'hangt',
  'hardheid',
  'hectare',
  'indicatief',
  'jaar',
  'keuze',
  'koppeling',
  'naam',
  'naar',
  'omschrijving',
  'onderwerp',
  'oordeel',
  'opengesteld',
  'opgave',
  'opgelost',
  'periode',
  'plaats',
  'reactie',
  'reden',
  'sleutel',
  'soort',
  'stand',
  'status',
  'stuk',
  'tegenOp',
  'tekst',
  'telt',
  'termijn',
  'thema',
  'titel',
  'toelichting',
  'tot',
  'trekker',
  'uitvoering',
  'van',
  'volgendeStap',
  'volgorde',
  'voorwaarde',
  'vraag',
  'waarde',
  'waardeTot',
  'woord',
] as const;

type Translate = TFunction<readonly ['historie', 'algemeen']>;

/** What was done, in words: `titel, status`; in an inzet or optie with that in front. */
export function soortenText(
  { record, soorten }: Pick<WijzigingDto, 'record' | 'soorten'>,
  t: Translate,
): string {
  const parts = soorten.map(({ soort, veld }) => {
    if (soort === 'maak') return t('wat.maak');
    const known = NAMED.find((name) => name === veld);
    return known === undefined ? (veld ?? t(`wat.${soort}`)) : t(`veld.${known}`);
  });
  const text = [...new Set(parts)].join(', ');
  const [, , child] = record.split('/');
  return child === 'inzet' || child === 'optie' ? `${t(`binnen.${child}`)}: ${text}` : text;
}
