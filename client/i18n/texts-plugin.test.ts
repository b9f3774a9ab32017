import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nl } from '#client/i18n/texts-nl.ts';
import { namespacesOf } from './texts-plugin.ts';

const CLIENT = join(process.cwd(), 'client');

/** The modules of the client with their code, without the tests, by their path under `client`. */
async function clientModules(): Promise<readonly (readonly [path: string, code: string])[]> {
  const paths = await readdir(CLIENT, { recursive: true });
  const modules = paths.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^i18n\//.test(path));
  return await Promise.all(
    modules.map(async (path) => [path, await readFile(join(CLIENT, path), 'utf8')] as const),
  );
}

describe('texts that come with what shows them', () => {
  it('reads the names of the texts a module shows', () => {
    expect(namespacesOf("const { t } = useTranslation('veld');")).toEqual(['veld']);
    expect(namespacesOf('const { t } = useTranslation();')).toEqual(['algemeen']);
    expect(
      namespacesOf("useTranslation(['veld', 'balans']); useTranslation(\n['past-alles'] as const);"),
    ).toEqual(['balans', 'past-alles', 'veld']);
  });

  it('refuses a name that is not written out, as its texts would be missing on the screen', () => {
    expect(() => namespacesOf('useTranslation(name)')).toThrow('useTranslation(name)');
    expect(() => namespacesOf("useTranslation(['veld', ...more])")).toThrow('useTranslation');
  });

  it('every module names texts that exist', async () => {
    const known = Object.keys(nl);
    const modules = await clientModules();
    const named = modules.flatMap(([path, code]) => namespacesOf(code).map((name) => ({ path, name })));
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it('no module reads texts in another way, or takes all of them into its chunk', async () => {
    const others = (await clientModules()).filter(([, code]) =>
      /import (?!type )[^;]*#client\/i18n\/(en\/|texts-(nl|en))|<Trans\b|getFixedT|i18next\.t\(/.test(code),
    );
    expect(others.map(([path]) => path)).toEqual([]);
  });
});
