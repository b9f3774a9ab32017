import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistorieDialog } from '#client/board/historie-dialog.tsx';
import type { HerkomstLineProps } from '#client/board/herkomst-line.tsx';
import { useHistorieReden } from '#client/board/use-historie-reden.ts';
import { useLaatsteWijziging } from '#client/board/use-laatste-wijziging.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { useRegister } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/board/board.css';

export interface WijzigingenProps {
  readonly soort: 'puzzelstuk' | 'spanningspunt' | 'afspraak' | 'combinatieregel' | 'kengetal' | 'laag';
  readonly herkomst: HerkomstLineProps['herkomst'] & { readonly id: string };
}

/** Who laid it and who changed it last, each for which partij and when; and the way to its history. */
export function Wijzigingen({ soort, herkomst }: WijzigingenProps) {
  const { t } = useTranslation('historie');
  const { deelnemers } = useRegister();
  const laatste = useLaatsteWijziging(soort, herkomst.id);
  const reden = useHistorieReden();
  const [isOpen, setOpen] = useState(false);
  const maker = deelnemers.find(({ id }) => id === herkomst.gemaaktDoor);
  return (
    <section className="wijzigingen" aria-label={t('titel')}>
      <dl>
        <dt>{t(`gemaakt.${soort}`)}</dt>
        <dd>
          <WieWanneer naam={maker?.naam ?? null} partij={herkomst.partij} op={herkomst.gemaaktOp} />
        </dd>
        <dt>{t('laatst')}</dt>
        <dd>
          {laatste.kind === 'bekend' ? (
            <WieWanneer
              naam={laatste.wijziging.wie?.naam ?? t('server')}
              partij={laatste.wijziging.wie?.partij ?? null}
              op={laatste.wijziging.op}
            />
          ) : (
            t(laatste.kind === 'bezig' ? 'bezig' : laatste.offline ? 'offline' : 'onbekend')
          )}
        </dd>
      </dl>
      <Button size="small" variant="quiet" reason={reden} onPress={() => setOpen(true)}>
        <IconHistory size={16} aria-hidden="true" /> {t('open')}
      </Button>
      {isOpen ? <HistorieDialog pad={`${soort}/${herkomst.id}`} onSluit={() => setOpen(false)} /> : null}
    </section>
  );
}
