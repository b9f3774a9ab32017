import { useState } from 'react';
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { zinnenVan } from '#client/text/draad/zinnen.ts';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { useDraadBord } from './draad-bij.tsx';
import type { Gevraagd } from './draad-bord.ts';
import '#client/ui/list.css';

export interface ZinKiezerProps {
  readonly afspraak: Afspraak;
  readonly reden: Reason | null;
}

/** Begins a thread on a sentence without selecting it with a pointer. */
export function ZinKiezer({ afspraak, reden }: ZinKiezerProps) {
  const { t } = useTranslation('draad');
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button size="small" reason={reden}>
        {t('opZin')}
      </Button>
      <Popover className="pt-popover" placement="bottom end">
        <Dialog aria-label={t('kiesZin')} className="pt-popover__body">
          <Zinnen afspraak={afspraak} onKies={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Zinnen({ afspraak, onKies }: { readonly afspraak: Afspraak; readonly onKies: () => void }) {
  const { t } = useTranslation('draad');
  const { doc } = useTafelSession();
  const bord = useDraadBord();
  const [zinnen] = useState(() => {
    const inzetten = afspraak.inzet.filter(({ archief }) => archief === null).map(({ id }) => id);
    return [null, ...inzetten].flatMap((inzet) => {
      const fragment = textOf(doc, afspraak.id, inzet);
      return fragment === null
        ? []
        : zinnenVan(fragment).map(({ van, tot, woorden }): Gevraagd & { readonly woorden: string } => ({
            fragment,
            van,
            tot,
            woorden,
          }));
    });
  });
  return (
    <ListBox
      aria-label={t('kiesZin')}
      className="pt-listbox"
      renderEmptyState={() => <div className="pt-listbox__empty">{t('geenZin')}</div>}
      onAction={(key) => {
        const zin = zinnen[Number(key)];
        if (zin) bord?.reageer(zin);
        onKies();
      }}
    >
      {zinnen.map((zin, index) => (
        <ListBoxItem
          key={`${zin.van}-${zin.woorden}`}
          id={String(index)}
          textValue={zin.woorden}
          className="pt-option"
        >
          {zin.woorden}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
