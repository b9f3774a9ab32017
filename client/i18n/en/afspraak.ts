import type nl from '#client/i18n/nl/afspraak.ts';
import type { Translation } from '#client/i18n/translation.ts';

const afspraak: Translation<typeof nl> = {};
export default afspraak;
