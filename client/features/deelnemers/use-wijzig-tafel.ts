import { useTranslation } from 'react-i18next';
import { tafelDtoSchema } from '#shared/rest/tafel.ts';
import type { TafelFase, TafelStatus } from '#shared/domain/tafel/fase.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { useSend, type Send } from '#client/features/deelnemers/use-send.ts';
import { showToast } from '#client/ui/toast.tsx';

/** One setting of the tafel, with its value. */
export type Instelling =
  | { readonly naam: string }
  | { readonly fase: TafelFase }
  | { readonly status: TafelStatus };

export interface WijzigTafel extends Omit<Send, 'send'> {
  /** True when the server took it; `undo` is what the toast puts back. */
  readonly change: (to: Instelling, undo: Instelling, said: string) => Promise<boolean>;
}

/** Changes a setting of the tafel; the toast that says so takes it back. */
export function useWijzigTafel(): WijzigTafel {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId } = useTafelSession();
  const { send, ...rest } = useSend(['naam', 'fase', 'status']);
  const patch = async (body: Instelling): Promise<boolean> =>
    (await send(`/tafels/${tafelId}`, tafelDtoSchema, { method: 'PATCH', body })) !== null;
  const putBack = async (undo: Instelling): Promise<void> => {
    if (!(await patch(undo))) showToast(t('fout'));
  };
  const change: WijzigTafel['change'] = async (to, undo, said) => {
    const done = await patch(to);
    if (done) showToast(said, { label: general('ongedaanMaken'), onAction: () => void putBack(undo) });
    return done;
  };
  return { ...rest, change };
}
