import { IconChevronDown } from '@tabler/icons-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import type { Screen } from '#client/presence/presence.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { VeldTelling } from '#client/features/veld/veld-telling-later.tsx';
import { useMediaQuery } from '#client/ui/use-media-query.ts';
import { screenPath } from '#client/workspace/screens.ts';

const MAIN = ['kaart', 'spanningspunten', 'afspraken', 'wederkerigheid', 'arrangement'] as const;
/** In the bar where there is room for them, else behind one button. */
const MORE = ['past', 'varianten', 'lijst'] as const;
const ROOM_FOR_ALL = '(min-width: 112rem)';

/** The parts of a tafel that everybody goes to all the time, in the order of the work. */
export function TopbarNav({ screen }: { readonly screen: Screen | null }) {
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const hasRoom = useMediaQuery(ROOM_FOR_ALL);
  return (
    <nav className="topbar__nav" aria-label={t('navigatie.label')}>
      <div className="topbar__links">
        {(hasRoom ? [...MAIN, ...MORE] : MAIN).map((each) => (
          <Link
            key={each}
            ref={screen === each ? toSight : null}
            href={screenPath(tafelId, each)}
            className="topbar__link"
            aria-current={screen === each ? 'page' : undefined}
          >
            {t(`navigatie.${each}`)}
            {each === 'spanningspunten' ? <OpenCount /> : null}
            {each === 'afspraken' ? <VeldTelling /> : null}
          </Link>
        ))}
      </div>
      {hasRoom ? null : <MoreScreens screen={screen} />}
    </nav>
  );
}

/** On a narrow screen they scroll: where one is stays in sight. */
function toSight(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** The rest of them; the button carries the name of the one that is open, so that it is plain where one is. */
function MoreScreens({ screen }: { readonly screen: Screen | null }) {
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  const open = MORE.find((each) => each === screen) ?? null;
  return (
    <Menu
      label={t('navigatie.meer')}
      trigger={
        <AriaButton
          className="topbar__link topbar__link--meer"
          aria-label={
            open === null ? t('navigatie.meer') : `${t(`navigatie.${open}`)}, ${t('navigatie.meer')}`
          }
          {...(open === null ? {} : { 'aria-current': 'page' as const })}
        >
          {t(open === null ? 'meer' : `navigatie.${open}`)}
          <IconChevronDown size={16} aria-hidden="true" />
        </AriaButton>
      }
      entries={MORE.map((each) => ({
        kind: 'item',
        id: each,
        label: t(`navigatie.${each}`),
        onAction: () => navigate(screenPath(tafelId, each)),
      }))}
    />
  );
}

function OpenCount() {
  const { t } = useTranslation();
  const punten = useOpTafel('spanningspunt');
  const count = punten.filter((punt) => punt.soort === 'spanningspunt' && punt.status !== 'opgelost').length;
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true">
        <Badge tone="mark">{count}</Badge>
      </span>
      <span className="pt-visually-hidden">{t('navigatie.spanningspuntenOpen', { count })}</span>
    </>
  );
}
