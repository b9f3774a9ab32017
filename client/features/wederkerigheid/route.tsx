import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { Bereik } from '#shared/wederkerigheid/overzicht.ts';
import { useOverzicht } from '#client/board/belofte/use-overzicht.ts';
import {
  WEDERKERIGHEID_DELEN,
  wederkerigheidDeelOf,
  wederkerigheidPath,
  type WederkerigheidDeel,
} from '#client/board/wederkerigheid-path.ts';
import { useAfspraken, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Select } from '#client/ui/select.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { SubNav } from '#client/ui/sub-nav.tsx';
import { BeeldDeel } from './beeld-deel.tsx';
import type { DeelProps } from './deel-props.ts';
import { MatrixDeel } from './matrix-deel.tsx';
import { PartijDeel } from './partij-deel.tsx';
import { SignalenDeel } from './signalen-deel.tsx';
import { UitvoerbaarheidDeel } from './uitvoerbaarheid-deel.tsx';
import './wederkerigheid.css';

/** A list of choices knows no empty id. */
const ALLES = '*alles';

/** Who promises what to whom: of one afspraak or of all, as matrix, picture, page per partij, signals and questions. */
export function WederkerigheidRoute() {
  const { t } = useTranslation('wederkerigheid');
  const [path] = useLocation();
  const { tafelId } = useTafelSession();
  const { ready } = useStatus();
  const deel = wederkerigheidDeelOf(path);
  const bereik = useBereik();
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <div className="wederkerigheid">
        <header className="wederkerigheid__hoofd">
          <div>
            <h1>{t('titel')}</h1>
            <p>{t('uitleg')}</p>
          </div>
          {ready && deel !== null ? <BereikKeuze deel={deel} bereik={bereik} /> : null}
        </header>
        <SubNav
          label={t('onderdelen')}
          current={deel}
          parts={WEDERKERIGHEID_DELEN.map((id) => ({
            id,
            label: t(`onderdeel.${id}`),
            href: wederkerigheidPath(tafelId, id, bereik),
          }))}
        />
        {deel === null ? (
          <EmptyState title={t('onderdeelOnbekend')} />
        ) : ready ? (
          <Deel deel={deel} bereik={bereik} />
        ) : (
          <Spinner label={t('laden')} />
        )}
      </div>
    </main>
  );
}

/** The afspraak that the address names and that is on the table; null: all of them. */
function useBereik(): Bereik {
  const asked = new URLSearchParams(useSearch()).get('afspraak');
  const found = useAfspraken().get(asked ?? '');
  return found?.archief === null ? found.id : null;
}

function Deel({ deel, bereik }: { readonly deel: WederkerigheidDeel; readonly bereik: Bereik }) {
  const overzicht = useOverzicht();
  const props: DeelProps = { overzicht, bereik };
  switch (deel) {
    case 'matrix':
      return <MatrixDeel {...props} />;
    case 'beeld':
      return <BeeldDeel {...props} />;
    case 'partij':
      return <PartijDeel {...props} />;
    case 'signalen':
      return <SignalenDeel {...props} />;
    case 'uitvoerbaarheid':
      return <UitvoerbaarheidDeel {...props} />;
  }
}

function BereikKeuze({ deel, bereik }: { readonly deel: WederkerigheidDeel; readonly bereik: Bereik }) {
  const { t } = useTranslation('wederkerigheid');
  const { tafelId } = useTafelSession();
  const { afspraken } = useOverzicht();
  const known = useAfspraken();
  const [, navigate] = useLocation();
  const titelOf = (id: Afspraak['id'], at: number): string =>
    `${at + 1}. ${known.get(id)?.titel || t('zonderTitel')}`;
  return (
    <Select
      label={t('bereik')}
      value={bereik ?? ALLES}
      options={[
        { id: ALLES, label: t('alles') },
        ...afspraken.map(({ id }, at) => ({ id: id as string, label: titelOf(id, at) })),
      ]}
      onChange={(chosen) => navigate(wederkerigheidPath(tafelId, deel, chosen === ALLES ? null : chosen))}
    />
  );
}
