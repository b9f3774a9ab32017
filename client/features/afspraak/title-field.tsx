import { useEffect, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { afspraakFieldSchemas, type Afspraak } from '#shared/domain/afspraak/schema.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { RUST, shownTitle, titleDraft, titleToWrite } from './title-draft.ts';
import { useAfspraakActs } from './use-acts.ts';

const WRITE_AFTER_MS = 1200;
const MAX_LENGTH = afspraakFieldSchemas.titel.maxLength ?? 160;

export interface TitleFieldProps {
  readonly afspraak: Afspraak;
  readonly nummer: number;
  readonly magSchrijven: boolean;
}

/** The title, changed where it stands. Written after a pause and on leaving, never over another's change unseen (AF8). */
export function TitleField({ afspraak, nummer, magSchrijven }: TitleFieldProps) {
  const { t } = useTranslation('afspraak');
  const { setFields } = useAfspraakActs();
  const [draft, send] = useReducer(titleDraft, RUST);
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(afspraak.titel === '');
  const toWrite = titleToWrite(draft);
  const { id, titel } = afspraak;

  useEffect(() => send({ kind: 'waarde', waarde: titel }), [titel]);

  function write(): void {
    if (toWrite === null) return;
    setFields(id, t('actie.titel'), { titel: toWrite });
    send({ kind: 'opgeslagen', waarde: toWrite });
  }

  useEffect(() => {
    if (toWrite === null) return undefined;
    const timer = setTimeout(() => {
      setFields(id, t('actie.titel'), { titel: toWrite });
      send({ kind: 'opgeslagen', waarde: toWrite });
    }, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [toWrite, id, setFields, t]);

  // Leaving the screen with a draft that was not written yet writes it.
  const leave = useRef(write);
  useEffect(() => {
    leave.current = write;
  });
  useEffect(() => () => leave.current(), []);

  // A fresh afspraak starts with its name.
  useEffect(() => {
    if (isNew.current && magSchrijven) field.current?.focus();
  }, [magSchrijven]);

  const number = nummer > 0 ? <span className="afspraak-nummer">{nummer} · </span> : null;
  if (!magSchrijven)
    return (
      <h2 className="afspraak-titel" id={`titel-${id}`}>
        {number}
        {titel || t('zonderTitel')}
      </h2>
    );
  const shown = shownTitle(draft, titel);
  return (
    <>
      <h2 className="afspraak-titel" id={`titel-${id}`} aria-label={shown || t('zonderTitel')}>
        {number}
        <span className="afspraak-titelveld" data-tekst={shown || t('zonderTitel')}>
          <textarea
            ref={field}
            rows={1}
            aria-label={t('veld.titel')}
            lang="nl"
            spellCheck
            maxLength={MAX_LENGTH}
            placeholder={t('zonderTitel')}
            value={shown}
            onChange={(event) =>
              send({ kind: 'getypt', tekst: event.target.value.replaceAll('\n', ' '), waarde: titel })
            }
            onBlur={() => {
              write();
              send({ kind: 'klaar' });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
        </span>
      </h2>
      {draft.kind === 'botsing' ? (
        <Banner
          tone="warning"
          actions={
            <>
              <Button size="small" onPress={() => send({ kind: 'houd-mijn' })}>
                {t('botsing.houdMijn')}
              </Button>
              <Button size="small" onPress={() => send({ kind: 'neem-andere' })}>
                {t('botsing.neemAndere')}
              </Button>
            </>
          }
        >
          {t('botsing.uitleg', { anders: draft.anders })}
        </Banner>
      ) : null}
    </>
  );
}
