import { lazy, Suspense } from 'react';
import type { DradenBijProps } from './draden-bij.tsx';

const DradenBij = lazy(() => import('./draden-bij.tsx'));

/** The threads on a piece or a spanningspunt, in a chunk of their own: the board does not wait for them. */
export function Draden(props: DradenBijProps) {
  return (
    <Suspense fallback={null}>
      <DradenBij key={`${props.soort}/${props.id}`} {...props} />
    </Suspense>
  );
}
