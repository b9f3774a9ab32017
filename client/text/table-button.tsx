import { IconTable } from '@tabler/icons-react';
import type { ChainedCommands, Editor } from '@tiptap/core';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Menu, type MenuEntry } from '#client/ui/menu.tsx';

type Act =
  | 'rijBoven'
  | 'rijOnder'
  | 'kolomLinks'
  | 'kolomRechts'
  | 'kopRij'
  | 'kopKolom'
  | 'voegSamen'
  | 'splits'
  | 'rijWeg'
  | 'kolomWeg'
  | 'tabelWeg';

interface TableAct {
  readonly naam: Act;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
}

const ACTS: readonly (readonly TableAct[])[] = [
  [
    { naam: 'rijBoven', run: (chain) => chain.addRowBefore() },
    { naam: 'rijOnder', run: (chain) => chain.addRowAfter() },
    { naam: 'kolomLinks', run: (chain) => chain.addColumnBefore() },
    { naam: 'kolomRechts', run: (chain) => chain.addColumnAfter() },
  ],
  [
    { naam: 'kopRij', run: (chain) => chain.toggleHeaderRow() },
    { naam: 'kopKolom', run: (chain) => chain.toggleHeaderColumn() },
    { naam: 'voegSamen', run: (chain) => chain.mergeCells() },
    { naam: 'splits', run: (chain) => chain.splitCell() },
  ],
  [
    { naam: 'rijWeg', run: (chain) => chain.deleteRow() },
    { naam: 'kolomWeg', run: (chain) => chain.deleteColumn() },
    { naam: 'tabelWeg', run: (chain) => chain.deleteTable() },
  ],
];

/** A table: put one in, or, inside one, change its rows and columns. What cannot be done now is greyed. */
export function TableButton({ editor, isInTable }: { readonly editor: Editor; readonly isInTable: boolean }) {
  const { t } = useTranslation('tekst');
  if (!isInTable)
    return (
      <Button
        aria-label={t('tabel.voegIn')}
        className="tekst-knop"
        onPress={() => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
      >
        <IconTable size={18} stroke={1.75} aria-hidden />
      </Button>
    );
  const entryOf = ({ naam, run }: TableAct): MenuEntry => ({
    kind: 'item',
    id: naam,
    label: t(`tabel.${naam}`),
    isDisabled: !run(editor.can().chain()).run(),
    onAction: () => {
      run(editor.chain().focus()).run();
    },
  });
  const entries: MenuEntry[] = [];
  for (const [index, group] of ACTS.entries()) {
    if (index > 0) entries.push({ kind: 'separator', id: `streep-${index}` });
    entries.push(...group.map(entryOf));
  }
  return (
    <Menu
      label={t('tabel.menu')}
      entries={entries}
      trigger={
        <Button aria-label={t('tabel.menu')} className="tekst-knop" data-selected="true">
          <IconTable size={18} stroke={1.75} aria-hidden />
        </Button>
      }
    />
  );
}
