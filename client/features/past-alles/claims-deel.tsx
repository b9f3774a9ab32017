import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelname } from '#shared/puzzel/fit/deelname.ts';
import { useTitelOf } from '#client/features/botsing/use-botsing-rijen.ts';
import { formatHectare } from '#client/i18n/format.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

export interface ClaimsDeelProps {
  /** Null while it is being gathered. */
  readonly deelname: readonly Deelname[] | null;
  readonly zonder: readonly string[];
  readonly onZonder: (zonder: readonly string[]) => void;
}

/** Which claims are in the question, each of which can be left out; and below it what is not, with why. */
export function ClaimsDeel({ deelname, zonder, onZonder }: ClaimsDeelProps) {
  const { t } = useTranslation('past-alles');
  const titelOf = useTitelOf();
  const id = useId();
  if (deelname === null) return <Spinner label={t('claims.bezig')} />;
  const claims = deelname.filter((each) => each.rol === 'claim');
  const left = deelname.filter((each) => each.rol === 'buiten' && each.reden === 'uitgezet');
  const others = deelname.filter((each) => each.rol !== 'claim' && !left.includes(each));
  return (
    <section className="past-alles__claims" aria-labelledby={id}>
      <h3 id={id}>{t('claims.titel')}</h3>
      {claims.length + left.length === 0 ? (
        <EmptyState title={t('claims.leeg')}>{t('claims.leegUitleg')}</EmptyState>
      ) : (
        <>
          <p>{t('claims.teller', { count: claims.length })}</p>
          <ul>
            {[...claims, ...left].map((each) => (
              <li key={each.stuk}>
                <Checkbox
                  isSelected={each.rol === 'claim'}
                  onChange={(selected) =>
                    onZonder(selected ? zonder.filter((stuk) => stuk !== each.stuk) : [...zonder, each.stuk])
                  }
                >
                  {each.rol === 'claim'
                    ? t('claims.regel', {
                        titel: titelOf(each.stuk),
                        hectare: formatHectare(each.hectare),
                        gebied: formatHectare(each.zoektInHectare),
                      })
                    : titelOf(each.stuk)}
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>{t('claims.andere', { count: others.length })}</summary>
          <ul>
            {others.map((each) => (
              <li key={each.stuk}>
                {each.rol === 'vast'
                  ? t('claims.vast', { titel: titelOf(each.stuk), hectare: formatHectare(each.hectare) })
                  : t('claims.buiten', {
                      titel: titelOf(each.stuk),
                      reden: each.rol === 'buiten' ? t(`claims.reden.${each.reden}`) : '',
                    })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
