import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { CombinatiesDeel } from '#client/features/regels/combinaties-deel.tsx';
import { KengetallenDeel } from '#client/features/regels/kengetallen-deel.tsx';
import { LagenDeel } from '#client/features/regels/lagen-deel.tsx';
import {
  ONDERDELEN,
  onderdeelOf,
  onderdeelPath,
  type Onderdeel,
} from '#client/features/regels/onderdelen.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import '#client/features/regels/regels.css';

export interface RegelsScreenProps {
  /** Shows a shape of a kaartlaag on the map. */
  readonly onToonOpKaart: (id: string) => void;
}

/** What the tafel computes with: what goes together, kengetallen, and the shapes of kaartlagen. */
export function RegelsScreen({ onToonOpKaart }: RegelsScreenProps) {
  const { t } = useTranslation('regels');
  const { tafelId } = useTafelSession();
  const [path] = useLocation();
  const onderdeel = onderdeelOf(path);
  return (
    <div className="regels">
      <header>
        <h1>{t('titel')}</h1>
        <p className="regels__uitleg">{t('inleiding')}</p>
      </header>
      <nav className="regels__nav" aria-label={t('onderdelen')}>
        {ONDERDELEN.map((each) => (
          <Link
            key={each}
            href={onderdeelPath(tafelId, each)}
            className="regels__tab"
            aria-current={each === onderdeel ? 'page' : undefined}
          >
            {t(`onderdeel.${each}`)}
          </Link>
        ))}
      </nav>
      {onderdeel === null ? (
        <EmptyState title={t('onderdeelOnbekend')} />
      ) : (
        <Deel onderdeel={onderdeel} onToonOpKaart={onToonOpKaart} />
      )}
    </div>
  );
}

function Deel({ onderdeel, onToonOpKaart }: RegelsScreenProps & { readonly onderdeel: Onderdeel }) {
  switch (onderdeel) {
    case 'combinaties':
      return <CombinatiesDeel />;
    case 'kengetallen':
      return <KengetallenDeel />;
    case 'lagen':
      return <LagenDeel onToonOpKaart={onToonOpKaart} />;
  }
}
