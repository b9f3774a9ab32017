import { IconFocusCentered, IconSnowflake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Afspraak, Koppeling } from '#shared/domain/afspraak/schema.ts';
import { showOnMap } from '#client/board/board-state.ts';
import { gebondenAan, stukkenVan } from '#client/board/gebonden-afspraken.ts';
import { useGebondenVelden } from '#client/board/use-gebonden-velden.ts';
import { useBevroren, useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { IconButton } from '#client/ui/button.tsx';
import '#client/board/board.css';

export interface VerbondenAfsprakenProps {
  readonly soort: Koppeling['soort'];
  readonly id: string;
  readonly titel: string;
}

/** The afspraken that lean on this, by a link or by a field in their text (VE6); nothing when there are none. */
export function VerbondenAfspraken({ soort, id, titel }: VerbondenAfsprakenProps) {
  const velden = useGebondenVelden();
  const afspraken = gebondenAan(useOpTafel('afspraak'), velden, { soort, id });
  if (afspraken.length === 0) return null;
  return (
    <section className="verbonden-afspraken">
      <h3>{titel}</h3>
      <ul>
        {afspraken.map((afspraak) => (
          <Rij key={afspraak.id} afspraak={afspraak} stukken={stukkenVan(afspraak, velden)} />
        ))}
      </ul>
    </section>
  );
}

function Rij({ afspraak, stukken }: { readonly afspraak: Afspraak; readonly stukken: readonly string[] }) {
  const { t } = useTranslation(['algemeen', 'afspraak', 'veld']);
  const { tafelId } = useTafelSession();
  const isFrozen = useBevroren().has(afspraak.id);
  const titel = afspraak.titel || t('algemeen:navigatie.afspraken');
  return (
    <li className="verbonden-afspraken__rij">
      <Link href={`/tafel/${tafelId}/afspraken/${afspraak.id}`}>{titel}</Link>
      <small>
        {isFrozen ? <IconSnowflake size={12} aria-hidden /> : null}{' '}
        {isFrozen ? t('afspraak:bevroren.kort') : t(`afspraak:status.${afspraak.status}`)}
      </small>
      {stukken.length > 1 ? (
        <IconButton
          label={t('veld:verbonden.toonStukken', { titel, count: stukken.length })}
          size="small"
          onPress={() => showOnMap(stukken)}
        >
          <IconFocusCentered size={16} aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}
