import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import sharp from 'sharp';
import { Config } from '../config';
import { CaughtMails } from '../notifications/mail-catcher';
import { mailTexts, type MailTemplate } from '../notifications/mail-texts';
import { Mailer } from '../notifications/notifications.module';
import { renderMarkdown } from '../shared/text/markdown';
import { cleanText } from '../shared/text/text.decorators';
import { refillLimits, registration } from './account.fixture';
import type { Browser } from './browser';
import { Harness } from './harness';
import { DRAFT, submitted } from './initiative.fixture';
import { BAD_LINKS, PAYLOADS } from './xss.fixture';

let harness: Harness;
let author: Browser;
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'samenstem-web-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html><head><title>x</title></head><body></body></html>',
  );
  harness = await Harness.open({ webRoot: root });
  author = await harness.resident('Geesje');
});
afterAll(() => harness.close());

/** Nothing but text and these very tags; an attribute holds no quote and no bracket. */
const HREF = '(?:https?://|mailto:|tel:|/(?!/)|#)[^"<>\\s]*';
const SAFE = new RegExp(
  `^(?:[^<>]|</?(?:p|strong|em|ul|ol|li|h2|h3|h4|blockquote|code|a)>|<(?:br|hr) />|<a (?:href="${HREF}" )?rel="nofollow ugc noopener">)*$`,
);
/** The tags of a page or mail without what stands in the attributes that hold texts. */
const skeleton = (html: string) =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/content="[^"]*"/, 'content=""'));

test('there are at least sixty payloads, and the judge knows markup that runs from markup that does not', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(60);
  expect(
    SAFE.test(
      '<p>Een <strong>bank</strong> &lt;b&gt;<br />\n<a href="https://a.nl/x?y=1" rel="nofollow ugc noopener">x</a></p>',
    ),
  ).toBe(true);
  for (const bad of [
    '<script>',
    '<p onclick="x">',
    '<a href="javascript:x" rel="nofollow ugc noopener">',
    '<a href="//evil.example" rel="nofollow ugc noopener">',
    '<img src="x">',
    '<p',
  ])
    expect(SAFE.test(bad)).toBe(false);
});

describe('T98 T102 T103 texts of an initiative', () => {
  test('T98 T102 title, summary and description come back as typed; the HTML and the share card hold no markup of theirs', async () => {
    const id = await submitted(author);
    const plain = skeleton((await harness.visitor().get(`/initiatieven/${id}`).expect(200)).text);
    for (const payload of PAYLOADS) {
      const fields = {
        title: payload.slice(0, 80).padEnd(4, '.'),
        summary: payload,
        description: `Tekst\n\n${payload}`,
      };
      await author.put(`initiatives/${id}`, { ...fields, topicKey: 'groen' }).expect(204);
      const { body } = await harness.visitor().get(`initiatives/${id}`).expect(200);
      expect(body).toMatchObject({
        title: cleanText(fields.title, false),
        summary: cleanText(fields.summary, false),
        description: cleanText(fields.description, true),
      });
      expect({
        payload,
        html: body.descriptionHtml as string,
        isSafe: SAFE.test(body.descriptionHtml as string),
      }).toMatchObject({ isSafe: true });
      const page = await harness.visitor().get(`/initiatieven/${id}`).expect(200);
      expect({ payload, tags: skeleton(page.text) }).toEqual({ payload, tags: plain });
      expect(page.text).toContain('<title>');
    }
  }, 60_000);

  test.each(BAD_LINKS)('T103 %s leads nowhere', (link) => {
    const html = renderMarkdown(`Zie ${link} en [goed](https://raad.example.nl/1).`);
    expect({ html, isSafe: SAFE.test(html) }).toMatchObject({ isSafe: true });
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target!);
    expect(targets).toContain('https://raad.example.nl/1');
    for (const target of targets)
      expect(decodeURIComponent(target)).not.toMatch(
        /^\W*(java|vb)?script:|^\W*(data|file|blob|intent):|^\/\//i,
      );
    expect(html).not.toMatch(/<img/);
  });

  test('T98 a display name, a reason and an alternative text come back as typed', async () => {
    const person = await harness.resident();
    const id = await submitted(person);
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    for (const payload of PAYLOADS) {
      const name = payload.slice(0, 60);
      await person.patch('account', { displayName: name }).expect(200);
      await person
        .upload('put', `initiatives/${id}/image?alt=${encodeURIComponent(payload)}`, 'image/png', picture)
        .expect(200);
      const { body } = await harness.visitor().get(`initiatives/${id}`);
      expect(body).toMatchObject({ authorName: cleanText(name, false), imageAlt: cleanText(payload, false) });
    }
    const reason = PAYLOADS.join('\n').slice(0, 1000);
    await person.put(`initiatives/${id}/withdrawal`, { reason }).expect(204);
    expect((await harness.visitor().get(`initiatives/${id}`)).body).toMatchObject({
      withdrawalReason: cleanText(reason, true),
    });
  }, 60_000);

  test('T98 a Host header cannot write into a page either', async () => {
    const plain = skeleton((await harness.visitor().get('/')).text);
    for (const host of ['"><script>alert(1)</script>', "x' onload='alert(1)", 'a"b.localhost'])
      expect(skeleton((await harness.visitor().get('/').set('host', host)).text)).toEqual(plain);
    const path = `/initiatieven/%22%3E%3Cscript%3E?"><script>alert(1)</script>`;
    expect(skeleton((await harness.visitor().get(path)).text)).toEqual(plain);
  });
});

describe('T99 characters', () => {
  const named = async (displayName: string) => {
    const answer = await author.patch('account', { displayName });
    return answer.status === 200
      ? (answer.body as { account: { displayName: string } }).account.displayName
      : answer.status;
  };

  test('T99 what hides or turns text is taken out; what people write stays', async () => {
    expect(await named('Jan\u202Egpj.exe')).toBe('Jangpj.exe');
    expect(await named('Be\u200Bheer\u2066der\u2069\uFEFF')).toBe('Beheerder');
    expect(await named('Zo\u00ADn\u061C\u180En\u3164ig')).toBe('Zonnig');
    expect(await named('e\u0301e\u0301n')).toBe('één');
    expect(await named('Familie 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toBe('Familie 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿');
    expect(await named('محمد الأمين')).toBe('محمد الأمين');
    expect(await named('  Jan   de\t\n Vries ')).toBe('Jan de Vries');
  });

  test('T99 a name that shows nothing, or holds what no text holds, is refused', async () => {
    for (const name of [
      '\u200d\u200d',
      '\u3164\u3164',
      '\u200b\u200b\u200b',
      '\u0301\u0301',
      '    ',
      'a',
      'Jan\u0000',
      'Jan\u0007',
      'Jan\u009b1m',
      'Jan\ud800',
      'x'.repeat(61),
      '👨'.repeat(61),
      'x'.repeat(60_000),
    ])
      expect({ name: name.slice(0, 20), answer: await named(name) }).toEqual({
        name: name.slice(0, 20),
        answer: 400,
      });
    expect(await named('x'.repeat(100_000))).toBe(413);
    expect(await named('👨'.repeat(60))).toBe('👨'.repeat(60));
  });
});

describe('T112 mail', () => {
  const FACTS = {
    url: 'https://midden-groningen.example/x',
    title: 'Een bankje',
    number: 1,
    date: '1 maart',
    reason: 'Omdat het kan.',
    article: 'artikel 3',
    copy: ['Een bankje', 'Kort', 'Lang'],
  };

  /** The real mailer with a transport that keeps the message instead of sending it. */
  async function delivered(template: MailTemplate, name: string, text: string | null) {
    const mailer = new Mailer(
      Object.assign(new Config(), {
        smtpUrl: 'smtp://127.0.0.1:1',
        mailFrom: 'Samenstem <van@samenstem.example>',
      }),
    );
    const transport = createTransport({ streamTransport: true, buffer: true });
    const messages: { envelope: { to: string[] }; message: Buffer }[] = [];
    const sendMail = transport.sendMail.bind(transport);
    Object.assign(transport, {
      sendMail: async (mail: object) => void messages.push((await sendMail(mail)) as never),
    });
    Object.assign(mailer, { transport });
    const facts =
      text === null
        ? FACTS
        : { ...FACTS, title: text, reason: text, article: text, copy: [text, text, text] };
    const context = {
      municipality: 'Midden-Groningen',
      siteUrl: 'https://midden-groningen.example',
      displayName: name,
    };
    await mailer.send('jan@veen.example', 'nl', context, mailTexts.nl[template](facts));
    const { envelope, message } = messages[0]!;
    return { envelope, head: message.toString().split(/\r?\n\r?\n/)[0]!, mail: await simpleParser(message) };
  }

  const INJECTIONS = [
    'Jan\r\nBcc: slachtoffer@evil.example',
    'Jan\nTo: a@evil.example\n\n<b>x</b>',
    'Jan\r\n\r\n<script>alert(1)</script>',
    'Jan" <a@evil.example>, "Piet',
    'a@evil.example, b@evil.example',
    '=?utf-8?Q?=0D=0ABcc:_a@evil.example?=',
    '\u2028Bcc: a@evil.example',
    'Jan%0d%0aBcc: a@evil.example',
    '.\r\nQUIT\r\n',
    '{{7*7}} ${7*7} <%= 7*7 %>',
  ];

  test.each(Object.keys(mailTexts.nl) as MailTemplate[])(
    'T98 T112 %s: one recipient, no header and no markup more',
    async (template) => {
      const plain = await delivered(template, 'Jan', null);
      for (const text of [...INJECTIONS, ...PAYLOADS]) {
        const { envelope, head, mail } = await delivered(template, text.slice(0, 60), text);
        expect(envelope.to).toEqual(['jan@veen.example']);
        expect([...mail.headers.keys()].sort()).toEqual([...plain.mail.headers.keys()].sort());
        expect([mail.to].flat()).toHaveLength(1);
        expect(head).not.toMatch(/^(bcc|cc):/im);
        expect(skeleton(mail.html as string)).toEqual(skeleton(plain.mail.html as string));
      }
    },
  );

  test('T112 template signs are shown as typed, in the subject, the text and the HTML', async () => {
    const signs = '{{7*7}} ${7*7} #{7*7}';
    const { mail } = await delivered('threshold-reached', signs, signs);
    expect(mail.subject).toContain(signs);
    expect(mail.text).toContain(`Hallo ${signs},`);
    expect(mail.html).toContain(signs);
    expect(`${mail.subject}${mail.text}`).not.toContain('49');
  });

  test('T112 an address is one address', async () => {
    await refillLimits(harness);
    for (const email of [
      'a@b.nl\r\nBcc: c@d.nl',
      'a@b.nl, c@d.nl',
      'a@b.nl;c@d.nl',
      '<a@b.nl>',
      'Jan <a@b.nl>',
      'a@b.nl\u0000',
      '"a@b.nl, c"@d',
      'a@b.nl%0aBcc:c@d.nl',
      'a@[127.0.0.1]',
      'a@localhost',
    ])
      await harness.visitor().post('registrations', registration(email)).expect(400);
    const capital = registration('\u{1D400}\u{1D401}@veen.example', { displayName: 'Jan\r\nBcc: c@d.nl' });
    await harness.visitor().post('registrations', capital).expect(202);
    await harness.drain();
    expect(harness.mails.map(({ to }) => to)).toContain('ab@veen.example');
    const kept = await harness.sql(
      'midden-groningen',
      "SELECT display_name FROM registration WHERE email = 'ab@veen.example'",
    );
    expect(kept).toEqual([{ display_name: 'Jan Bcc: c@d.nl' }]);
  });

  test('T98 the page with caught mails shows texts, not markup', async () => {
    const caught = harness.app.get(CaughtMails);
    caught.keep({ to: 'jan@veen.example', subject: 'x', text: 'x', html: '' });
    const plain = skeleton((await harness.visitor().get('/dev/mail/1').expect(200)).text);
    for (const payload of PAYLOADS) {
      caught.keep({ to: payload, subject: payload, text: payload.replaceAll(/https?:/g, ''), html: payload });
      const { text } = await harness.visitor().get(`/dev/mail/${caught.mails[0]!.id}`).expect(200);
      expect(skeleton(text).filter((tag) => tag !== '<br>')).toEqual(plain);
    }
  });
});

test('T98 the same texts in a draft: what is refused is refused, the rest is stored as typed', async () => {
  const { body } = await author
    .post('initiatives', { ...DRAFT, topicKey: 'groen', title: '<b>Bankje</b>' })
    .expect(201);
  expect((await author.get(`initiatives/${(body as { id: string }).id}`)).body).toMatchObject({
    title: '<b>Bankje</b>',
    phase: 'draft',
  });
});
