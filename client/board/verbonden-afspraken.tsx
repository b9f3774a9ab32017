import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Koppeling } from '#shared/domain/afspraak/schema.ts';
import '#client/board/board.css';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';

export interface VerbondenAfsprakenProps {
  readonly soort: Koppeling['soort'];
  readonly id: string;
  readonly titel: string;
}

/** The afspraken that lean on this; nothing when there are none. */
export function VerbondenAfspraken({ soort, id, titel }: VerbondenAfsprakenProps) {
  const { t } = useTranslation('algemeen');
  const { tafelId } = useTafelSession();
  const afspraken = useOpTafel('afspraak').filter((afspraak) =>
    afspraak.koppeling.some((koppeling) => koppeling.soort === soort && koppeling.id === id),
  );
  if (afspraken.length === 0) return null;
  return (
    <section className="verbonden-afspraken">
      <h3>{titel}</h3>
      <ul>
        {afspraken.map((afspraak) => (
          <li key={afspraak.id}>
            <Link href={`/tafel/${tafelId}/afspraken/${afspraak.id}`}>
              {afspraak.titel || t('navigatie.afspraken')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
