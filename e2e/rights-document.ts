/** `npm run rechten`: writes RECHTEN.md, the table of rights for people, from the rules themselves (AZ22). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { cellKey, RIGHTS_GROUPS, rightsGroup } from '#client/features/deelnemers/rechten-tekst.ts';
import { nl } from '#client/i18n/texts-nl.ts';
import { RIGHTS_ROWS, rightsTable, type RightsRow } from '#shared/authorize/rights-table.ts';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';

const FILE = join(import.meta.dirname, '..', 'RECHTEN.md');

/** The document as it must be now. */
export function rightsDocument(): string {
  const t = i18next.createInstance({ lng: 'nl', resources: { nl }, defaultNS: 'rechten', initAsync: false });
  void t.init();
  const text = t.getFixedT('nl', 'rechten');
  const table = rightsTable();
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = [text('handeling'), ...ROLLEN.map((rol) => nl.algemeen.rol[rol]), text('regels')];
  const rowLine = (row: RightsRow): string => {
    const rules = new Set(ROLLEN.flatMap((rol) => table[row][rol].rules));
    const cells = ROLLEN.map((rol) => text(cellKey(row, table[row][rol])));
    return line([text(`wat.${row}`), ...cells, [...rules].join(', ')]);
  };
  const parts = RIGHTS_GROUPS.map((group) =>
    [
      `## ${text(`groep.${group}`)}`,
      '',
      line(head),
      line(head.map(() => '---')),
      ...RIGHTS_ROWS.filter((row) => rightsGroup(row) === group).map(rowLine),
    ].join('\n'),
  );
  const intro = `${text('uitleg')} De nummers verwijzen naar \`shared/SPEC.md\`.`;
  const note = 'Dit bestand wordt gemaakt met `npm run rechten`; wijzig het niet met de hand.';
  return `${[`# ${text('titel')}`, intro, note, ...parts].join('\n\n')}\n`;
}

/** The document as it lies in the repository. */
export function storedRightsDocument(): string {
  return readFileSync(FILE, 'utf8');
}

if (import.meta.main) writeFileSync(FILE, rightsDocument());
