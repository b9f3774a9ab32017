import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MUNTEN, type Munt } from '#shared/domain/inzet/belofte.ts';
import { matrixOf, type Cel, type Matrix } from '#shared/wederkerigheid/matrix.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Afdrukken } from './afdrukken.tsx';
import { CelDialoog } from './cel-dialoog.tsx';
import type { DeelProps } from './deel-props.ts';
import { GeenBeloften } from './geen-beloften.tsx';
import { Kring } from './kring.tsx';

type Keuze = Munt | 'alles';

/** Who gives to whom as a picture, and the same as a table. */
export function BeeldDeel({ overzicht, bereik }: DeelProps) {
  const { t } = useTranslation(['wederkerigheid', 'belofte']);
  const [open, setOpen] = useState<Cel | null>(null);
  const [keuze, setKeuze] = useState<Keuze>('alles');
  const matrix = matrixOf(overzicht, bereik);
  if (matrix.cellen.length === 0) return <GeenBeloften />;
  const cellen = keuze === 'alles' ? matrix.cellen : onlyMunt(matrix.cellen, keuze);
  const hasBack = ({ gever, ontvanger }: Cel): boolean =>
    matrix.cellen.some((other) => other.gever === ontvanger && other.ontvanger === gever);
  const shown = { cellen, partijen: matrix.partijen };
  return (
    <section className="wederkerigheid__deel" aria-labelledby="beeld-titel">
      <div className="wederkerigheid__kop">
        <h2 id="beeld-titel">{t('beeld.titel')}</h2>
        <div className="niet-afdrukken">
          <SegmentedControl
            label={t('beeld.munt')}
            options={[
              { id: 'alles' as Keuze, label: t('beeld.alleMunten') },
              ...MUNTEN.map((munt) => ({ id: munt as Keuze, label: t(`belofte:munt.${munt}`) })),
            ]}
            value={keuze}
            onChange={setKeuze}
          />
        </div>
        <Afdrukken />
      </div>
      <p className="wederkerigheid__uitleg">
        {t('beeld.omschrijving')} {t('beeld.heen')} {t('beeld.eenzijdig')}
      </p>
      {cellen.length === 0 ? (
        <EmptyState title={t('beeld.leeg')} />
      ) : (
        <Kring matrix={shown} hasBack={hasBack} />
      )}
      <h3>{t('beeld.tabel')}</h3>
      <Tabel matrix={shown} hasBack={hasBack} onOpen={setOpen} />
      {open === null ? null : <CelDialoog cel={open} overzicht={overzicht} onClose={() => setOpen(null)} />}
    </section>
  );
}

function onlyMunt(cellen: readonly Cel[], munt: Munt): readonly Cel[] {
  return cellen.flatMap(({ gever, ontvanger, munten }) => {
    const beloften = munten[munt];
    if (beloften.length === 0) return [];
    const alone = { ruimte: [], geld: [], regels: [], mensen: [], [munt]: beloften };
    return [{ gever, ontvanger, munten: alone, aantal: beloften.length }];
  });
}

interface TabelProps {
  readonly matrix: Matrix;
  readonly hasBack: (cel: Cel) => boolean;
  readonly onOpen: (cel: Cel) => void;
}

function Tabel({ matrix: { cellen }, hasBack, onOpen }: TabelProps) {
  const { t } = useTranslation(['wederkerigheid', 'belofte']);
  const { naam } = usePartijNamen();
  return (
    <div className="beeld-tabel">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('beeld.van')}</th>
            <th scope="col">{t('beeld.aan')}</th>
            {MUNTEN.map((munt) => (
              <th key={munt} scope="col">
                {t(`belofte:munt.${munt}`)}
              </th>
            ))}
            <th scope="col">{t('beeld.totaal')}</th>
            <th scope="col">{t('beeld.terug')}</th>
          </tr>
        </thead>
        <tbody>
          {cellen.map((cel) => (
            <tr key={`${cel.gever}/${cel.ontvanger}`}>
              <th scope="row">{naam(cel.gever)}</th>
              <td>{naam(cel.ontvanger)}</td>
              {MUNTEN.map((munt) => (
                <td key={munt}>{cel.munten[munt].length || '–'}</td>
              ))}
              <td>
                <button
                  type="button"
                  className="beeld-tabel__open"
                  aria-label={t('matrix.cel', {
                    gever: naam(cel.gever),
                    ontvanger: naam(cel.ontvanger),
                    telling: t('beloften', { count: cel.aantal }),
                  })}
                  onClick={() => onOpen(cel)}
                >
                  {cel.aantal}
                </button>
              </td>
              <td>{hasBack(cel) ? t('beeld.ja') : t('beeld.nee')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
