import { IconMessagePlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { DraadPortContext } from './draad-port.ts';
import { reageerOpSelectie } from './draden.ts';

/** Begins a thread on the selected words. */
export function DraadButton({
  editor,
  fragment,
  isDisabled,
}: {
  readonly editor: Editor;
  readonly fragment: Y.XmlFragment;
  readonly isDisabled: boolean;
}) {
  const { t } = useTranslation('draad');
  const port = useContext(DraadPortContext);
  if (port === null) return null;
  return (
    <Button
      aria-label={t('reageerUitleg')}
      className="tekst-knop"
      isDisabled={isDisabled}
      onPress={() => {
        reageerOpSelectie(editor.state, fragment, port);
      }}
    >
      <IconMessagePlus size={18} stroke={1.75} aria-hidden />
    </Button>
  );
}
