import { Injectable, type PipeTransform } from '@nestjs/common';
import { InputProblem } from '../problem-details/problem.filter';

/** The body of an upload: bytes, not JSON, not nothing. */
@Injectable()
export class UploadPipe implements PipeTransform<unknown, Buffer> {
  transform(body: unknown): Buffer {
    if (Buffer.isBuffer(body) && body.length > 0) return body;
    throw new InputProblem([{ pointer: '', code: 'file', detail: 'the body must be a file' }]);
  }
}
