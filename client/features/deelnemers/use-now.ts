import { useEffect, useState } from 'react';

const STEP_MS = 20_000;

/** The time, ms since 1970, fresh enough for seats that begin or end while the screen is shown. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
