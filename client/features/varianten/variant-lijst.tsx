import { IconArchive, IconCopy, IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { variantVerschil } from '#shared/puzzel/variant/variant-verschil.ts';
import { useActiveVariant, useKiesVariant } from '#client/board/active-variant.ts';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import { usePartij } from '#client/doc/use-doc.ts';
import { telVerschil } from '#client/features/varianten/tel-verschil.ts';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { useVariantActs } from '#client/features/varianten/use-variant-acts.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Menu } from '#client/ui/menu.tsx';

export interface VariantLijstProps {
  readonly bladen: readonly Blad[];
  readonly open: string | null;
  readonly gekozen: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onVergelijk: (id: string, erbij: boolean) => void;
  readonly onKopie: (id: string) => void;
}

/** The tafel and its varianten: which one lies on the board, what differs, and which are compared. */
export function VariantLijst({ bladen, open, gekozen, onOpen, onVergelijk, onKopie }: VariantLijstProps) {
  const { t } = useTranslation('varianten');
  const active = useActiveVariant()?.variant.id ?? null;
  const kies = useKiesVariant();
  const [tafel] = bladen;
  return (
    <ul className="variant-lijst" aria-label={t('lijst.label')}>
      {bladen.map((blad) => (
        <li
          key={blad.id}
          className="variant-rij"
          data-open={open === blad.id}
          aria-current={open === blad.id}
          data-op-bord={(blad.variant?.variant.id ?? null) === active}
        >
          <div className="variant-rij__kop">
            <Checkbox isSelected={gekozen.includes(blad.id)} onChange={(on) => onVergelijk(blad.id, on)}>
              <span className="pt-visually-hidden">{t('lijst.vergelijk', { naam: blad.naam })}</span>
            </Checkbox>
            <div className="variant-rij__naam">
              {blad.variant === null ? (
                <strong>{blad.naam}</strong>
              ) : (
                <Button
                  variant="quiet"
                  size="small"
                  className="variant-rij__open"
                  aria-label={t('lijst.open', { naam: blad.naam })}
                  onPress={() => onOpen(blad.id)}
                >
                  {blad.naam}
                </Button>
              )}
              {blad.variant === null || !tafel ? (
                <p className="variant-rij__noot">{t('deTafelUitleg')}</p>
              ) : (
                <Noot blad={blad} tafel={tafel} />
              )}
            </div>
            {blad.variant === null ? null : <Meer blad={blad} onKopie={onKopie} />}
          </div>
          <div className="variant-rij__acties">
            {(blad.variant?.variant.id ?? null) === active ? (
              <Badge tone="accent">{t('lijst.ligtOpBord')}</Badge>
            ) : (
              <Button
                size="small"
                aria-label={`${t('lijst.opBord')}: ${blad.naam}`}
                onPress={() => kies(blad.variant)}
              >
                {t('lijst.opBord')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whose it is, what the tafel decided, and what differs in short. */
function Noot({ blad, tafel }: { readonly blad: Blad; readonly tafel: Blad }) {
  const { t } = useTranslation('varianten');
  const variant = blad.variant?.variant ?? null;
  const partij = usePartij(variant?.partij ?? '');
  const telling = useMemo(
    () => telVerschil(variantVerschil(tafel.stukken, blad.stukken)),
    [tafel.stukken, blad.stukken],
  );
  if (variant === null || blad.variant === null) return null;
  const parts = (['anders', 'nieuw', 'weg'] as const).flatMap((soort) =>
    telling[soort] === 0 ? [] : [t(`verschil.${soort}`, { count: telling[soort] })],
  );
  return (
    <>
      <p className="variant-rij__noot">
        <Dot color={partij?.kleur ?? '#56646c'} />
        {'\u00A0'}
        {partij?.naam ?? variant.partij} · {t(`plekKort.${blad.variant.plek}`)}
      </p>
      <p className="variant-rij__noot">{parts.length === 0 ? t('verschil.geen') : parts.join(' · ')}</p>
      {variant.keuze === null ? null : (
        <Badge tone={variant.keuze.stand === 'gekozen' ? 'positive' : 'neutral'}>
          {t(`keuze.${variant.keuze.stand}`)}
        </Badge>
      )}
    </>
  );
}

function Meer({ blad, onKopie }: { readonly blad: Blad; readonly onKopie: (id: string) => void }) {
  const { t } = useTranslation('varianten');
  const acts = useVariantActs();
  const recht = useVariantRecht();
  const at = blad.variant;
  if (at === null) return null;
  return (
    <Menu
      label={t('lijst.meer', { naam: blad.naam })}
      trigger={
        <IconButton label={t('lijst.meer', { naam: blad.naam })} size="small">
          <IconDots size={18} aria-hidden="true" />
        </IconButton>
      }
      entries={[
        {
          kind: 'item',
          id: 'kopie',
          label: t('nieuw.beginVariant', { naam: blad.naam }),
          icon: <IconCopy size={16} aria-hidden="true" />,
          onAction: () => onKopie(blad.id),
        },
        {
          kind: 'item',
          id: 'archiveer',
          label: t('detail.archiveer'),
          icon: <IconArchive size={16} aria-hidden="true" />,
          reason: recht(at, 'archief'),
          isDanger: true,
          onAction: () => acts.archiveer(at),
        },
      ]}
    />
  );
}
