import { useTranslation } from 'react-i18next';
import { MUNTEN, type Munt } from '#shared/domain/inzet/belofte.ts';
import type { PerMunt } from '#shared/wederkerigheid/matrix.ts';
import { MUNT_ICONS } from '#client/board/belofte/munt-icon.tsx';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';

/** How many beloften of each munt: the sign with its number, and its name for who hears the page. */
export function MuntTelling({ munten }: { readonly munten: PerMunt }) {
  const { t } = useTranslation('belofte');
  return (
    <span className="munt-telling">
      {MUNTEN.filter((munt) => munten[munt].length > 0).map((munt) => {
        const Icon = MUNT_ICONS[munt];
        return (
          <span key={munt} className={`munt munt--${munt}`}>
            <Icon size={16} aria-hidden />
            <VisuallyHidden>{t(`munt.${munt}`)}</VisuallyHidden> {munten[munt].length}
          </span>
        );
      })}
    </span>
  );
}

/** The same in words: `Ruimte: 2, Geld: 1`. */
export function useMuntWoorden(): (munten: PerMunt) => string {
  const { t } = useTranslation(['wederkerigheid', 'belofte']);
  const word = (munt: Munt, aantal: number): string =>
    t('telling', { munt: t(`belofte:munt.${munt}`), aantal });
  return (munten) =>
    MUNTEN.filter((munt) => munten[munt].length > 0)
      .map((munt) => word(munt, munten[munt].length))
      .join(', ');
}
