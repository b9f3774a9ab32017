import { IconPlugConnected } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { VeldPortContext } from './veld-port.ts';
import { askVeld } from './velden.ts';

/** Puts a live field at the caret: asks of what. */
export function VeldButton({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('veld');
  const port = useContext(VeldPortContext);
  if (port === null) return null;
  return (
    <Button
      aria-label={t('voegIn')}
      className="tekst-knop"
      onPress={() => {
        askVeld(editor.view, port);
      }}
    >
      <IconPlugConnected size={18} stroke={1.75} aria-hidden />
    </Button>
  );
}
