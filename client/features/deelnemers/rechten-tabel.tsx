import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RIGHTS_ROWS, rightsTable, type RightsRow } from '#shared/authorize/rights-table.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { cellKey, RIGHTS_GROUPS, rightsGroup } from '#client/features/deelnemers/rechten-tekst.ts';
import { Select } from '#client/ui/select.tsx';
import { useMediaQuery } from '#client/ui/use-media-query.ts';
import '#client/features/deelnemers/rechten-tabel.css';

const TABLE = rightsTable();

/** Who may do what, as the rules themselves say (AZ22); where five columns do not fit, one rol at a time. */
export function RechtenTabel({ own }: { readonly own: Rol }) {
  const { t } = useTranslation('rechten');
  const { t: general } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 60rem)');
  const [chosen, setChosen] = useState<Rol>(own);
  const rollen = isNarrow ? [chosen] : ROLLEN;
  return (
    <section className="rechten" aria-labelledby="rechten-titel">
      <h2 id="rechten-titel">{t('titel')}</h2>
      <p className="rechten__uitleg">{t('uitleg')}</p>
      {isNarrow ? (
        <Select
          label={t('rol')}
          options={ROLLEN.map((id) => ({ id, label: general(`rol.${id}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      ) : null}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('handeling')}</th>
            {rollen.map((rol) => (
              <th key={rol} scope="col" data-own={rol === own || undefined}>
                {general(`rol.${rol}`)}
              </th>
            ))}
            <th scope="col">{t('regels')}</th>
          </tr>
        </thead>
        {RIGHTS_GROUPS.map((group) => (
          <tbody key={group}>
            <tr className="rechten__groep">
              <th scope="rowgroup" colSpan={rollen.length + 2}>
                {t(`groep.${group}`)}
              </th>
            </tr>
            {RIGHTS_ROWS.filter((row) => rightsGroup(row) === group).map((row) => (
              <Row key={row} row={row} rollen={rollen} own={own} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: RightsRow;
  readonly rollen: readonly Rol[];
  readonly own: Rol;
}

function Row({ row, rollen, own }: RowProps) {
  const { t } = useTranslation('rechten');
  const rules = new Set(rollen.flatMap((rol) => TABLE[row][rol].rules));
  return (
    <tr>
      <th scope="row">{t(`wat.${row}`)}</th>
      {rollen.map((rol) => {
        const key = cellKey(row, TABLE[row][rol]);
        return (
          <td key={rol} data-own={rol === own || undefined} data-nee={key === 'nee' || undefined}>
            {key === 'ja' ? <IconCheck aria-hidden size={16} /> : null}
            {key === 'nee' ? <IconMinus aria-hidden size={16} /> : null} {t(key)}
          </td>
        );
      })}
      <td className="rechten__regels">{[...rules].join(', ')}</td>
    </tr>
  );
}
