import { useTranslation } from 'react-i18next';
import { toonFitBeeld } from '#client/board/fit-beeld.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useTitelOf } from '#client/features/botsing/use-botsing-rijen.ts';
import { PastNietDeel } from '#client/features/past-alles/past-niet-deel.tsx';
import { formatHectare } from '#client/i18n/format.ts';
import type { Gegeven } from '#client/puzzel-fit/fit-host.ts';
import { Button } from '#client/ui/button.tsx';
import type { IndelingDeel } from '#shared/puzzel/fit/antwoord.ts';

export interface AntwoordDeelProps {
  readonly gegeven: Gegeven;
  readonly verouderd: boolean;
  readonly onToonOpKaart: () => void;
  readonly onToonStukken: (ids: readonly string[]) => void;
  readonly onOpenPunt: (id: string) => void;
}

/** The answer in words, with what goes with it. */
export function AntwoordDeel(props: AntwoordDeelProps) {
  const { t } = useTranslation('past-alles');
  const { antwoord } = props.gegeven;
  switch (antwoord.soort) {
    case 'niets-te-vragen':
      return <p>{t('antwoord.nietsTeVragen')}</p>;
    case 'onbekend':
      return <p>{t(`antwoord.onbekend.${antwoord.reden}`)}</p>;
    case 'past':
      return <Indeling {...props} indeling={antwoord.indeling} />;
    case 'past-niet':
      return <PastNietDeel {...props} antwoord={antwoord} />;
  }
}

function Indeling({
  gegeven,
  indeling,
  onToonOpKaart,
}: AntwoordDeelProps & { readonly indeling: readonly IndelingDeel[] }) {
  const { t } = useTranslation('past-alles');
  const titelOf = useTitelOf();
  const stukken = useStukMap();
  return (
    <>
      <p className="past-alles__zin">{t('antwoord.past', { count: indeling.length })}</p>
      <h4>{t('indeling.titel')}</h4>
      <p>{t('indeling.uitleg')}</p>
      <Button
        onPress={() => {
          toonFitBeeld({
            soort: 'indeling',
            horizon: gegeven.invoer.keuze.horizon,
            delen: indeling.map(({ stuk, geometrie }) => ({
              functie: stukken.get(stuk)?.functies[0] ?? 'wonen',
              geometrie,
            })),
          });
          onToonOpKaart();
        }}
      >
        {t('toonOpKaart')}
      </Button>
      <div className="past-tabel">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('indeling.claim')}</th>
              <th scope="col">{t('indeling.krijgt')}</th>
              <th scope="col">{t('indeling.gedeeld')}</th>
            </tr>
          </thead>
          <tbody>
            {indeling.map(({ stuk, hectare, gedeeldHectare }) => (
              <tr key={stuk}>
                <th scope="row">{titelOf(stuk)}</th>
                <td>{formatHectare(hectare)}</td>
                <td>{formatHectare(gedeeldHectare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
