import { IconCoinEuro, IconGavel, IconMap2, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MUNTEN, type Munt } from '#shared/domain/inzet/belofte.ts';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import './belofte.css';

/** One sign for each munt; beside it always stands a word or a name for who hears the page. */
export const MUNT_ICONS: Readonly<Record<Munt, typeof IconMap2>> = {
  ruimte: IconMap2,
  geld: IconCoinEuro,
  regels: IconGavel,
  mensen: IconUsers,
};

/** The sign of a munt, with its name for who hears the page and who points at it. */
export function MuntIcon({ munt, size = 16 }: { readonly munt: Munt; readonly size?: number }) {
  const { t } = useTranslation('belofte');
  const Icon = MUNT_ICONS[munt];
  return (
    <span className={`munt munt--${munt}`} title={t(`munt.${munt}`)}>
      <Icon size={size} aria-hidden />
      <VisuallyHidden>{t(`munt.${munt}`)}</VisuallyHidden>
    </span>
  );
}

/** What each sign means, in words. */
export function MuntLegenda({ label }: { readonly label: string }) {
  const { t } = useTranslation('belofte');
  return (
    <ul className="munt-legenda" aria-label={label}>
      {MUNTEN.map((munt) => {
        const Icon = MUNT_ICONS[munt];
        return (
          <li key={munt}>
            <span className={`munt munt--${munt}`}>
              <Icon size={16} aria-hidden />
            </span>
            <strong>{t(`munt.${munt}`)}</strong> {t(`muntUitleg.${munt}`)}
          </li>
        );
      })}
    </ul>
  );
}
