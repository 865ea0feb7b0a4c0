import { Injectable } from '@nestjs/common';

/** The only source of "now"; tests and the story seed move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
