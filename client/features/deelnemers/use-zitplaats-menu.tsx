import { IconHistory, IconUserCog, IconUserMinus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeHistorie } from '#shared/authorize/historie.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { zitplaatsSchema } from '#shared/rest/deelnemer.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { request } from '#client/rest/request.ts';
import type { MenuEntry } from '#client/ui/menu.tsx';
import { showToast } from '#client/ui/toast.tsx';

/** What is done with a seat in a dialog. */
export type ZitplaatsAct = 'rol' | 'vervanging' | 'einde';

export interface ZitplaatsMenu {
  readonly seat: Deelnemer;
  /** Whether this seat was given the right to read the history; null while it is not known. */
  readonly historie: boolean | null;
  readonly onAct: (act: ZitplaatsAct) => void;
  readonly onChanged: () => void;
}

/** What can be done with a seat; what this deelnemer may not is greyed and says why. */
export function useZitplaatsMenu({ seat, historie, onAct, onChanged }: ZitplaatsMenu): readonly MenuEntry[] {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId, deelnemer } = useTafelSession();
  const recht = useTafelRecht();
  const facts = { deelnemerId: seat.id, partij: seat.partij, rol: seat.rol };
  const isReplacing = seat.vervangt !== null;
  const icon = { size: 18, 'aria-hidden': true } as const;
  const { naam } = seat;

  const setHistorie = async (next: boolean, isUndo: boolean): Promise<void> => {
    const path = `/tafels/${tafelId}/deelnemers/${seat.id}`;
    const answer = await request(path, zitplaatsSchema, { method: 'PATCH', body: { historie: next } });
    onChanged();
    if (!answer.ok) {
      const said = answer.error.kind === 'geweigerd' ? answer.error.problem?.detail : t('geenVerbinding');
      return showToast(said ?? t('fout'));
    }
    const undo = { label: general('ongedaanMaken'), onAction: () => void setHistorie(!next, true) };
    showToast(t(next ? 'historieGegeven' : 'historieGenomen', { naam }), isUndo ? null : undo);
  };

  const readsByRol = authorizeHistorie(actorOf(seat), false).ok;
  const isGranted = historie === true;
  return [
    {
      kind: 'item',
      id: 'rol',
      label: t('wijzigRol'),
      icon: <IconUserCog {...icon} />,
      reason: recht('wijzig-rol', facts) ?? (isReplacing ? t('rolVanVervanger') : null),
      onAction: () => onAct('rol'),
    },
    {
      kind: 'item',
      id: 'vervanging',
      label: t('regelVervanging'),
      icon: <IconUsers {...icon} />,
      reason: recht('regel-vervanging', facts) ?? (isReplacing ? t('vervangtAl') : null),
      onAction: () => onAct('vervanging'),
    },
    {
      kind: 'item',
      id: 'historie',
      label: t(isGranted ? 'neemHistorie' : 'geefHistorie'),
      icon: <IconHistory {...icon} />,
      reason: recht('geef-historie', facts) ?? (readsByRol && !isGranted ? t('historieUitRol') : null),
      isDisabled: historie === null,
      onAction: () => void setHistorie(!isGranted, false),
    },
    { kind: 'separator', id: 'lijn' },
    {
      kind: 'item',
      id: 'einde',
      label: t(seat.id === deelnemer.id ? 'geefOp' : 'beeindig'),
      icon: <IconUserMinus {...icon} />,
      isDanger: true,
      reason: recht('beeindig-plaats', facts),
      onAction: () => onAct('einde'),
    },
  ];
}
