import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH1,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconStrikethrough,
  IconTable,
  IconTableOff,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ComponentType, Ref } from 'react';
import { Button, Group, Separator, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { DraadButton } from './draad/draad-button.tsx';
import { LinkButton } from './link-button.tsx';
import { useToolbarState, type ToolbarFlag } from './toolbar-state.ts';
import { VeldButton } from './veld/veld-button.tsx';

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
type Knop = Exclude<ToolbarFlag, 'keuze' | 'link' | 'tabel' | 'kanTerug' | 'kanOpnieuw'>;

const TOGGLES: readonly (readonly {
  naam: Knop;
  icon: Icon;
  toets?: string;
  run: (editor: Editor) => void;
}[])[] = [
  [
    { naam: 'kop1', icon: IconH1, run: (editor) => editor.chain().focus().toggleHeading({ level: 1 }).run() },
    { naam: 'kop2', icon: IconH2, run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
    { naam: 'kop3', icon: IconH3, run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  ],
  [
    {
      naam: 'vet',
      icon: IconBold,
      toets: 'Control+B',
      run: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      naam: 'schuin',
      icon: IconItalic,
      toets: 'Control+I',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
    },
    {
      naam: 'onderstreept',
      icon: IconUnderline,
      toets: 'Control+U',
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
    },
    {
      naam: 'doorgehaald',
      icon: IconStrikethrough,
      run: (editor) => editor.chain().focus().toggleStrike().run(),
    },
  ],
  [
    { naam: 'opsomming', icon: IconList, run: (editor) => editor.chain().focus().toggleBulletList().run() },
    {
      naam: 'genummerd',
      icon: IconListNumbers,
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      naam: 'citaat',
      icon: IconBlockquote,
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
];

const TABLE_ACTS: readonly {
  naam: 'rijErbij' | 'kolomErbij' | 'rijWeg' | 'kolomWeg' | 'tabelWeg';
  icon: Icon;
  run: (editor: Editor) => void;
}[] = [
  {
    naam: 'rijErbij',
    icon: IconRowInsertBottom,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    naam: 'kolomErbij',
    icon: IconColumnInsertRight,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  { naam: 'rijWeg', icon: IconRowRemove, run: (editor) => editor.chain().focus().deleteRow().run() },
  { naam: 'kolomWeg', icon: IconColumnRemove, run: (editor) => editor.chain().focus().deleteColumn().run() },
  { naam: 'tabelWeg', icon: IconTableOff, run: (editor) => editor.chain().focus().deleteTable().run() },
];

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** The tools of one text: one stop in the tab order, arrow keys inside. */
export function TextToolbar({
  editor,
  fragment,
  label,
  ref,
}: {
  readonly editor: Editor;
  readonly fragment: Y.XmlFragment;
  readonly label: string;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation('afspraak');
  const active = useToolbarState(editor);
  return (
    <Toolbar ref={ref} aria-label={t('tekst.werkbalk', { naam: label })} className="tekst-werkbalk">
      {TOGGLES.map((group) => (
        <Group key={group[0]?.naam} className="tekst-groep">
          {group.map(({ naam, icon: Icon, toets, run }) => (
            <ToggleButton
              key={naam}
              aria-label={t(`tekst.knop.${naam}`)}
              {...(toets === undefined ? {} : { 'aria-keyshortcuts': toets })}
              className="tekst-knop"
              isSelected={active.has(naam)}
              onChange={() => run(editor)}
            >
              <Icon {...ICON} />
            </ToggleButton>
          ))}
        </Group>
      ))}
      <Group className="tekst-groep">
        <LinkButton editor={editor} isActive={active.has('link')} />
        <VeldButton editor={editor} />
        <DraadButton editor={editor} fragment={fragment} isDisabled={!active.has('keuze')} />
        {active.has('tabel') ? (
          TABLE_ACTS.map(({ naam, icon: Icon, run }) => (
            <Button
              key={naam}
              aria-label={t(`tekst.knop.${naam}`)}
              className="tekst-knop"
              onPress={() => run(editor)}
            >
              <Icon {...ICON} />
            </Button>
          ))
        ) : (
          <Button
            aria-label={t('tekst.knop.tabel')}
            className="tekst-knop"
            onPress={() =>
              editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()
            }
          >
            <IconTable {...ICON} />
          </Button>
        )}
      </Group>
      <Separator orientation="vertical" className="tekst-streep" />
      <Group className="tekst-groep">
        <Button
          aria-label={t('tekst.knop.terug')}
          aria-keyshortcuts="Control+Z"
          className="tekst-knop"
          isDisabled={!active.has('kanTerug')}
          onPress={() => editor.chain().focus().undo().run()}
        >
          <IconArrowBackUp {...ICON} />
        </Button>
        <Button
          aria-label={t('tekst.knop.opnieuw')}
          aria-keyshortcuts="Control+Y"
          className="tekst-knop"
          isDisabled={!active.has('kanOpnieuw')}
          onPress={() => editor.chain().focus().redo().run()}
        >
          <IconArrowForwardUp {...ICON} />
        </Button>
      </Group>
    </Toolbar>
  );
}
