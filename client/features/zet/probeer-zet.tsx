import { IconArrowsMove } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { beginZet } from '#client/board/zet-proef.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';

/** The way in to trying a move with this piece; everybody may try, also who may not change it. */
export function ProbeerZet({ stuk }: { readonly stuk: Puzzelstuk }) {
  const { t } = useTranslation('zet');
  const session = useTafelSession();
  if (stuk.archief !== null) return null;
  return (
    <Button size="small" onPress={() => beginZet(stuk.id, session.newIdentity().id)}>
      <IconArrowsMove size={16} aria-hidden="true" /> {t('probeer')}
    </Button>
  );
}
