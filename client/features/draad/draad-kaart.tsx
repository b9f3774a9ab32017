import { IconArrowBackUp, IconCheck, IconDots, IconQuote } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draad } from '#shared/domain/draad/schema.ts';
import { ReactieThread } from '#client/board/reactie-thread.tsx';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { TextArea } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { HangtLijst } from './hangt-lijst.tsx';
import { useDraadActs } from './use-draad-acts.ts';
import { useDraadReden } from './use-draad-reden.ts';
import type { Woorden } from './use-woorden.ts';
import './draad.css';

export interface DraadKaartProps {
  readonly draad: Draad;
  readonly isActief?: boolean;
  /** Whether its words still stand in the text beside it; absent where there is no text. */
  readonly woorden?: Woorden | undefined;
  readonly onNaarWoorden?: () => void;
}

/** One thread: the words that it is about, what was said, what it hangs on, and how it ended. */
export function DraadKaart({ draad, isActief = false, woorden, onNaarWoorden }: DraadKaartProps) {
  const { t, i18n } = useTranslation(['draad', 'algemeen']);
  const { deelnemer } = useTafelSession();
  const register = useRegister();
  const acts = useDraadActs();
  const reden = useDraadReden(draad);
  const [isClosing, setClosing] = useState(false);
  const { opgelost } = draad;
  const citaat = Object.values(draad.hangt).find((hangt) => hangt.soort === 'tekst')?.citaat;
  return (
    <article
      className={isActief ? 'draad-kaart draad-kaart--actief' : 'draad-kaart'}
      data-draad-kaart={draad.id}
      tabIndex={-1}
      aria-label={citaat === undefined ? t('titel') : t('bij', { citaat })}
    >
      <header className="draad-kaart__kop">
        {citaat === undefined ? null : (
          <blockquote className="draad-kaart__citaat">
            <IconQuote size={14} aria-hidden />
            <span>{citaat}</span>
          </blockquote>
        )}
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
              id: 'archiveer',
              label: t('archiveer'),
              reason: reden.archief,
              onAction: () => {
                acts.archiveer(draad.id);
                showToast(t('gearchiveerd'), { label: t('herstel'), onAction: () => acts.herstel(draad.id) });
              },
            },
          ]}
        />
      </header>
      {woorden?.soort === 'weg' ? <p className="draad-kaart__weg">{t('woordenWeg')}</p> : null}
      {woorden?.soort === 'plek' && onNaarWoorden ? (
        <Button size="small" variant="quiet" onPress={onNaarWoorden}>
          <IconArrowBackUp size={14} aria-hidden />
          {t('naarWoorden')}
        </Button>
      ) : null}
      <ReactieThread
        reacties={draad.reactie}
        register={register}
        partij={deelnemer.partij}
        reden={reden.reageer}
        onAdd={(tekst) => acts.reageer(draad.id, tekst)}
      />
      {opgelost === null ? null : (
        <p className="draad-kaart__slot">
          <IconCheck size={14} aria-hidden />
          <span>
            {t('opgelostDoor', {
              wie: `${opgelost.naam} · ${register.partijen.find(({ id }) => id === opgelost.partij)?.naam ?? opgelost.partij}`,
              datum: formatDateTime(opgelost.op, i18n.language),
            })}
            {opgelost.slot === '' ? null : <q>{opgelost.slot}</q>}
          </span>
        </p>
      )}
      <HangtLijst draad={draad} reden={reden.hang} />
      <div className="draad-kaart__doen">
        {opgelost === null ? (
          <Button size="small" reason={reden.losOp} onPress={() => setClosing(!isClosing)}>
            {t('losOp')}
          </Button>
        ) : (
          <Button size="small" reason={reden.losOp} onPress={() => acts.heropen(draad.id)}>
            {t('heropen')}
          </Button>
        )}
      </div>
      {isClosing && opgelost === null ? (
        <Slotwoord
          onSlot={(slot) => {
            acts.losOp(draad.id, slot);
            setClosing(false);
          }}
          onLaat={() => setClosing(false)}
        />
      ) : null}
    </article>
  );
}

const MAX_SLOT = 400;

function Slotwoord({
  onSlot,
  onLaat,
}: {
  readonly onSlot: (slot: string) => void;
  readonly onLaat: () => void;
}) {
  const { t } = useTranslation('draad');
  const [slot, setSlot] = useState('');
  const trimmed = slot.trim();
  return (
    <form
      className="draad-vorm"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed.length <= MAX_SLOT) onSlot(trimmed);
      }}
    >
      <TextArea
        label={t('slot')}
        description={t('slotUitleg')}
        rows={2}
        value={slot}
        onChange={setSlot}
        errorMessage={trimmed.length > MAX_SLOT ? t('teLang', { max: MAX_SLOT }) : undefined}
      />
      <div className="draad-kaart__doen">
        <Button type="submit" size="small" variant="primary">
          {t('losOp')}
        </Button>
        <Button size="small" variant="quiet" onPress={onLaat}>
          {t('laat')}
        </Button>
      </div>
    </form>
  );
}
