import type { Browser } from './browser';
import type { Harness } from './harness';

export const DRAFT = {
  title: 'Een bankje aan het water',
  summary: 'Een stevige bank voor wie even wil zitten.',
  description: 'We willen **één goede bank**.\n\n- met rugleuning\n- met armleuning',
  topicKey: 'groen',
};

/** A submitted initiative of this author; its id. */
export async function submitted(
  author: Browser,
  fields: Partial<Record<string, unknown>> = {},
): Promise<string> {
  const topicKey = ((await author.get('municipality').expect(200)).body as { topics: { key: string }[] })
    .topics[0]!.key;
  const created = await author.post('initiatives', { ...DRAFT, topicKey, ...fields }).expect(201);
  const { id } = created.body as { id: string };
  await author.put(`initiatives/${id}/submission`).expect(204);
  return id;
}

/** An initiative with enough support, waiting for the clerk. */
export async function withEnoughSupport(harness: Harness, author: Browser, threshold = 3): Promise<string> {
  await harness.sql(author.slug, 'UPDATE municipality SET support_threshold = $1', [threshold]);
  const id = await submitted(author);
  for (const supporter of await harness.residents(threshold, 'Steunbetuiger', author.slug))
    await supporter.post(`initiatives/${id}/supporters`).expect(204);
  return id;
}
