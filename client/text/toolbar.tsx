import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH1,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuote,
  IconStrikethrough,
  IconSuperscript,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ComponentType, Ref } from 'react';
import { Button, Group, Separator, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { DraadButton } from './draad/draad-button.tsx';
import { LinkButton } from './link-button.tsx';
import { TableButton } from './table-button.tsx';
import { useToolbarState, type ToolbarFlag } from './toolbar-state.ts';
import { ModusKnop } from './voorstel/modus-knop.tsx';
import { VeldButton } from './veld/veld-button.tsx';
import type { NootSoort } from './voetnoot/inline-atoms.ts';
import { VoorButton } from './voor/voor-button.tsx';

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
type Knop = Exclude<
  ToolbarFlag,
  'voorstellen' | 'keuze' | 'link' | 'voor' | 'voorstellen' | 'tabel' | 'kanTerug' | 'kanOpnieuw'
>;

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

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** The tools of one text: one stop in the tab order, arrow keys inside. */
export function TextToolbar({
  editor,
  fragment,
  label,
  onNoot,
  ref,
}: {
  readonly editor: Editor;
  readonly fragment: Y.XmlFragment;
  readonly label: string;
  /** A footnote or a source is to come at the caret. */
  readonly onNoot: (soort: NootSoort) => void;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation(['afspraak', 'tekst']);
  const active = useToolbarState(editor);
  return (
    <Toolbar ref={ref} aria-label={t('tekst.werkbalk', { naam: label })} className="tekst-werkbalk">
      <ModusKnop editor={editor} isOn={active.has('voorstellen')} />
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
        <TableButton editor={editor} isInTable={active.has('tabel')} />
      </Group>
      <Group className="tekst-groep">
        <Button
          aria-label={t('tekst:noot.voegIn')}
          aria-keyshortcuts="Control+Alt+F"
          className="tekst-knop"
          onPress={() => onNoot('voetnoot')}
        >
          <IconSuperscript {...ICON} />
        </Button>
        <Button aria-label={t('tekst:bron.voegIn')} className="tekst-knop" onPress={() => onNoot('bron')}>
          <IconQuote {...ICON} />
        </Button>
        <VoorButton editor={editor} isActive={active.has('voor')} />
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
