// @vitest-environment happy-dom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { setTaal, startI18n } from '#client/i18n/i18n.ts';
import { addTexts } from '#client/i18n/texts.ts';
import { nl } from '#client/i18n/texts-nl.ts';

beforeAll(async () => {
  addTexts('algemeen', nl.algemeen);
  await startI18n();
});

describe('texts of a chunk', () => {
  it('those of the first chunk are there at the start, those of a later one as soon as it ran', () => {
    expect(i18next.t('sluiten')).toBe(nl.algemeen.sluiten);
    expect(i18next.exists('versie:titel')).toBe(false);
    addTexts('versie', nl.versie);
    expect(i18next.t('versie:titel')).toBe(nl.versie.titel);
  });

  it('English is there for every screen once it is chosen, also for one that comes later', async () => {
    await setTaal('en');
    const { en } = await import('#client/i18n/texts-en.ts');
    expect(i18next.t('versie:titel')).toBe(en.versie.titel);
    addTexts('draad', nl.draad);
    expect(Object.keys(nl).filter((name) => !i18next.hasResourceBundle('en', name))).toEqual([]);
    await setTaal('nl');
    expect(i18next.t('versie:titel')).toBe(nl.versie.titel);
  });
});
