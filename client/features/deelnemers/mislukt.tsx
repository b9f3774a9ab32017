import { useTranslation } from 'react-i18next';
import type { RequestError } from '#client/rest/request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';

/** Says why something could not be fetched, in the words of the server where it gave them, with a way to try again. */
export function Mislukt({ error, onRetry }: { readonly error: RequestError; readonly onRetry: () => void }) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
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
