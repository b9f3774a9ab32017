import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RIGHTS_ROWS, rightsTable, type RightsRow } from '#shared/authorize/rights-table.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { cellKey, rightsGroup } from '#client/features/deelnemers/rechten-tekst.ts';
import '#client/features/deelnemers/rechten-tabel.css';

const TABLE = rightsTable();
const GROUPS = ['inhoud', 'beheer'] as const;

/** Who may do what, as the rules themselves say (AZ22); the column of the reader's own rol stands out. */
export function RechtenTabel({ own }: { readonly own: Rol }) {
  const { t } = useTranslation('rechten');
  const { t: general } = useTranslation();
  return (
    <section className="rechten" aria-labelledby="rechten-titel">
      <h2 id="rechten-titel">{t('titel')}</h2>
      <p className="rechten__uitleg">{t('uitleg')}</p>
      {/* Wider than a phone: scrolls by itself, also by keyboard. */}
      <div className="rechten__rol" role="region" aria-labelledby="rechten-titel" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('handeling')}</th>
              {ROLLEN.map((rol) => (
                <th key={rol} scope="col" data-own={rol === own || undefined}>
                  {general(`rol.${rol}`)}
                </th>
              ))}
              <th scope="col">{t('regels')}</th>
            </tr>
          </thead>
          {GROUPS.map((group) => (
            <tbody key={group}>
              <tr className="rechten__groep">
                <th scope="rowgroup" colSpan={ROLLEN.length + 2}>
                  {t(`groep.${group}`)}
                </th>
              </tr>
              {RIGHTS_ROWS.filter((row) => rightsGroup(row) === group).map((row) => (
                <Row key={row} row={row} own={own} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function Row({ row, own }: { readonly row: RightsRow; readonly own: Rol }) {
  const { t } = useTranslation('rechten');
  const rules = new Set(ROLLEN.flatMap((rol) => TABLE[row][rol].rules));
  return (
    <tr>
      <th scope="row">{t(`wat.${row}`)}</th>
      {ROLLEN.map((rol) => {
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
