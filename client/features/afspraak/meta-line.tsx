import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { Button } from '#client/ui/button.tsx';
import { Popover } from '#client/ui/popover.tsx';
import { Bevriezingsregel } from './bevriezing.tsx';
import { MetaForm } from './meta-form.tsx';
import { ProcesRegels } from './proces-regels.tsx';

/** What kind of afspraak it is, in one line; the details open from its end. */
export function MetaLine({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t, i18n } = useTranslation(['afspraak', 'belofte']);
  const { soort, thema, termijn, status, uitvoering } = afspraak;
  const parts = [
    t(`soort.${soort}`),
    t(`thema.${thema}`),
    ...(uitvoering === null ? [] : [t(`belofte:uitvoering.${uitvoering}`)]),
    termijn === null
      ? t('meta.geenTermijn')
      : t('meta.termijn', { termijn: formatTermijn(termijn, i18n.language) }),
    t(`status.${status}`),
  ];
  return (
    <div className="afspraak-meta">
      <p>{parts.join(' · ')}</p>
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
      <ProcesRegels afspraak={afspraak} />
    </div>
  );
}
