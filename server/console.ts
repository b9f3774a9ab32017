// Nobody may be listening (`npm start | head`): that is no reason to stop serving.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** Words for the person at the console go to standard output; the log goes to standard error. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says why the server cannot run, and gives up. */
export function giveUp(text: string): never {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}
