import { connect, type AddressInfo } from 'node:net';
import { Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

describe('T92 other hosts', () => {
  test('T92 only the Host header decides which municipality it is', async () => {
    const slugOf = (headers: Record<string, string>) => harness.visitor().get('municipality').set(headers);
    for (const headers of [
      { 'x-forwarded-host': 'oldambt.localhost' },
      { forwarded: 'host=oldambt.localhost' },
      { 'x-original-host': 'oldambt.localhost', 'x-host': 'oldambt.localhost' },
      { 'x-tenant': 'oldambt', 'x-municipality': 'oldambt' },
      { host: 'MIDDEN-Groningen.localhost:8080' },
    ] as Record<string, string>[])
      expect((await slugOf(headers).expect(200)).body).toMatchObject({ slug: 'midden-groningen' });
    for (const host of [
      'evil.example',
      'oldambt.localhost.evil.example',
      'x.oldambt.localhost',
      'oldambt.localhost,x',
      'platform.localhost',
      '__proto__.localhost',
      'jobs.localhost',
      '.localhost',
    ])
      expect((await slugOf({ host }).expect(404)).body).toMatchObject({ code: 'no-such-municipality' });
    expect((await harness.visitor().get('municipality?municipality=oldambt').expect(200)).body).toMatchObject(
      { slug: 'midden-groningen' },
    );
  });

  test('T92 an absolute address and a second Host header do not open another municipality', async () => {
    const server = harness.app.getHttpServer();
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const say = (lines: string[]) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write([...lines, 'Connection: close', '', ''].join('\r\n')),
        );
        let heard = '';
        socket
          .on('data', (piece) => (heard += piece))
          .on('close', () => resolve(heard))
          .on('error', reject);
      });
    const host = 'Host: midden-groningen.localhost';
    expect(await say(['GET /api/v1/municipality HTTP/1.1', host])).toContain('"slug":"midden-groningen"');
    const absolute = await say(['GET http://oldambt.localhost/api/v1/municipality HTTP/1.1', host]);
    expect(absolute).not.toContain('"slug":"oldambt"');
    const twice = await say(['GET /api/v1/municipality HTTP/1.1', host, 'Host: oldambt.localhost']);
    expect(twice).not.toContain('"slug":"oldambt"');
  });

  test('T92 an address in a mail is ours, whatever Host asked for it', async () => {
    const visitor = harness.visitor();
    const person = {
      email: 'host@veen.example',
      password: 'vier paarden in de wei',
      displayName: 'Host',
      isOldEnough: true,
    };
    await visitor
      .post('registrations', person)
      .set('x-forwarded-host', 'evil.example')
      .set('host', 'midden-groningen.localhost:666')
      .expect(202);
    await harness.drain();
    expect(harness.mails.find(({ to }) => to === 'host@veen.example')!.url).toMatch(
      /^http:\/\/midden-groningen\.localhost(:3000)?\/bevestigen#/,
    );
  });
});
