import { IconArchive, IconCopy, IconDots, IconMapPin, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useSpanningspuntActs } from '#client/board/use-spanningspunt-acts.ts';
import { usePartij, useTafelSession } from '#client/doc/use-doc.ts';
import type { StukReden } from '#client/features/puzzelstuk/use-stuk-reden.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { Dot } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';

export interface PanelHeadProps {
  readonly stuk: Puzzelstuk;
  readonly reden: StukReden;
  readonly onKies: (ids: readonly string[]) => void;
}

/** Name, owner and status of the piece, and what can be done with it as a whole. */
export function PanelHead({ stuk, reden, onKies }: PanelHeadProps) {
  const { t } = useTranslation(['puzzelstuk', 'varianten']);
  const inVariant = useActiveVariant() !== null;
  const acts = usePuzzelstukActs();
  const punten = useSpanningspuntActs();
  const partij = usePartij(stuk.partij);
  const { deelnemer } = useTafelSession();
  const stand =
    stuk.partij === deelnemer.partij
      ? 'eigen'
      : stuk.opengesteld.includes(deelnemer.partij)
        ? 'open'
        : 'dicht';
  const pin = (soort: 'spanningspunt' | 'kans'): void =>
    onKies([punten.zet(soort, { soort: 'puzzelstuk', id: stuk.id })]);
  return (
    <header className="puzzelstuk-panel__head">
      <div className="puzzelstuk-panel__name">
        <FunctieMark functie={stuk.functies[0] ?? 'wonen'} />
        <h2>{stuk.titel || t('zonderTitel')}</h2>
        <Menu
          label={t('actie.meer')}
          trigger={
            <IconButton label={t('actie.meer')} size="small">
              <IconDots size={18} aria-hidden="true" />
            </IconButton>
          }
          entries={[
            {
              kind: 'item',
              id: 'kopieer',
              label: t('actie.kopieer'),
              icon: <IconCopy size={16} aria-hidden="true" />,
              reason: reden.leg,
              onAction: () => onKies(acts.kopieer([stuk.id])),
            },
            {
              kind: 'item',
              id: 'spanningspunt',
              label: t('actie.spanningspunt'),
              icon: <IconMapPin size={16} aria-hidden="true" />,
              reason: reden.pin,
              onAction: () => pin('spanningspunt'),
            },
            {
              kind: 'item',
              id: 'kans',
              label: t('actie.kans'),
              icon: <IconStar size={16} aria-hidden="true" />,
              reason: reden.pin,
              onAction: () => pin('kans'),
            },
            { kind: 'separator', id: 'lijn' },
            {
              kind: 'item',
              id: 'archiveer',
              label: t(inVariant ? 'varianten:laatWeg' : 'actie.archiveer'),
              icon: <IconArchive size={16} aria-hidden="true" />,
              reason: reden.eigen,
              onAction: () => acts.archiveer([stuk.id]),
              isDisabled: stuk.archief !== null,
              isDanger: true,
            },
          ]}
        />
      </div>
      <p className="puzzelstuk-panel__badges">
        <Badge tone="accent">{t(`status.${stuk.status}`)}</Badge>
        <Badge>
          <Dot color={partij?.kleur ?? '#56646c'} /> {partij?.naam ?? stuk.partij}
        </Badge>
        <Badge tone={stand === 'dicht' ? 'neutral' : 'positive'}>{t(`opengesteld.stand.${stand}`)}</Badge>
      </p>
    </header>
  );
}
