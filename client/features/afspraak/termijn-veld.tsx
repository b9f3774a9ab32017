import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTermijn, parseTermijn } from '#client/i18n/termijn.ts';
import { TextField } from '#client/ui/text-field.tsx';

export interface TermijnFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onTermijn: (termijn: string | null) => void;
}

/** Written on leaving the field, by Enter, or when its window closes; what is no term stays to be mended. */
export function TermijnField({ label, value, onTermijn }: TermijnFieldProps) {
  const { t, i18n } = useTranslation('afspraak');
  const stored = value === null ? '' : formatTermijn(value, i18n.language);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const text = typed ?? stored;
  const parsed = parseTermijn(text);
  const isWrong = text.trim() !== '' && parsed === null;

  function write(): void {
    if (typed === null || isWrong) return;
    onTermijn(text.trim() === '' ? null : parsed);
    setTyped(null);
  }

  const leave = useRef(write);
  useEffect(() => {
    leave.current = write;
  });
  useEffect(() => () => leave.current(), []);

  return (
    <TextField
      label={label}
      description={t('veld.termijnUitleg')}
      errorMessage={isWrong && left ? t('veld.termijnFout') : undefined}
      value={text}
      onChange={setTyped}
      onBlur={() => {
        setLeft(true);
        write();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          setLeft(true);
          write();
        } else event.continuePropagation();
      }}
    />
  );
}
