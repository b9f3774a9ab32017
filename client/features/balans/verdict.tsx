import { IconCircleCheck, IconHelpCircle, IconPuzzleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PuzzelOordeel, PuzzelStand } from '#shared/puzzel/stand/puzzel-stand.ts';

const ICON = { past: IconCircleCheck, 'past-niet': IconPuzzleOff, onbekend: IconHelpCircle } as const;

/** The one sentence: it fits, it does not fit yet, or that cannot be said. Told when it changes. */
export function VerdictZin({ oordeel }: { readonly oordeel: PuzzelOordeel }) {
  const { t } = useTranslation('balans');
  const Icon = ICON[oordeel];
  return (
    <h2 className={`balans-strip__verdict balans-strip__verdict--${oordeel}`} aria-live="polite">
      <Icon size={20} stroke={2} aria-hidden="true" /> {t(`oordeel.${oordeel}`)}
    </h2>
  );
}

export interface TellingenProps {
  readonly stand: PuzzelStand;
  readonly stukken: number;
  readonly openPosten: number;
  readonly onOpgaven: () => void;
  readonly onBotsingen: () => void;
  readonly onPosten: () => void;
}

/** What stands in the way, counted; each leads to where it can be seen. */
export function Tellingen(props: TellingenProps) {
  const { stand, stukken, openPosten, onOpgaven, onBotsingen, onPosten } = props;
  const { t } = useTranslation('balans');
  const parts = [
    { key: 'stukken', text: t('stukken', { count: stukken }), onPress: null },
    { key: 'open', text: t('open', { count: stand.opgavenOpen }), onPress: onOpgaven },
    {
      key: 'verdeel',
      text: t('nietVerdeeld', { count: stand.nietVerdeeld }),
      onPress: onOpgaven,
      leeg: stand.nietVerdeeld === 0,
    },
    { key: 'botsingen', text: t('botsingen', { count: stand.botsingen }), onPress: onBotsingen },
    {
      key: 'mogelijk',
      text: t('mogelijk', { count: stand.mogelijk }),
      onPress: onBotsingen,
      leeg: stand.mogelijk === 0,
    },
    {
      key: 'voorbehoud',
      text: t('voorbehouden', { count: stand.voorbehouden }),
      onPress: onBotsingen,
      leeg: stand.voorbehouden === 0,
    },
    { key: 'posten', text: t('posten', { count: openPosten }), onPress: onPosten, leeg: openPosten === 0 },
  ];
  return (
    <ul className="balans-strip__tellingen">
      {parts
        .filter((part) => part.leeg !== true)
        .map(({ key, text, onPress }) => (
          <li key={key}>
            {onPress === null ? (
              text
            ) : (
              <button type="button" className="balans-strip__telling" onClick={onPress}>
                {text}
              </button>
            )}
          </li>
        ))}
    </ul>
  );
}
