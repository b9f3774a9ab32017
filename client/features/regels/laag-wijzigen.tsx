import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Laag } from '#shared/domain/laag/schema.ts';
import { Wijzigingen } from '#client/board/wijzigingen.tsx';
import { laagOver, LaagVelden, type LaagOver } from '#client/features/regels/laag-velden.tsx';
import { useLaagActs } from '#client/features/regels/use-laag-acts.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';

/** Changes what is said of a shape: name, what it is about, source and year. */
export function LaagWijzigen({ laag, onClose }: { readonly laag: Laag; readonly onClose: () => void }) {
  const { t } = useTranslation(['regels', 'algemeen']);
  const acts = useLaagActs();
  const [over, setOver] = useState<LaagOver>(() => {
    const { naam, soort, bron, jaar, indicatief } = laag;
    return { naam, soort, bron, jaar, indicatief };
  });
  const [wasTried, setTried] = useState(false);
  return (
    <Dialog
      title={laag.naam || t('lagen.zonderNaam')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
    >
      <form
        className="regels__velden"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = laagOver(over);
          if (fields === null) return setTried(true);
          acts.wijzig(laag.id, fields);
          return onClose();
        }}
      >
        <LaagVelden over={over} onChange={setOver} wasTried={wasTried} />
        <div className="regel__acties">
          <Button onPress={onClose}>{t('algemeen:annuleren')}</Button>
          <Button variant="primary" type="submit">
            {t('regel.bewaar')}
          </Button>
        </div>
      </form>
      <Wijzigingen soort="laag" herkomst={laag} />
    </Dialog>
  );
}
