import { en } from './portal.texts.en';
import { nl } from './portal.texts.nl';

export const portalTexts = { nl, en };
