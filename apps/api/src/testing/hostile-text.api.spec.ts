import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Parser } from 'htmlparser2';
import { Config } from '../config';
import { mailTexts } from '../notifications/mail-texts';
import { Mailer } from '../notifications/notifications.module';
import { renderMarkdown } from '../shared/text/markdown';
import type { Browser } from './browser';
import { Harness } from './harness';
import { DRAFT } from './initiative.fixture';

const HOST = 'midden-groningen.localhost';
