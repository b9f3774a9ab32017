import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GEEN, plus } from '#shared/puzzel/band.ts';
import { isBotsingAt } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useBoard } from '#client/board/board-state.ts';
import { OordeelMark } from '#client/board/oordeel-mark.tsx';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { cijferRijen, type CijferRij } from '#client/features/varianten/cijfer-rijen.ts';
import type { BladUitkomsten } from '#client/features/varianten/use-blad-uitkomsten.ts';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { formatBand, formatHectare, formatNumber } from '#client/i18n/format.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

export interface CijfersProps {
  readonly bladen: readonly Blad[];
  readonly gerekend: BladUitkomsten;
}

/** The figures of several lay-outs in one table: space, botsingen, and every opgave. */
export function Cijfers({ bladen, gerekend }: CijfersProps) {
  const { t } = useTranslation('varianten');
  const horizon = useBoard((state) => state.horizon);
  const opgaven = useAlleOpgaven();
  const [onlyOther, setOnlyOther] = useState(true);
  const { uitkomsten, bezig, fout } = gerekend;
  const rijen = useMemo(() => cijferRijen(opgaven, uitkomsten, horizon), [opgaven, uitkomsten, horizon]);
  const shown = rijen.filter(({ isAnders }) => isAnders || !onlyOther);
  const of =
    (figure: (uitkomst: Uitkomst) => ReactNode) =>
    (at: number): ReactNode => {
      const uitkomst = uitkomsten[at] ?? null;
      return uitkomst === null ? '…' : figure(uitkomst);
    };
  const isOpen = (botsing: Botsing): boolean => isBotsingAt(botsing, horizon) && botsing.stand !== 'aanvaard';
  const ruimte = (uitkomst: Uitkomst) => uitkomst.ruimte.find((each) => each.horizon === horizon);
  const opgaveCel =
    ({ opgave, regels }: CijferRij) =>
    (at: number): ReactNode => {
      const regel = regels[at] ?? null;
      if (regel === null) return uitkomsten[at] === null ? '…' : '–';
      return (
        <>
          {formatBand(plus(regel.hard, regel.zacht), opgave.eenheid)} <OordeelMark regel={regel} />
        </>
      );
    };
  return (
    <div className="variant-cijfers" data-bezig={bezig}>
      {bezig ? <Spinner label={t('vergelijk.rekent')} /> : null}
      {fout ? <p role="alert">{t('vergelijk.fout')}</p> : null}
      <div className="variant-cijfers__tabel">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('vergelijk.onderdeel')}</th>
              {bladen.map(({ id, naam }) => (
                <th key={id} scope="col">
                  {naam}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Rij
              titel={t('vergelijk.botsingen')}
              bladen={bladen}
              cel={of(({ botsingen }) => formatNumber(botsingen.filter(isOpen).length))}
            />
            <Rij
              titel={t('vergelijk.kansen')}
              bladen={bladen}
              cel={of(({ kansen }) => formatNumber(kansen.length))}
            />
            <Rij
              titel={t('vergelijk.ruimteNetto')}
              bladen={bladen}
              cel={of((uitkomst) => formatBand(ruimte(uitkomst)?.netto ?? GEEN, 'ha'))}
            />
            <Rij
              titel={t('vergelijk.ruimteGedeeld')}
              bladen={bladen}
              cel={of((uitkomst) => formatHectare(ruimte(uitkomst)?.gedeeldHectare ?? 0))}
            />
          </tbody>
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={bladen.length + 1} className="variant-cijfers__groep">
                {t('vergelijk.opgaven')}
              </th>
            </tr>
            {shown.map((rij) => (
              <Rij key={rij.opgave.id} titel={rij.opgave.titel} bladen={bladen} cel={opgaveCel(rij)} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && !bezig ? <p>{t('vergelijk.niets')}</p> : null}
      <Checkbox isSelected={onlyOther} onChange={setOnlyOther}>
        {t('vergelijk.alleenAnders')}
      </Checkbox>
    </div>
  );
}

interface RijProps {
  readonly titel: string;
  readonly bladen: readonly Blad[];
  readonly cel: (at: number) => ReactNode;
}

function Rij({ titel, bladen, cel }: RijProps) {
  return (
    <tr>
      <th scope="row">{titel}</th>
      {bladen.map(({ id }, at) => (
        <td key={id}>{cel(at)}</td>
      ))}
    </tr>
  );
}
