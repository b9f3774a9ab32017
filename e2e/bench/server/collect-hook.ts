/** Preloaded into every measured server (`--expose-gc --import`): SIGUSR2 collects garbage, so that memory can be compared. */
const collect = (globalThis as { gc?: () => void }).gc;
process.on('SIGUSR2', () => {
  collect?.();
  setTimeout(() => collect?.(), 300);
});
