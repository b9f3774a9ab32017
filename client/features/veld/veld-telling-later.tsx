import { lazy, Suspense } from 'react';

const Telling = lazy(() => import('./veld-telling.tsx'));

/** How many afspraken wait for the own partij, in a chunk of its own: the bar does not wait for it. */
export function VeldTelling() {
  return (
    <Suspense fallback={null}>
      <Telling />
    </Suspense>
  );
}
