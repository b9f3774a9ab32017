/** Lets the app open without a network from the second visit on; not while developing, where files change. */
export function keepShell(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
