import { useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconX } from '@tabler/icons-react';

const SHOW_MS = 8000;

interface MeldingProps {
  readonly text: string | null;
  readonly onClose: () => void;
}

/** Says why something was refused; goes by itself, and stays reachable until then. */
export function Melding({ text, onClose }: MeldingProps) {
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => close.current(), SHOW_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { t } = useTranslation('kaart');
  return (
    <div className="kaart-melding" role="alert">
      {text !== null && (
        <>
          <span>{text}</span>
          <Button className="kaart-melding-sluit" aria-label={t('sluiten')} onPress={onClose}>
            <IconX size={16} aria-hidden="true" />
          </Button>
        </>
      )}
    </div>
  );
}
