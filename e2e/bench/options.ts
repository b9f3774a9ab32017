import { parseArgs } from 'node:util';

const MEASURES = [
  'propagation',
  'saturation',
  'cold-open',
  'storm',
  'idle',
  'kill',
  'guard',
  'overlap',
  'balans',
  'fit',
  'export',
  'client',
] as const;
const TARGETS = ['y-websocket', 'hocuspocus', 'puzzeltafel'] as const;

export interface Options {
  readonly only: readonly string[];
  readonly targets: readonly string[];
  readonly quick: boolean;
  readonly jsonFile: string | null;
  readonly profileDir: string | null;
}

/** `--only propagation,kill`, `--targets puzzeltafel`, `--quick`, `--json <file>`, `--profile <folder>`; throws with what is allowed. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      targets: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  return {
    only: listOf('--only', values.only, MEASURES),
    targets: listOf('--targets', values.targets, TARGETS),
    quick: values.quick,
    jsonFile: values.json ?? null,
    profileDir: values.profile ?? null,
  };
}

function listOf(option: string, value: string | undefined, allowed: readonly string[]): readonly string[] {
  if (value === undefined) return allowed;
  const list = value.split(',');
  const unknown = list.filter((name) => !allowed.includes(name));
  if (unknown.length > 0) {
    throw new Error(`${option} ${unknown.join(',')}: choose from ${allowed.join(', ')}`);
  }
  return list;
}
