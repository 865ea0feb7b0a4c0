import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Browser } from './browser';
import { Harness } from './harness';
import { DRAFT } from './initiative.fixture';

const TOWN = 'midden-groningen';

let harness: Harness;
let author: Browser;
let draft: string;
beforeAll(async () => {
  harness = await Harness.open();
  author = await harness.resident('Geesje');
  draft = (
    (await author.post('initiatives', { ...DRAFT, topicKey: 'groen' }).expect(201)).body as { id: string }
  ).id;
});
afterAll(() => harness.close());

const plain = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'avif' = 'png') =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#0a7' } })
    .toFormat(format)
    .toBuffer();
const setImage = (bytes: Buffer, type = 'image/jpeg', query = 'alt=Foto') =>
  author.upload('put', `initiatives/${draft}/image?${query}`, type, bytes);
const addPdf = (bytes: Buffer, query = 'title=Plan', type = 'application/pdf') =>
  author.upload('post', `initiatives/${draft}/documents?${query}`, type, bytes);
const binary = (test: ReturnType<typeof setImage>) =>
  test.buffer(true).parse((answer, done) => {
    const pieces: Buffer[] = [];
    answer
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => done(null, Buffer.concat(pieces)));
  });
const fetched = async (id: string, size = '') => binary(author.get(`files/${id}${size}`).expect(200));

/** A PNG that says how large it is and holds almost nothing. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('T101 what is no image', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const made: Record<string, () => Promise<Buffer> | Buffer> = {
    'an SVG with a script': () => Buffer.from(SVG),
    'an SVG with a declaration': () =>
      Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG}`),
    HTML: () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    'a PDF': () => Buffer.from('%PDF-1.7\n1 0 obj'),
    'a GIF that is a script': () => Buffer.from('GIF89a/*\u0001\u0000*/=1;alert(1)'),
    'a real GIF': () => plain('gif'),
    'a TIFF': () => plain('tiff'),
    'a ZIP': () => Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaa'),
    'the first bytes of a JPEG and a script': () =>
      Buffer.from('\xff\xd8\xff\xe0/*<script>alert(1)</script>*/', 'latin1'),
    'the first bytes of a PNG and HTML': () =>
      Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1'),
    'a WebP that ends at once': () => Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1'),
    'half a picture': async () => (await plain('jpeg')).subarray(0, 60),
    'one byte': () => Buffer.from('x'),
  };

  test.each(Object.keys(made))('T101 %s is refused, whatever it calls itself', async (what) => {
    const bytes = await made[what]!();
    for (const type of ['image/jpeg', 'image/png', 'image/svg+xml', 'image/webp']) {
      const { status, body } = await setImage(bytes, type);
      expect({ type, status, body }).toMatchObject({ type, status: 422, body: { code: 'not-an-image' } });
    }
    expect((await author.get(`initiatives/${draft}`)).body).toMatchObject({ imageId: null });
  });

  test.each(['png', 'jpeg', 'webp'] as const)(
    'T101 a real %s is taken, also under a wrong name',
    async (format) => {
      for (const type of [`image/${format}`, 'image/svg+xml']) {
        const { body } = await setImage(await plain(format), type).expect(200);
        const { headers, body: bytes } = await fetched((body as { id: string }).id);
        expect(headers['content-type']).toBe('image/webp');
        expect((await sharp(bytes as Buffer).metadata()).format).toBe('webp');
      }
      await author.delete(`initiatives/${draft}/image`).expect(204);
    },
  );

  test('T101 nothing that was sent along with a picture comes out again', async () => {
    const script = '<script>alert("polyglot")</script>';
    const comment = await sharp(await plain('png'))
      .withExif({ IFD0: { ImageDescription: script } })
      .jpeg()
      .toBuffer();
    const picture = Buffer.concat([comment, Buffer.from(`\n${script}<?php system("id") ?>`)]);
    expect(picture.toString('latin1')).toContain('polyglot');
    const { body } = await setImage(picture).expect(200);
    for (const size of ['', '?size=small']) {
      const { body: bytes, headers } = await fetched((body as { id: string }).id, size);
      expect((bytes as Buffer).toString('latin1')).not.toMatch(/polyglot|script|php/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
  });
});

describe('T100 T101 papers', () => {
  beforeEach(() => harness.sql(TOWN, 'DELETE FROM initiative_document'));

  test('T101 only what begins as a PDF, and it is never shown in the page', async () => {
    for (const bytes of ['<html>%PDF-', ' %PDF-1.7', '\n%PDF-1.7', 'PK\u0003\u0004', '%pdf-1.7', 'GIF89a'])
      expect((await addPdf(Buffer.from(bytes)).expect(422)).body).toMatchObject({ code: 'not-a-pdf' });
    await addPdf(await plain('png')).expect(422);
    const polyglot = Buffer.from('%PDF-1.7\n<html><script>alert(1)</script></html>');
    const { body } = await addPdf(polyglot).expect(201);
    const { headers } = await fetched((body as { id: string }).id);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('T100 a name of a file is never used: the title is a text, the name of the download is ours', async () => {
    const NAMES = [
      '../../etc/passwd',
      '..\\..\\boot.ini',
      '<img src=x onerror=alert(1)>.pdf',
      'a.pdf"; filename="b.html',
      'plan.pdf\r\nSet-Cookie: x=1',
      'x'.repeat(120),
      'con',
      '.htaccess',
      'plan\u202Efdp.exe',
    ];
    for (const name of NAMES) {
      await harness.sql(TOWN, 'DELETE FROM initiative_document');
      const sent = addPdf(Buffer.from('%PDF-1.7'), `title=${encodeURIComponent(name)}`).set(
        'content-disposition',
        'attachment; filename="evil.html"',
      );
      const { id } = (await sent.expect(201)).body as { id: string };
      const { headers } = await fetched(id);
      expect(headers['content-disposition']).toBe(`attachment; filename="document-${id.slice(0, 8)}.pdf"`);
      expect(headers).not.toHaveProperty('set-cookie');
    }
    await addPdf(Buffer.from('%PDF-1.7'), `title=${'x'.repeat(300)}`).expect(400);
    await addPdf(Buffer.from('%PDF-1.7'), 'title=Plan&filename=evil.html').expect(400);
  });

  test('T101 other media types, JSON and nothing are refused by uploads', async () => {
    await addPdf(Buffer.from('%PDF-1.7'), 'title=Plan', 'text/html').expect(415);
    await addPdf(Buffer.from('%PDF-1.7'), 'title=Plan', 'application/octet-stream').expect(415);
    await addPdf(Buffer.alloc(0)).expect(400);
    await author.post(`initiatives/${draft}/documents?title=Plan`, { file: '%PDF-1.7' }).expect(400);
    await author.put(`initiatives/${draft}/image?alt=Foto`, { file: 'x' }).expect(400);
  });

  test('T101 a fourth paper is refused, and three of somebody else stay', async () => {
    for (let i = 0; i < 3; i += 1) await addPdf(Buffer.from('%PDF-1.7')).expect(201);
    expect((await addPdf(Buffer.from('%PDF-1.7')).expect(409)).body).toMatchObject({
      code: 'too-many-documents',
    });
    const other = await harness.resident();
    const { documents } = (await author.get(`initiatives/${draft}`)).body as { documents: { id: string }[] };
    const own = ((await other.post('initiatives', { ...DRAFT, topicKey: 'groen' })).body as { id: string })
      .id;
    await other.delete(`initiatives/${own}/documents/${documents[0]!.id}`).expect(204);
    expect((await author.get(`initiatives/${draft}`)).body.documents).toHaveLength(3);
    await author.get(`files/${documents[0]!.id}`).expect(200);
  });
});

describe('T109 too large', () => {
  test.each([
    [40_000, 40_000],
    [65_535, 1000],
    [2 ** 31 - 1, 2 ** 31 - 1],
  ])('T109 a header of %i × %i pixels is refused before memory is taken', async (width, height) => {
    const bomb = pngOf(width, height);
    expect(bomb.length).toBeLessThan(300);
    const before = process.memoryUsage.rss();
    const from = performance.now();
    const { body } = await setImage(bomb, 'image/png').expect(422);
    expect(['image-too-large', 'not-an-image']).toContain((body as { code: string }).code);
    expect(performance.now() - from).toBeLessThan(3000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('T109 8 MB is read, and a large photo is made small', async () => {
    await setImage(Buffer.alloc(8 * 1024 * 1024, 0xff)).expect(422);
    const noise = await sharp({
      create: {
        width: 4000,
        height: 3000,
        channels: 3,
        noise: { type: 'gaussian', mean: 120, sigma: 3 },
        background: '#777',
      },
    })
      .jpeg({ quality: 60 })
      .toBuffer();
    expect(noise.length).toBeLessThan(8 * 1024 * 1024);
    const { body } = await setImage(noise).expect(200);
    const full = await sharp((await fetched((body as { id: string }).id)).body as Buffer).metadata();
    const small = await sharp(
      (await fetched((body as { id: string }).id, '?size=small')).body as Buffer,
    ).metadata();
    expect([full.width, small.width]).toEqual([1600, 640]);
  });
});

test('T134 no EXIF, place, name or thumbnail of the camera is left in a photo', async () => {
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
    .withExif({
      IFD0: { Artist: 'Geesje Geheim', Copyright: 'Camera 42', Make: 'Fotobouw', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 10/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '6/1 46/1 0/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="a" dc:creator="Geesje Geheim"/></rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
  const sent = await sharp(photo).metadata();
  expect(sent.exif?.toString('latin1')).toContain('Geesje Geheim');
  expect(sent.xmp).toBeDefined();
  const { body } = await setImage(photo).expect(200);
  for (const size of ['', '?size=small']) {
    const bytes = (await fetched((body as { id: string }).id, size)).body as Buffer;
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(bytes.toString('latin1')).not.toMatch(/Geheim|Camera|Fotobouw|GPS|EXIF|XMP /);
  }
  const kept = await harness.sql<{ bytes: Buffer; thumbnail: Buffer }>(
    TOWN,
    'SELECT bytes, thumbnail FROM file',
  );
  for (const { bytes, thumbnail } of kept)
    expect(`${bytes.toString('latin1')}${thumbnail?.toString('latin1')}`).not.toContain('Geheim');
});
