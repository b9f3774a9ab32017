import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import '#client/features/spanningspunt/spanningspunt.css';

/** Orange triangle or blue-green star, as on the map; the kind stands beside it in words. */
export function PuntMark({ soort }: { readonly soort: Spanningspunt['soort'] }) {
  return (
    <svg className={`punt-mark punt-mark--${soort}`} viewBox="0 0 24 24" aria-hidden="true">
      {soort === 'spanningspunt' ? (
        <path d="M12 3 L22 21 H2 Z" />
      ) : (
        <path d="M12 2 L14.9 8.6 L22 9.3 L16.6 14 L18.2 21 L12 17.3 L5.8 21 L7.4 14 L2 9.3 L9.1 8.6 Z" />
      )}
    </svg>
  );
}
