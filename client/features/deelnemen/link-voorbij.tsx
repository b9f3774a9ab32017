import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LinkEnding } from '#client/features/deelnemen/link-ending.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Panel } from '#client/ui/panel.tsx';

const TEXTS = {
  'geen-token': ['geenToken', 'geenTokenUitleg'],
  onbekend: ['ongeldig', 'ongeldigUitleg'],
  gebruikt: ['gebruikt', 'gebruiktUitleg'],
  verlopen: ['verlopen', 'verlopenUitleg'],
  ingetrokken: ['ingetrokken', 'ingetrokkenUitleg'],
  'laatste-poging': ['ingetrokken', 'laatstePoging'],
} as const satisfies Readonly<Record<LinkEnding, readonly [string, string]>>;

/** Says why a link leads nowhere, and whom to ask. */
export function LinkVoorbij({ ending }: { readonly ending: LinkEnding }) {
  const { t } = useTranslation('deelnemen');
  const [title, text] = TEXTS[ending];
  return (
    <Panel>
      <div role="alert">
        <EmptyState title={t(title)} action={<Link href="/">{t('naarTafels')}</Link>}>
          {t(text)}
        </EmptyState>
      </div>
    </Panel>
  );
}
