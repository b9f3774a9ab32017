import '@fontsource-variable/source-sans-3';
import '#client/ui/tokens.css';
import '#client/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/lib/assert.ts';
import { App } from '#client/app.tsx';
import { isClearing } from '#client/doc/clearing-mark.ts';
import { startI18n } from '#client/i18n/i18n.ts';
import { keepShell } from '#client/keep-shell.ts';

if (isClearing()) {
  const { finishDeletion } = await import('#client/doc/persist.ts');
  await finishDeletion();
}
await startI18n();
createRoot(must(document.querySelector('#app'), 'the page has #app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
keepShell();
