import { IconArrowUp, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { safeHref } from '#shared/domain/afspraak/safe-href.ts';
import { IconButton } from '#client/ui/button.tsx';
import type { Bronvermelding, Noot } from './noten.ts';
import './noten.css';

export interface NotenLijstProps {
  /** Begins the ids of its notes, so that several texts go on one screen. */
  readonly prefix: string;
  readonly noten: readonly Noot[];
  readonly bronnen: readonly Bronvermelding[];
  /** Leads back to where the note stands in the text. */
  readonly onTerug: (nummer: number) => void;
  /** Absent where the text is for reading only. */
  readonly onWijzig?: (nummer: number) => void;
}

/** Below a text: its footnotes, and the sources that it names. Nothing when there are none. */
export function NotenLijst({ prefix, noten, bronnen, onTerug, onWijzig }: NotenLijstProps) {
  const { t } = useTranslation('tekst');
  return (
    <>
      {noten.length === 0 ? null : (
        <section className="tekst-noten" aria-label={t('noten')} contentEditable={false}>
          <ol>
            {noten.map(({ nummer, tekst }) => (
              <li key={nummer}>
                <div role="doc-footnote" id={nootId(prefix, nummer)} tabIndex={-1}>
                  {tekst}{' '}
                  <IconButton
                    size="small"
                    label={t('noot.terug', { nummer })}
                    onPress={() => onTerug(nummer)}
                  >
                    <IconArrowUp size={14} aria-hidden />
                  </IconButton>
                  {onWijzig ? (
                    <IconButton
                      size="small"
                      label={t('noot.wijzigNummer', { nummer })}
                      onPress={() => onWijzig(nummer)}
                    >
                      <IconPencil size={14} aria-hidden />
                    </IconButton>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {bronnen.length === 0 ? null : (
        <section className="tekst-noten tekst-bronnen" aria-label={t('bronnen')} contentEditable={false}>
          <h6>{t('bronnen')}</h6>
          <ul>
            {bronnen.map((bron) => (
              <li key={bron.document}>
                <BronRegel {...bron} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function BronRegel({ document, plaatsen, href }: Bronvermelding) {
  const address = safeHref(href);
  const words = [document, ...plaatsen].join(', ');
  return address === null ? (
    <span>{words}</span>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}

export function nootId(prefix: string, nummer: number): string {
  return `${prefix}-noot-${nummer}`;
}
