import { IconBulb, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useRights } from '#client/doc/use-right.ts';
import { AfspraakStand } from '#client/features/akkoord/afspraak-stand.tsx';
import { AfsprakenSamenvatting } from '#client/features/akkoord/afspraken-samenvatting.tsx';
import { GekozenTeken } from '#client/features/veld/gekozen-teken.tsx';
import { VeldTeken } from '#client/features/veld/veld-teken.tsx';
import { VeldWacht } from '#client/features/veld/veld-wacht.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { Button } from '#client/ui/button.tsx';
import { afspraakPath } from './afspraak-path.ts';
import { AfsprakenArchive } from './archive.tsx';
import { useAfspraakActs } from './use-acts.ts';
import { useNieuweAfspraakReden } from './use-afspraak-reden.ts';

export interface AfsprakenOutlineProps {
  readonly tafelId: string;
  readonly ordered: readonly Afspraak[];
  readonly openId: string | null;
  readonly onNew: () => void;
  readonly onExamples: () => void;
  readonly onImport: () => void;
}

/** What is being dragged, and before which place it would land. */
interface Drag {
  readonly id: string;
  readonly over: number;
}

/** All afspraken in order. Dragging and the menu of the sheet (higher, lower) change the order alike. */
export function AfsprakenOutline({
  tafelId,
  ordered,
  openId,
  onNew,
  onExamples,
  onImport,
}: AfsprakenOutlineProps) {
  const { t } = useTranslation(['afspraak', 'tekst']);
  const redenNieuw = useNieuweAfspraakReden();
  const judge = useRights();
  const mayOrder = (afspraak: Afspraak): boolean => judge('zet', 'afspraak', 'volgorde', afspraak).ok;
  const { move } = useAfspraakActs();
  const [drag, setDrag] = useState<Drag | null>(null);

  function drop(): void {
    if (!drag) return;
    const from = ordered.findIndex(({ id }) => id === drag.id);
    // The place is counted without the one that moves.
    if (from >= 0 && !move(drag.id, drag.over > from ? drag.over - 1 : drag.over, mayOrder))
      showToast(t('melding.volgordeNiet'));
    setDrag(null);
  }

  return (
    <nav className="afspraken-inhoud" aria-label={t('inhoud')}>
      <h1 className="afspraken-kop">{t('titel')}</h1>
      <VeldWacht />
      <ol className="afspraken-lijst">
        {ordered.map((afspraak, index) => (
          <li key={afspraak.id}>
            <Link
              href={afspraakPath(tafelId, afspraak.id)}
              className={linkClass(drag, index, ordered.length)}
              aria-current={afspraak.id === openId ? 'page' : undefined}
              title={mayOrder(afspraak) ? t('sleepUitleg') : undefined}
              draggable={mayOrder(afspraak)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDrag({ id: afspraak.id, over: index });
              }}
              onDragOver={(event) => {
                if (!drag) return;
                event.preventDefault();
                const box = event.currentTarget.getBoundingClientRect();
                const over = event.clientY > box.top + box.height / 2 ? index + 1 : index;
                if (over !== drag.over) setDrag({ ...drag, over });
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop();
              }}
              onDragEnd={() => setDrag(null)}
            >
              <span className="afspraken-nummer">{index + 1}</span>
              <span className="afspraken-titel">{afspraak.titel || t('zonderTitel')}</span>
              <span className="afspraken-status">
                <GekozenTeken afspraak={afspraak} />
                <VeldTeken afspraak={afspraak.id} />
                <AfspraakStand afspraak={afspraak} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {ordered.length === 0 ? <p className="afspraken-klein">{t('leeg')}</p> : null}
      <div className="afspraken-doen">
        <Button variant="primary" reason={redenNieuw} onPress={onNew}>
          <IconPlus size={16} aria-hidden />
          {t('nieuw')}
        </Button>
        <Button variant="quiet" onPress={onExamples}>
          <IconBulb size={16} aria-hidden />
          {t('voorbeelden.open')}
        </Button>
        <Button variant="quiet" onPress={onImport}>
          <IconFileImport size={16} aria-hidden />
          {t('tekst:import.open')}
        </Button>
      </div>
      <AfsprakenArchive />
      <AfsprakenSamenvatting />
    </nav>
  );
}

function linkClass(drag: Drag | null, index: number, count: number): string {
  if (drag?.over === index) return 'afspraken-link afspraken-link--ervoor';
  const isAfterLast = drag?.over === count && index === count - 1;
  return isAfterLast ? 'afspraken-link afspraken-link--erna' : 'afspraken-link';
}
