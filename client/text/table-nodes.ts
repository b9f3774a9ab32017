import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { tableEditing } from '@tiptap/pm/tables';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Plugin } from '@tiptap/pm/state';
import { isVoorstellen } from './voorstel/voorstel-modus.ts';
import { isVoorstelwerk } from './voorstel/voorstelwerk.ts';

const cellAttributes = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null, parseHTML: () => null, rendered: false },
};

const Cell = TableCell.extend({ addAttributes: () => cellAttributes });
const HeaderCell = TableHeader.extend({ addAttributes: () => cellAttributes });

const SafeTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [ownEditsOnly(tableEditing())],
}).configure({ resizable: false });

/**
 * The table plugin repairs uneven tables after every change. Done after somebody else's change, every reader would write
 * the same repair and the cells would double: only the one whose own edit made it uneven repairs. A proposal repairs
 * nothing, and neither does deciding on one: what others wrote stays as it is.
 */
function ownEditsOnly(plugin: Plugin): Plugin {
  const repair = plugin.spec.appendTransaction;
  plugin.spec.appendTransaction = (transactions, before, after) => {
    if (isVoorstellen(after) || transactions.some((tr) => isChangeOrigin(tr) || isVoorstelwerk(tr)))
      return null;
    try {
      return repair?.call(plugin, transactions, before, after);
    } catch {
      // It cannot mend every table that two people made uneven at once; what the user wrote must go in all the same.
      return null;
    }
  };
  return plugin;
}

export const tableNodes = [SafeTable, TableRow, HeaderCell, Cell];
