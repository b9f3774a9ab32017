import { execFileSync, spawnSync } from 'node:child_process';

/** A program that is not ours, to look at our files with; null where it is not installed, which CI does not accept. */
export function hulpmiddel(naam: string): ((...args: readonly string[]) => string) | null {
  if (spawnSync(naam, ['--version'], { stdio: 'ignore' }).error === undefined)
    return (...args) => execFileSync(naam, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  if (process.env['CI'] !== undefined) throw new Error(`${naam} is not installed: .ci/run installs it`);
  process.stderr.write(`${naam} is not installed: what it would judge is not judged\n`);
  return null;
}
