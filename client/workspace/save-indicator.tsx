import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveStateOf, SAVING_GRACE_MS, type SaveState } from '#client/doc/status.ts';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { Spinner } from '#client/ui/spinner.tsx';

/** Whether everything is safe, always true (SY8); press it for what that means. */
export function SaveIndicator() {
  const { t } = useTranslation();
  const state = useSaveState();
  const text = useSaveText(state);
  const uitleg = {
    laden: t('bewaren.uitleg.laden'),
    opgeslagen: t('bewaren.uitleg.opgeslagen'),
    bezig: t('bewaren.uitleg.bezig'),
    'niet-opgeslagen': t('bewaren.uitleg.bezig'),
    lokaal: t('bewaren.uitleg.lokaal'),
    'alleen-lezen': t('bewaren.uitleg.alleenLezen'),
  }[state.kind];
  return (
    <div className={`bewaren bewaren--${state.kind}`}>
      <Popover
        label={text}
        trigger={
          <Button variant="quiet" size="small" aria-label={text} className="bewaren__knop">
            <SaveIcon state={state} />
            <span className="bewaren__tekst">{text}</span>
          </Button>
        }
      >
        <p className="bewaren__uitleg">{uitleg}</p>
      </Popover>
      <span className="pt-visually-hidden" aria-live="polite">
        {state.kind === 'bezig' || state.kind === 'laden' ? '' : text}
      </span>
    </div>
  );
}

function SaveIcon({ state }: { readonly state: SaveState }) {
  const icon = { size: 16, 'aria-hidden': true } as const;
  switch (state.kind) {
    case 'laden':
      return <Spinner label="" />;
    case 'opgeslagen':
      return <IconCheck {...icon} />;
    case 'bezig':
      return <IconCloudUp {...icon} />;
    case 'niet-opgeslagen':
      return <IconAlertTriangle {...icon} />;
    case 'lokaal':
      return <IconCloudOff {...icon} />;
    case 'alleen-lezen':
      return <IconLock {...icon} />;
  }
}

function useSaveText(state: SaveState): string {
  const { t } = useTranslation();
  switch (state.kind) {
    case 'laden':
      return t('bewaren.laden');
    case 'opgeslagen':
      return t('bewaren.opgeslagen');
    case 'bezig':
      return t('bewaren.bezig');
    case 'niet-opgeslagen':
      return t('bewaren.nietOpgeslagen', { count: state.aantal });
    case 'lokaal':
      return state.aantal === 0 ? t('bewaren.lokaal') : t('bewaren.lokaalAantal', { count: state.aantal });
    case 'alleen-lezen':
      return t('bewaren.alleenLezen');
  }
}

/** The save state; looks at the clock again when saving takes longer than usual. */
function useSaveState(): SaveState {
  const status = useStatus();
  const [nowMs, setNowMs] = useState(() => Date.now());
  const waiting = status.unsavedSinceMs;
  useEffect(() => {
    if (waiting === null) return undefined;
    const timer = setTimeout(() => setNowMs(Date.now()), SAVING_GRACE_MS + 50);
    return () => clearTimeout(timer);
  }, [waiting]);
  const { deelnemer } = useTafelSession();
  if (deelnemer.rol === 'waarnemer' && status.ready) return { kind: 'alleen-lezen', aantal: status.unsaved };
  return saveStateOf(status, nowMs);
}
