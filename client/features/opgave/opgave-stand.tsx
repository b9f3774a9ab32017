import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { plus } from '#shared/puzzel/band.ts';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { OordeelMark } from '#client/board/oordeel-mark.tsx';
import { gevraagdBand } from '#client/features/opgave/waarde.ts';
import { useGebiedNaam } from '#client/puzzel/use-gebied-naam.ts';
import { formatBand } from '#client/i18n/format.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';

export interface OpgaveStandProps {
  readonly opgave: Opgave;
  readonly regel: BalansRegel;
}

/** How an opgave stands at the chosen horizon: asked, laid hard and soft, still to lay or too much, and per gebied. */
export function OpgaveStand({ opgave, regel }: OpgaveStandProps) {
  const { t } = useTranslation(['opgave', 'balans']);
  const { eenheid } = opgave;
  const { gevraagd, hard, zacht, nogTeLeggen, teVeel, horizon } = regel;
  return (
    <section aria-label={t('standTitel')}>
      <h4 className="opgave-detail__subtitle">
        {t('standOp', { horizon: t(`balans:horizon.${horizon}`), jaar: HORIZON_JAAR[horizon] })}
      </h4>
      <p className="opgave-stand__oordeel">
        <OordeelMark regel={regel} />
      </p>
      <dl className="opgave-facts">
        <Rij term={t('gevraagd')}>
          {gevraagd === null
            ? t(regel.oordeel === 'niet-verdeeld' ? 'geenAandeel' : 'nietGevraagd')
            : gevraagdBand(gevraagd, eenheid)}
          {gevraagd === null || gevraagd.uit === 'opgave' ? null : (
            <small className="opgave-stand__uit">{t(`gevraagdUit.${gevraagd.uit}`)}</small>
          )}
        </Rij>
        {eenheid === null ? null : (
          <>
            <Rij term={t('gelegdHard')}>{formatBand(hard, eenheid)}</Rij>
            <Rij term={t('gelegdZacht')}>{formatBand(zacht, eenheid)}</Rij>
            {gevraagd === null ? null : <Rij term={t('nogTeLeggen')}>{formatBand(nogTeLeggen, eenheid)}</Rij>}
            {teVeel.hoog > 0 ? <Rij term={t('teVeel')}>{formatBand(teVeel, eenheid)}</Rij> : null}
          </>
        )}
      </dl>
      <PerGebied opgave={opgave} horizon={horizon} />
    </section>
  );
}

function Rij({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface PerGebiedProps {
  readonly opgave: Opgave;
  readonly horizon: BalansRegel['horizon'];
}

/** The same per gebied in which something is asked or laid. */
function PerGebied({ opgave, horizon }: PerGebiedProps) {
  const { t } = useTranslation('opgave');
  const { uitkomst } = usePuzzel();
  const naamVan = useGebiedNaam();
  const rows = (uitkomst?.regels ?? []).flatMap((regel) =>
    regel.opgave === opgave.id &&
    regel.horizon === horizon &&
    regel.gebied !== null &&
    (regel.gevraagd !== null || regel.stukken.length > 0)
      ? [{ regel, gebied: regel.gebied }]
      : [],
  );
  if (rows.length === 0) return null;
  return (
    <table className="opgave-stand__gebieden">
      <caption className="pt-visually-hidden">{t('perGebied')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gebied')}</th>
          <th scope="col">{t('gelegd')}</th>
          <th scope="col">{t('gevraagd')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ regel, gebied }) => (
          <tr key={gebied}>
            <th scope="row">{naamVan(gebied)}</th>
            <td>{formatBand(plus(regel.hard, regel.zacht), null)}</td>
            <td>{regel.gevraagd === null ? '–' : gevraagdBand(regel.gevraagd, null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
