import {
  IconAlertTriangle,
  IconCheck,
  IconCircleX,
  IconDots,
  IconHelpCircle,
  IconHourglass,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Toets, ToetsAntwoord } from '#shared/domain/toets/schema.ts';
import { toetsStand } from '#shared/wederkerigheid/toets-stand.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useReden } from '#client/board/use-reden.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { AntwoordForm } from './antwoord-form.tsx';
import { useToetsActs } from './use-toets-acts.ts';

/** One question, with an answer or the place for it of each who was asked. */
export function ToetsKaart({ toets }: { readonly toets: Toets }) {
  const { t } = useTranslation('toets');
  const { naam } = usePartijNamen();
  const reden = useReden()(useRight('zet', 'toets', 'archief', toets));
  const acts = useToetsActs();
  const { doorgever, buitenZonderDoorgever } = toetsStand(toets);
  return (
    <li className="toets-kaart">
      <header>
        <Badge tone="accent">{t(`aspect.${toets.aspect}`)}</Badge>
        <span className="wederkerigheid__uitleg">{t('gevraagdDoor', { partij: naam(toets.partij) })}</span>
        <Menu
          label={t('menu')}
          trigger={
            <IconButton label={t('menu')} size="small">
              <IconDots size={16} aria-hidden />
            </IconButton>
          }
          entries={[
            {
              kind: 'item',
              id: 'weg',
              label: t('wegleggen'),
              reason: reden,
              onAction: () => acts.putAway(toets),
            },
          ]}
        />
      </header>
      <p className="toets-kaart__vraag">{toets.vraag}</p>
      <ul>
        {toets.betrokken.map((partij) => (
          <Antwoord
            key={partij}
            toets={toets}
            partij={partij}
            naam={
              partij === doorgever
                ? t('antwoord.doorgegeven', { buiten: toets.buiten, partij: naam(partij) })
                : naam(partij)
            }
          />
        ))}
        {buitenZonderDoorgever ? (
          <li className="toets-antwoord">
            <p className="belofte-zin__mist">
              <IconAlertTriangle size={14} aria-hidden />{' '}
              {t('antwoord.nietDoorgegeven', { buiten: toets.buiten })}
            </p>
          </li>
        ) : null}
      </ul>
    </li>
  );
}

interface AntwoordProps {
  readonly toets: Toets;
  readonly partij: PartijId;
  readonly naam: string;
}

function Antwoord({ toets, partij, naam }: AntwoordProps) {
  const { t } = useTranslation('toets');
  const { deelnemer } = useTafelSession();
  const reden = useReden()(useRight('zet', 'toets', 'antwoord', toets, null, partij));
  const acts = useToetsActs();
  const [isWriting, setWriting] = useState(false);
  const antwoord = Object.hasOwn(toets.antwoord, partij) ? (toets.antwoord[partij] ?? null) : null;
  const isOwn = partij === deelnemer.partij;
  return (
    <li className="toets-antwoord">
      <div className="toets-antwoord__kop">
        <strong>{naam}</strong>
        {antwoord === null ? (
          <span className="wederkerigheid__uitleg">
            <IconHourglass size={14} aria-hidden /> {t('antwoord.open')}
          </span>
        ) : (
          <Oordeel oordeel={antwoord.oordeel} />
        )}
        {isOwn && !isWriting ? (
          <Button size="small" reason={reden} onPress={() => setWriting(true)}>
            {antwoord === null ? t('antwoord.geef') : t('antwoord.wijzig')}
          </Button>
        ) : null}
      </div>
      {antwoord === null || antwoord.toelichting === '' ? null : <p>{antwoord.toelichting}</p>}
      {antwoord === null ? null : (
        <p className="wederkerigheid__uitleg">
          <WieWanneer naam={antwoord.naam || null} partij={null} op={antwoord.op} />
        </p>
      )}
      {isWriting ? (
        <AntwoordForm
          antwoord={antwoord}
          label={t('antwoord.titel', { partij: naam })}
          onClose={() => setWriting(false)}
          onSave={(given) => {
            acts.answer(toets.id, given);
            setWriting(false);
          }}
        />
      ) : null}
    </li>
  );
}

const OORDELEN = {
  ja: { Icon: IconCheck, tone: 'positive' },
  'ja-mits': { Icon: IconCheck, tone: 'warning' },
  nee: { Icon: IconCircleX, tone: 'negative' },
  'weet-niet': { Icon: IconHelpCircle, tone: 'neutral' },
} as const;

function Oordeel({ oordeel }: Pick<ToetsAntwoord, 'oordeel'>) {
  const { t } = useTranslation('toets');
  const { Icon, tone } = OORDELEN[oordeel];
  return (
    <Badge tone={tone}>
      <Icon size={14} aria-hidden /> {t(`oordeel.${oordeel}`)}
    </Badge>
  );
}
