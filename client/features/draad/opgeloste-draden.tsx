import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draad } from '#shared/domain/draad/schema.ts';

/** The threads that ended, folded away; nothing when none did. */
export function OpgelosteDraden({
  draden,
  children,
}: {
  readonly draden: readonly Draad[];
  readonly children: (draad: Draad) => ReactNode;
}) {
  const { t } = useTranslation('draad');
  const closed = draden.filter(({ opgelost }) => opgelost !== null);
  if (closed.length === 0) return null;
  return (
    <details className="draad-hangt">
      <summary>{t('toonOpgelost', { count: closed.length })}</summary>
      <ol className="draden__lijst">{closed.map(children)}</ol>
    </details>
  );
}
