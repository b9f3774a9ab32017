import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { DraadKaart } from './draad-kaart.tsx';
import { dradenAan, type Ding } from './hangt-aan.ts';
import { NieuweDraad } from './nieuwe-draad.tsx';
import { OpgelosteDraden } from './opgeloste-draden.tsx';
import { useDraadActs } from './use-draad-acts.ts';
import { useNieuweDraadReden } from './use-draad-reden.ts';
import './draad.css';

export interface DradenBijProps {
  readonly soort: 'puzzelstuk' | 'spanningspunt';
  readonly id: string;
}

/** The threads that hang on a piece or a spanningspunt, wherever else they hang. */
export default function DradenBij({ soort, id }: DradenBijProps) {
  const { t } = useTranslation('draad');
  const all = useOpTafel('draad');
  const ding = useMemo((): Ding => ({ soort, id }), [soort, id]);
  const draden = useMemo(() => dradenAan(all, ding), [all, ding]);
  const acts = useDraadActs();
  const reden = useNieuweDraadReden();
  const [isNew, setNew] = useState(false);
  const open = draden.filter(({ opgelost }) => opgelost === null);
  return (
    <section className="draden" aria-label={t('titel')}>
      <h3>{t('titel')}</h3>
      {open.length === 0 && !isNew ? <p className="draden__leeg">{t('leegBij')}</p> : null}
      <ol className="draden__lijst">
        {open.map((draad) => (
          <li key={draad.id}>
            <DraadKaart draad={draad} />
          </li>
        ))}
      </ol>
      {isNew ? (
        <NieuweDraad
          citaat={null}
          onLaat={() => setNew(false)}
          onBegin={(tekst) => {
            acts.begin([ding], tekst);
            setNew(false);
          }}
        />
      ) : (
        <div>
          <Button size="small" variant="quiet" reason={reden} onPress={() => setNew(true)}>
            {t('nieuw')}
          </Button>
        </div>
      )}
      <OpgelosteDraden draden={draden}>
        {(draad) => (
          <li key={draad.id}>
            <DraadKaart draad={draad} />
          </li>
        )}
      </OpgelosteDraden>
    </section>
  );
}
