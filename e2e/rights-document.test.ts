import { expect, it } from 'vitest';
import { rightsDocument, storedRightsDocument } from './rights-document.ts';

it('[AZ22] RECHTEN.md says what the rules say: run npm run rechten after changing them', () => {
  expect(storedRightsDocument()).toBe(rightsDocument());
});
