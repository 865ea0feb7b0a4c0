import { en } from './recount.texts.en';
import { nl } from './recount.texts.nl';

export const recountTexts = { nl, en };
