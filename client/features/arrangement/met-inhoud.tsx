import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { useArrangementInhoud } from './use-arrangement-inhoud.ts';

/** Shows what is made of the content of a generation, once it is here. */
export function MetInhoud({
  hash,
  children,
}: {
  readonly hash: string;
  readonly children: (inhoud: ArrangementInhoud) => ReactNode;
}) {
  const { t } = useTranslation(['arrangement', 'algemeen']);
  const [state, retry] = useArrangementInhoud(hash);
  if (state.kind === 'bezig') return <Spinner label={t('inhoudLaden')} />;
  if (state.kind === 'gelukt') return children(state.value);
  return (
    <Banner
      tone="warning"
      actions={
        <Button size="small" onPress={retry}>
          {t('algemeen:opnieuw')}
        </Button>
      }
    >
      {t('inhoudMislukt')}
    </Banner>
  );
}
