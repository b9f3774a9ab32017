import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '#client/doc/use-doc.ts';
import type { RequestError } from '#client/rest/request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';

export interface MisluktProps {
  readonly error: RequestError;
  /** Also called by itself when the connection comes back. */
  readonly onRetry: () => void;
}

/** Says why something could not be fetched, in the words of the server where it gave them, with a way to try again. */
export function Mislukt({ error, onRetry }: MisluktProps) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { connection } = useStatus();
  const wasAway = useRef(false);
  useEffect(() => {
    if (connection !== 'verbonden') wasAway.current = true;
    else if (wasAway.current && error.kind === 'geen-verbinding') {
      wasAway.current = false;
      onRetry();
    }
  }, [connection, error, onRetry]);
  const said = error.kind === 'geweigerd' ? error.problem?.detail : t('offline');
  return (
    <Banner
      tone={error.kind === 'geweigerd' ? 'negative' : 'warning'}
      actions={
        <Button size="small" onPress={onRetry}>
          {general('opnieuw')}
        </Button>
      }
    >
      {said ?? t('ophalenFout')}
    </Banner>
  );
}
