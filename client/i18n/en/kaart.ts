import type nl from '#client/i18n/nl/kaart.ts';
import type { Translation } from '#client/i18n/translation.ts';

const kaart: Translation<typeof nl> = {};
export default kaart;
