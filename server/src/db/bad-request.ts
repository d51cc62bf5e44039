/** The caller asked for something that has no meaning (page size, cursor, malformed id): its own doing, told to it. */
export class BadRequest extends Error {
  readonly code = 'BAD_USER_INPUT';
}
