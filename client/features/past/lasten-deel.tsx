import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import {
  GEWONE_INDELING,
  lastenPerGemeente,
  WAARDERINGEN,
  type GebiedLasten,
  type Indeling,
  type Maat,
} from '#shared/puzzel/lasten/lasten.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useStukken } from '#client/board/active-variant.ts';
import { useBoard } from '#client/board/board-state.ts';
import { HorizonKeuze } from '#client/board/horizon-keuze.tsx';
import { UitkomstStaat } from '#client/features/past/uitkomst-staat.tsx';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatHectare, formatNumber } from '#client/i18n/format.ts';
import { useGebieden } from '#client/puzzel/use-gebieden.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import '#client/features/past/past.css';

const MATEN = ['hectare', 'perDuizendInwoners', 'procentVanLand'] as const satisfies readonly (keyof Maat)[];
/** Where a piece and a border were drawn from different maps they overlap by a hair: less than is shown. */
const SLIVER = 0.05;
type MaatSoort = (typeof MATEN)[number];

/** Who bears and who gets what, per gemeente, with the formula and with what counts as which in sight (BA11). */
export function LastenDeel() {
  return <UitkomstStaat>{(uitkomst) => <Lasten uitkomst={uitkomst} />}</UitkomstStaat>;
}

function Lasten({ uitkomst }: { readonly uitkomst: Uitkomst }) {
  const { t } = useTranslation(['past', 'puzzelstuk']);
  const horizon = useBoard((state) => state.horizon);
  const gebieden = useGebieden();
  const stukken = useStukken();
  const [maat, setMaat] = useState<MaatSoort>('hectare');
  const [indeling, setIndeling] = useState<Indeling>(GEWONE_INDELING);
  const rows = lastenPerGemeente(uitkomst, stukken, gebieden, horizon, indeling);
  const largest = Math.max(...rows.flatMap(({ last, baat }) => [last[maat] ?? 0, baat[maat] ?? 0]), 0);
  return (
    <div className="past-lasten">
      <div className="past-balk">
        <HorizonKeuze />
        <SegmentedControl
          label={t('lasten.maat')}
          options={MATEN.map((id) => ({ id, label: t(`lasten.maten.${id}`) }))}
          value={maat}
          onChange={setMaat}
        />
      </div>
      <p className="past-uitleg">{t(`lasten.formule.${maat}`)}</p>
      <section className="past-tabel" aria-label={t('lasten.titel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lasten.gemeente')}</th>
              <th scope="col">{t('lasten.lasten')}</th>
              <th scope="col">{t('lasten.baten')}</th>
              <th scope="col" className="past-tabel__ruim">
                {t('lasten.inwoners')}
              </th>
              <th scope="col" className="past-tabel__ruim">
                {t('lasten.land')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Gemeente key={row.code} row={row} maat={maat} largest={largest} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="past-leeg">{t('lasten.leeg')}</p> : null}
      </section>
      <fieldset className="past-indeling">
        <legend>{t('lasten.indeling')}</legend>
        <p className="past-uitleg">{t('lasten.indelingUitleg')}</p>
        <div className="past-indeling__keuzes">
          {FUNCTIES.map((functie) => (
            <div key={functie} className="past-indeling__keuze">
              <FunctieMark functie={functie} />
              <Select
                label={t(`puzzelstuk:functie.${functie}`)}
                value={indeling[functie]}
                options={WAARDERINGEN.map((id) => ({ id, label: t(`lasten.waardering.${id}`) }))}
                onChange={(waardering) => setIndeling({ ...indeling, [functie]: waardering })}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface GemeenteProps {
  readonly row: GebiedLasten;
  readonly maat: MaatSoort;
  /** The largest figure of the table: a bar of that is full. */
  readonly largest: number;
}

function Gemeente({ row, maat, largest }: GemeenteProps) {
  const { t } = useTranslation('past');
  return (
    <tr>
      <th scope="row">{row.naam}</th>
      {[row.last[maat], row.baat[maat]].map((value, index) => (
        <td key={index === 0 ? 'last' : 'baat'}>
          {value === null ? (
            t('onbekend')
          ) : value < SLIVER ? (
            t('geen')
          ) : (
            <span className="past-staaf" data-soort={index === 0 ? 'last' : 'baat'}>
              <span
                className="past-staaf__deel"
                style={{ inlineSize: `${largest === 0 ? 0 : (value / largest) * 100}%` }}
              />
              <span className="past-staaf__getal">{maatText(value, maat)}</span>
            </span>
          )}
        </td>
      ))}
      <td className="past-tabel__ruim">
        {row.inwoners === null ? t('onbekend') : formatNumber(row.inwoners, 0)}
      </td>
      <td className="past-tabel__ruim">
        {row.landHectare === null ? t('onbekend') : formatHectare(row.landHectare)}
      </td>
    </tr>
  );
}

function maatText(value: number, maat: MaatSoort): string {
  return maat === 'procentVanLand' ? `${formatNumber(value, 1)}%` : formatHectare(value);
}
