import { en } from './management.texts.en';
import { nl } from './management.texts.nl';

export const managementTexts = { nl, en };
