import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  FieldError,
  Form,
  Input,
  Label,
  Popover,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { hrefFromInput } from '#shared/domain/afspraak/safe-href.ts';

/** Asks for the address of a link; an address that may not be used is refused with the reason, and stays to be mended. */
export function LinkButton({ editor, isActive }: { readonly editor: Editor; readonly isActive: boolean }) {
  const { t } = useTranslation('afspraak');
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        aria-label={t('tekst.knop.link')}
        className="tekst-knop"
        {...(isActive ? { 'data-selected': 'true' } : {})}
      >
        <IconLink size={18} stroke={1.75} aria-hidden />
      </Button>
      <Popover className="tekst-venster" placement="bottom start">
        <Dialog aria-label={t('tekst.knop.link')}>
          <LinkForm editor={editor} isActive={isActive} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function LinkForm({
  editor,
  isActive,
  onDone,
}: {
  readonly editor: Editor;
  readonly isActive: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('afspraak');
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);

  function apply(): void {
    const href = hrefFromInput(address);
    setRefused(href === null);
    if (href === null) return;
    if (editor.state.selection.empty && !isActive) {
      const content = { type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] };
      editor.chain().focus().insertContent(content).run();
    } else editor.chain().focus().setVeiligeLink(href).run();
    onDone();
  }

  return (
    <Form
      className="tekst-linkvorm"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextField value={address} onChange={setAddress} isInvalid={refused}>
        <Label>{t('tekst.link.adres')}</Label>
        <Input ref={input} placeholder={t('tekst.link.voorbeeld')} />
        <FieldError>{t('tekst.link.fout')}</FieldError>
      </TextField>
      <div className="tekst-linkknoppen">
        <Button type="submit" className="tekst-doen">
          {t('tekst.link.zet')}
        </Button>
        {isActive ? (
          <Button
            className="tekst-laat"
            onPress={() => {
              editor.chain().focus().unsetVeiligeLink().run();
              onDone();
            }}
          >
            {t('tekst.link.weg')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
