import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Tool } from '#client/map/types.ts';

interface ToolHintProps {
  readonly tool: Tool;
  readonly onStop: () => void;
}

/** What to do with the tool in hand, and a button to put it down. */
export function ToolHint({ tool, onStop }: ToolHintProps) {
  const { t } = useTranslation('kaart');
  return (
    <output className="kaart-hint">
      {tool !== 'selecteren' && (
        <>
          <span>{t(`hint.${tool}`)}</span>
          <Button className="kaart-hint-stop" onPress={onStop}>
            {t('klaar')}
          </Button>
        </>
      )}
    </output>
  );
}
