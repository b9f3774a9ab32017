import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REACTIE_MAX_LENGTH } from '#shared/domain/reactie/schema.ts';
import { Button } from '#client/ui/button.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';
import './draad.css';

export interface NieuweDraadProps {
  /** The words that it is to be about; null when it is about a thing as a whole. */
  readonly citaat: string | null;
  /** Gets a trimmed text that is not empty and not too long. */
  readonly onBegin: (tekst: string) => void;
  readonly onLaat: () => void;
}

/** The first words of a thread. */
export function NieuweDraad({ citaat, onBegin, onLaat }: NieuweDraadProps) {
  const { t } = useTranslation('draad');
  const [tekst, setTekst] = useState('');
  const place = useTakeFocus<HTMLFormElement>('textarea');
  // The margin is long: what was asked for comes in view.
  useEffect(() => {
    // Some browsers answer it with a promise, which is no way to clean up.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const trimmed = tekst.trim();
  const tooLong = trimmed.length > REACTIE_MAX_LENGTH;
  function begin(): void {
    if (trimmed !== '' && !tooLong) onBegin(trimmed);
  }
  return (
    <form
      ref={place}
      className="draad-kaart draad-vorm"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      {citaat === null ? null : <p className="draad-kaart__citaat">{t('bij', { citaat })}</p>}
      <TextArea
        label={t('eerste')}
        rows={3}
        value={tekst}
        onChange={setTekst}
        errorMessage={tooLong ? t('teLang', { max: REACTIE_MAX_LENGTH }) : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) begin();
          else if (event.key === 'Escape') onLaat();
          else event.continuePropagation();
        }}
      />
      <div className="draad-kaart__doen">
        <Button type="submit" size="small" variant="primary" isDisabled={trimmed === '' || tooLong}>
          {t('begin')}
        </Button>
        <Button size="small" variant="quiet" onPress={onLaat}>
          {t('laat')}
        </Button>
      </div>
    </form>
  );
}
