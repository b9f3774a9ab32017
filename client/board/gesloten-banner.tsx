import { useTranslation } from 'react-i18next';
import type { Noun } from '#shared/authorize/touch.ts';
import { geslotenOf } from '#client/board/gesloten.ts';
import { useTafel } from '#client/doc/use-doc.ts';
import { Banner } from '#client/ui/banner.tsx';

/** One name for what people see as one thing. */
const NAMED = ['puzzelstuk', 'decentraleOpgave', 'afspraak'] as const satisfies readonly Noun[];

/** Says calmly why much is greyed: the tafel is paused or closed, or its phase keeps some things as they are. */
export function GeslotenBanner() {
  const { t, i18n } = useTranslation('recht');
  const tafel = useTafel();
  const gesloten = tafel && geslotenOf(tafel);
  if (!gesloten) return null;
  if (gesloten.kind === 'status')
    return <Banner>{t(gesloten.status === 'gesloten' ? 'tafelDicht' : 'tafelPauze')}</Banner>;
  const wat = NAMED.filter((noun) => gesloten.dicht.includes(noun)).map((noun) => t(`noun.${noun}`));
  return (
    <Banner>
      {t('faseBanner', {
        fase: t(`fase.${gesloten.fase}`),
        wat: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(wat),
      })}
    </Banner>
  );
}
