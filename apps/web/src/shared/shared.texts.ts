import { en } from './shared.texts.en';
import { nl } from './shared.texts.nl';

export const sharedTexts = { nl, en };
