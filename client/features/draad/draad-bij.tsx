import { IconMessagePlus } from '@tabler/icons-react';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { DraadPortContext } from '#client/text/draad/draad-port.ts';
import { DraadBord, type DraadStaat } from './draad-bord.ts';
import { useNieuweDraadReden } from './use-draad-reden.ts';
import './draad.css';

const BordContext = createContext<DraadBord | null>(null);

/** The threads of the afspraak around it; null outside of one. */
export function useDraadBord(): DraadBord | null {
  return useContext(BordContext);
}

const NIETS: DraadStaat = { actief: null, selectie: null, gevraagd: null };
const NOOIT = () => () => undefined;

/** What the screen shows of threads beside the threads themselves. */
export function useDraadStaat(): DraadStaat {
  const bord = useDraadBord();
  return useSyncExternalStore(bord?.subscribeStaat ?? NOOIT, bord?.getStaat ?? (() => NIETS));
}

/** Joins the texts of an afspraak and the margin beside them to the threads that hang on it. */
export function DraadBij({
  afspraak,
  children,
}: {
  readonly afspraak: string;
  readonly children: ReactNode;
}) {
  const { doc } = useTafelSession();
  const draden = useOpTafel('draad');
  const bord = useMemo(() => new DraadBord(doc, afspraak), [doc, afspraak]);
  useEffect(() => bord.zet(draden), [bord, draden]);
  return (
    <BordContext value={bord}>
      <DraadPortContext value={bord}>
        {children}
        <ReageerKnop />
      </DraadPortContext>
    </BordContext>
  );
}

/** Stands at the words that are selected, for who may begin a thread on them. */
function ReageerKnop() {
  const { t } = useTranslation('draad');
  const bord = useDraadBord();
  const { selectie } = useDraadStaat();
  const reden = useNieuweDraadReden();
  useEffect(() => {
    // What stands at a place on the screen goes when the page moves under it.
    const away = (): void => bord?.selecteer(null);
    document.addEventListener('scroll', away, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', away, { capture: true });
  }, [bord]);
  if (bord === null || selectie === null || reden !== null) return null;
  const { x, y } = selectie.plek;
  return (
    <button
      type="button"
      className="draad-reageer"
      title={t('reageerUitleg')}
      style={{ insetInlineStart: x, insetBlockStart: y }}
      // The words stay selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => bord.reageer(selectie)}
    >
      <IconMessagePlus size={16} aria-hidden />
      {t('reageer')}
    </button>
  );
}
