/** Preloaded into every measured server (`--expose-gc --import`): SIGUSR2 collects garbage, so that memory can be compared. */
const collect = (globalThis as { gc?: (options?: object) => void }).gc;

/** `last-resort` also gives free pages back to the system, so that a rich start does not hide what clients cost. */
function collectAll(): void {
  collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

process.on('SIGUSR2', () => {
  collectAll();
  setTimeout(collectAll, 300);
});
