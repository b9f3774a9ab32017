import { IconUsersGroup } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useContext, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { TekstOmgevingContext, type TekstPartij } from '#client/text/tekst-omgeving.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { setVoor, voorInSelectie } from './voor-plugin.ts';

/** "Deze alinea gaat over …": which partijen the paragraphs in the selection are about. */
export function VoorButton({ editor, isActive }: { readonly editor: Editor; readonly isActive: boolean }) {
  const { t } = useTranslation('tekst');
  const { partijen } = useContext(TekstOmgevingContext);
  const [isOpen, setOpen] = useState(false);
  if (partijen.length < 2) return null;
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) editor.commands.focus();
      }}
    >
      <Button
        aria-label={t('voor.knop')}
        className="tekst-knop"
        {...(isActive ? { 'data-selected': 'true' } : {})}
      >
        <IconUsersGroup size={18} stroke={1.75} aria-hidden />
      </Button>
      <Popover className="tekst-venster" placement="bottom start">
        <Dialog aria-label={t('voor.titel')}>
          <VoorKeuze editor={editor} partijen={partijen} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function VoorKeuze({
  editor,
  partijen,
}: {
  readonly editor: Editor;
  readonly partijen: readonly TekstPartij[];
}) {
  const { t } = useTranslation('tekst');
  const [chosen, setChosen] = useState(() => new Set(voorInSelectie(editor.state)));
  function choose(next: ReadonlySet<string>): void {
    setChosen(new Set(next));
    editor.view.dispatch(setVoor(editor.state, [...next]));
  }
  return (
    <div className="tekst-voorkeuze">
      <strong>{t('voor.titel')}</strong>
      <Checkbox isSelected={chosen.size === 0} onChange={() => choose(new Set())}>
        {t('voor.alle')}
      </Checkbox>
      {partijen.map(({ id, naam }) => (
        <Checkbox
          key={id}
          isSelected={chosen.has(id)}
          onChange={(selected) => {
            const next = new Set(chosen);
            if (selected) next.add(id);
            else next.delete(id);
            choose(next);
          }}
        >
          {naam}
        </Checkbox>
      ))}
      <p>{t('voor.uitleg')}</p>
    </div>
  );
}
