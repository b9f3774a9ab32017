import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AFSPRAAK_SOORTEN,
  AFSPRAAK_STATUSSEN,
  AFSPRAAK_THEMAS,
  type Afspraak,
} from '#shared/domain/afspraak/schema.ts';
import { Button } from '#client/ui/button.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { ReadOnlyContext } from '#client/ui/read-only.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { formatTermijn, parseTermijn } from '#client/i18n/termijn.ts';
import { Bevriezingsregel } from './bevriezing.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useAfspraakReden } from './use-afspraak-reden.ts';

/** What kind of afspraak it is, in one line; the details open from its end. */
export function MetaLine({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t, i18n } = useTranslation('afspraak');
  const { soort, thema, termijn, status } = afspraak;
  return (
    <div className="afspraak-meta">
      <p>
        {t(`soort.${soort}`)} · {t(`thema.${thema}`)} ·{' '}
        {termijn === null
          ? t('meta.geenTermijn')
          : t('meta.termijn', { termijn: formatTermijn(termijn, i18n.language) })}{' '}
        · {t(`status.${status}`)}
      </p>
      <Popover
        label={t('meta.wijzig')}
        placement="bottom start"
        trigger={
          <Button variant="quiet" size="small">
            <IconPencil size={14} aria-hidden />
            {t('meta.wijzig')}
          </Button>
        }
      >
        <MetaForm afspraak={afspraak} />
      </Popover>
      <Bevriezingsregel afspraak={afspraak} />
    </div>
  );
}

function MetaForm({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('afspraak');
  const { setFields } = useAfspraakActs();
  const label = t('actie.gegevens');
  const reden = useAfspraakReden(afspraak);
  return (
    <ReadOnlyContext value={reden.velden}>
      <div className="afspraak-gegevens">
        <ReasonNote reason={reden.velden} />
        <Select
          label={t('veld.soort')}
          options={AFSPRAAK_SOORTEN.map((id) => ({ id, label: t(`soort.${id}`) }))}
          value={afspraak.soort}
          onChange={(soort) => setFields(afspraak.id, label, { soort })}
        />
        <Select
          label={t('veld.thema')}
          options={AFSPRAAK_THEMAS.map((id) => ({ id, label: t(`thema.${id}`) }))}
          value={afspraak.thema}
          onChange={(thema) => setFields(afspraak.id, label, { thema })}
        />
        <ReadOnlyContext value={reden.status}>
          <Select
            label={t('veld.status')}
            options={AFSPRAAK_STATUSSEN.map((id) => ({ id, label: t(`status.${id}`) }))}
            value={afspraak.status}
            onChange={(status) => setFields(afspraak.id, label, { status })}
          />
        </ReadOnlyContext>
        <TermijnField
          afspraak={afspraak}
          onTermijn={(termijn) => setFields(afspraak.id, label, { termijn })}
        />
      </div>
    </ReadOnlyContext>
  );
}

interface TermijnFieldProps {
  readonly afspraak: Afspraak;
  readonly onTermijn: (termijn: string | null) => void;
}

/** Written on leaving the field, by Enter, or when its window closes; what is no term stays to be mended. */
function TermijnField({ afspraak, onTermijn }: TermijnFieldProps) {
  const { t, i18n } = useTranslation('afspraak');
  const stored = afspraak.termijn === null ? '' : formatTermijn(afspraak.termijn, i18n.language);
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
      label={t('veld.termijn')}
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
