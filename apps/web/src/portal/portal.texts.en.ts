import type { PortalTexts } from './portal.texts.nl';

export const en: PortalTexts = {
  title: 'Samenstem: your plan for your municipality',
  tagline: 'Taking part in your municipality',
  nav: 'Municipalities',
  eyebrow: 'Taking part in your municipality',
  hero: 'Your plan for your municipality',
  lead: 'With Samenstem you put forward a plan for your neighbourhood, find support and see what the municipality does with it.',
  choose: 'Choose your municipality',
  chooseLead: 'Every municipality has its own site, with its own plans and its own rules.',
  toSite: (name) => `Go to the site of ${name}`,
  none: 'No municipality takes part yet',
  noneText: 'Come back later.',
  stepsTitle: 'How it goes',
  steps: [
    { title: 'Idea', text: 'You write down what could be better in your neighbourhood.' },
    { title: 'Support', text: 'Other residents support your plan.' },
    { title: 'Decision', text: 'Is there enough support? Then the council decides.' },
    { title: 'Delivery', text: 'You see how far it is and what it costs.' },
  ],
  closing: 'Samenstem is free software (EUPL-1.2). Every municipality may use it.',
};
