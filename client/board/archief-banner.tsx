import { useTranslation } from 'react-i18next';
import type { Archief } from '#shared/domain/herkomst.ts';
import { currentTaal } from '#client/i18n/i18n.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { WhenWritable } from '#client/ui/read-only.tsx';

export interface ArchiefBannerProps {
  readonly archief: NonNullable<Archief>;
  readonly soort: 'puzzelstuk' | 'spanningspunt';
  readonly onHerstel: () => void;
}

/** Says that this was archived, by whom and when, with the way back (PS9). */
export function ArchiefBanner({ archief, soort, onHerstel }: ArchiefBannerProps) {
  const { t } = useTranslation(['puzzelstuk', 'spanningspunt']);
  const wanneer = formatDateTime(archief.op, currentTaal());
  return (
    <Banner
      tone="warning"
      actions={
        <WhenWritable>
          <Button size="small" onPress={onHerstel}>
            {t(`${soort}:actie.herstel`)}
          </Button>
        </WhenWritable>
      }
    >
      {t(`${soort}:isGearchiveerd`, { naam: archief.naam, wanneer })}
    </Banner>
  );
}
