import { expect, it } from 'vitest';
import { raadMunt } from './raad-munt.ts';

it.each([
  ['Stelt 2,5 miljard euro uit het Mobiliteitsfonds beschikbaar', 'geld'],
  ['Draagt bij aan de kosten', 'geld'],
  ['Legt € 3 in', 'geld'],
  ['Stelt ruilgrond van het Rijksvastgoedbedrijf beschikbaar', 'ruimte'],
  ['Maakt 140 ha vrij', 'ruimte'],
  ['Weegt de vernatting mee in de omgevingsvisie', 'regels'],
  ['Neemt peilbesluiten voor 4 van 6 polders', 'regels'],
  ['Begeleidt bedrijven', 'mensen'],
  ['Levert 2 fte', 'mensen'],
  ['Werkt mee', null],
  ['Gaat naar Den Haag', null],
  ['', null],
])('[WE1] proposes a munt for “%s”: %s', (wat, munt) => {
  expect(raadMunt(wat)).toBe(munt);
});
