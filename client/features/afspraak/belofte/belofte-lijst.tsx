import { IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Afspraak, Inzet } from '#shared/domain/afspraak/schema.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { giftenIn, partijenBij, type Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { BelofteZin } from '#client/board/belofte/belofte-zin.tsx';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { draftOf, EMPTY_DRAFT } from './belofte-draft.ts';
import { BelofteForm } from './belofte-form.tsx';
import { useBelofteActs } from './use-belofte-acts.ts';

export interface BelofteLijstProps {
  readonly afspraak: Afspraak;
  readonly inzet: Inzet;
  readonly overzicht: Overzicht;
  /** Why this person may not write it. */
  readonly reden: Reason | null;
  /** Nobody adds here: it is archived, or of another partij. */
  readonly magErbij: boolean;
}

/** The beloften on the card of one partij, each with its own way to be changed or taken out. */
export function BelofteLijst({ afspraak, inzet, overzicht, reden, magErbij }: BelofteLijstProps) {
  const { t } = useTranslation('belofte');
  const { naam } = usePartijNamen();
  const [changing, setChanging] = useState<Belofte | null>(null);
  const acts = useBelofteActs();
  const giften = giftenIn(afspraak).filter((gift) => gift.inzet === inzet.id);
  return (
    <>
      {giften.length === 0 ? null : (
        <ul className="belofte-lijst" aria-label={t('titel', { partij: naam(inzet.partij) })}>
          {giften.map((gift) => (
            <li key={gift.belofte.id} className="belofte">
              <BelofteZin gift={gift} overzicht={overzicht} />
              <Menu
                label={t('meer', { wat: gift.belofte.wat })}
                trigger={
                  <IconButton label={t('meer', { wat: gift.belofte.wat })} size="small">
                    <IconDots size={16} aria-hidden />
                  </IconButton>
                }
                entries={[
                  {
                    kind: 'item',
                    id: 'wijzig',
                    label: t('wijzig'),
                    reason: reden,
                    onAction: () => setChanging(gift.belofte),
                  },
                  {
                    kind: 'item',
                    id: 'verwijder',
                    label: t('verwijder'),
                    reason: reden,
                    onAction: () => acts.remove(afspraak.id, inzet.id, gift.belofte),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {magErbij ? (
        <NieuweBelofte
          afspraak={afspraak}
          inzet={inzet.id}
          overzicht={overzicht}
          gever={inzet.partij}
          reden={reden}
        />
      ) : null}
      {changing === null ? null : (
        <WijzigBelofte
          afspraak={afspraak}
          inzet={inzet}
          overzicht={overzicht}
          base={changing}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

export interface NieuweBelofteProps {
  readonly afspraak: Afspraak;
  /** Null: the partij has no card yet; it is made along with its first belofte. */
  readonly inzet: Inzet['id'] | null;
  readonly overzicht: Overzicht;
  readonly gever: PartijId;
  readonly reden: Reason | null;
}

/** A button that opens the form for one more belofte of the own partij. */
export function NieuweBelofte({ afspraak, inzet, overzicht, gever, reden }: NieuweBelofteProps) {
  const { t } = useTranslation('belofte');
  const { naam } = usePartijNamen();
  const acts = useBelofteActs();
  const [id, setId] = useState<Belofte['id'] | null>(null);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        reason={reden}
        className="belofte-erbij"
        onPress={() => setId(acts.newId())}
      >
        <IconPlus size={16} aria-hidden />
        {inzet === null ? t('voegToeVan', { partij: naam(gever) }) : t('voegToe')}
      </Button>
      {id === null ? null : (
        <BelofteForm
          title={t('form.nieuw', { partij: naam(gever) })}
          id={id}
          draft={EMPTY_DRAFT}
          overzicht={overzicht}
          gever={gever}
          ontvangers={ontvangersVoor(afspraak, gever, overzicht)}
          onClose={() => setId(null)}
          onSave={(belofte) => {
            acts.add({ afspraak: afspraak.id, inzet }, belofte);
            setId(null);
          }}
        />
      )}
    </>
  );
}

interface WijzigBelofteProps {
  readonly afspraak: Afspraak;
  readonly inzet: Inzet;
  readonly overzicht: Overzicht;
  readonly base: Belofte;
  readonly onClose: () => void;
}

function WijzigBelofte({ afspraak, inzet, overzicht, base, onClose }: WijzigBelofteProps) {
  const { t, i18n } = useTranslation('belofte');
  const acts = useBelofteActs();
  const others = ontvangersVoor(afspraak, inzet.partij, overzicht);
  return (
    <BelofteForm
      title={t('form.wijzig')}
      id={base.id}
      draft={draftOf(base, i18n.language)}
      overzicht={overzicht}
      gever={inzet.partij}
      // Who was named before and left the tafel since can still be taken out.
      ontvangers={[...new Set([...others, ...base.aan])]}
      onClose={onClose}
      onSave={(edited) => {
        acts.change(afspraak.id, inzet.id, base, edited);
        onClose();
      }}
    />
  );
}

function ontvangersVoor(afspraak: Afspraak, gever: PartijId, overzicht: Overzicht): readonly PartijId[] {
  return [...new Set([...partijenBij(afspraak), ...overzicht.partijen])].filter((partij) => partij !== gever);
}
