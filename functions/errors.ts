import type { FieldError } from './intake/definition.ts';

/** What the words for a problem need to know besides its code. */
interface About {
  /** The message is in the reader's language already. */
  readonly worded?: boolean;
  /** How many, where the words say so. */
  readonly n?: number;
  /** What stands in the way, where the words say so. */
  readonly taken?: Taken;
}

/** A time that is given away (instants, ISO 8601 UTC), and to whom. */
interface Taken {
  readonly from: string;
  readonly to: string;
  readonly state: 'asked' | 'confirmed' | 'own';
}

/**
 * An error that is told to the caller: an HTTP status, a stable code and no personal data. The message is for programmers;
 * people read what `pages/problem-wording.ts` says of the code, in their language.
 */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 410 | 413 | 415 | 422 | 429 | 501 | 503;
  readonly code: string;
  readonly worded: boolean;
  readonly n?: number;
  readonly taken?: Taken;

  constructor(
    status: Problem['status'],
    code: string,
    message: string,
    { worded = false, n, taken }: About = {},
  ) {
    super(message);
    this.worded = worded;
    this.n = n;
    this.taken = taken;
    this.name = new.target.name;
    this.status = status;
    this.code = code;
  }
}

/** Too many wrote the same item at once; the caller may try again. */
export class Conflict extends Problem {
  constructor() {
    super(503, 'busy', 'Too many changes at the same moment. Please try again.');
  }
}

/** Nothing is at this address, or no longer. */
export class NotFound extends Problem {
  constructor(message = 'Nothing is at this address.', about?: About) {
    super(404, 'not_found', message, about);
  }
}

/** A paging cursor that is not one of ours. */
export class InvalidCursor extends Problem {
  constructor() {
    super(400, 'invalid_cursor', 'This page of the list does not exist. Start again from the first page.');
  }
}

/**
 * Valid answers that the room cannot take as things stand (a training that is over, say): told like a validation
 * error, at the field. `message` is for the log; what the sender reads is in `errors`.
 */
export class Rejected extends Problem {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super(422, 'invalid', 'Some answers cannot be accepted.');
    this.errors = errors;
  }
}

/** A setting or a file that stops the start; its message is the one line that is printed. */
export class StartError extends Error {
  override name = 'StartError';
}
