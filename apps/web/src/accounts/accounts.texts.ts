import { en } from './accounts.texts.en';
import { nl } from './accounts.texts.nl';

export const accountsTexts = { nl, en };
