export const nl = {
  title: 'Samenstem: uw plan voor uw gemeente',
  tagline: 'Meedoen in uw gemeente',
  nav: 'Gemeenten',
  eyebrow: 'Meedoen in uw gemeente',
  hero: 'Uw plan voor uw gemeente',
  lead: 'Met Samenstem dient u een plan in voor uw buurt, zoekt u steun en ziet u wat de gemeente ermee doet.',
  choose: 'Kies uw gemeente',
  chooseLead: 'Elke gemeente heeft een eigen site, met eigen plannen en eigen regels.',
  toSite: (name: string) => `Ga naar de site van ${name}`,
  none: 'Er doet nog geen gemeente mee',
  noneText: 'Kom later terug.',
  stepsTitle: 'Zo gaat het',
  steps: [
    { title: 'Idee', text: 'U schrijft op wat er beter kan in uw buurt.' },
    { title: 'Steun', text: 'Andere inwoners steunen uw plan.' },
    { title: 'Besluit', text: 'Is er genoeg steun? Dan beslist de gemeenteraad.' },
    { title: 'Uitvoering', text: 'U ziet hoe ver het is en wat het kost.' },
  ],
  closing: 'Samenstem is vrije software (EUPL-1.2). Elke gemeente mag het gebruiken.',
};

export type PortalTexts = typeof nl;
