import { useTranslation } from 'react-i18next';
import type { Archief } from '#shared/domain/herkomst.ts';
import { currentTaal } from '#client/i18n/i18n.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { useRegister } from '#client/doc/use-doc.ts';

export interface ArchiefBannerProps {
  readonly archief: NonNullable<Archief>;
  readonly soort: 'puzzelstuk' | 'spanningspunt';
  /** Why this person may not put it back. */
  readonly reden: Reason | null;
  readonly onHerstel: () => void;
}

/** Says that this was archived, by whom and when, with the way back (PS9). */
export function ArchiefBanner({ archief, soort, reden, onHerstel }: ArchiefBannerProps) {
  const { t } = useTranslation(['puzzelstuk', 'spanningspunt']);
  const { deelnemers } = useRegister();
  const naam = deelnemers.find(({ id }) => id === archief.door)?.naam ?? archief.naam;
  const wanneer = formatDateTime(archief.op, currentTaal());
  return (
    <Banner
      tone="warning"
      actions={
        <Button size="small" reason={reden} onPress={onHerstel}>
          {t(`${soort}:actie.herstel`)}
        </Button>
      }
    >
      {t(`${soort}:isGearchiveerd`, { naam, wanneer })}
    </Banner>
  );
}
