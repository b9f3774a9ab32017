import { IconPencil, IconPencilQuestion } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useContext } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { VoorstelPortContext } from './voorstel-port.ts';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** Whether what one does is written at once or proposed. */
export function ModusKnop({ editor, isOn }: { readonly editor: Editor; readonly isOn: boolean }) {
  const { t } = useTranslation('voorstel');
  const port = useContext(VoorstelPortContext);
  if (port === null) return null;
  return (
    <ToggleButtonGroup
      aria-label={t('modus.titel')}
      className="tekst-groep tekst-modus"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isOn ? 'voorstellen' : 'schrijven']}
      onSelectionChange={(keys) => {
        const isVoorstellen = keys.has('voorstellen');
        editor.chain().focus().setVoorstellen(isVoorstellen).run();
        port.onModus?.(isVoorstellen);
      }}
    >
      <ToggleButton id="schrijven" className="tekst-knop tekst-modus-knop">
        <IconPencil {...ICON} />
        {t('modus.schrijven')}
      </ToggleButton>
      <ToggleButton id="voorstellen" className="tekst-knop tekst-modus-knop">
        <IconPencilQuestion {...ICON} />
        {t('modus.voorstellen')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
