import pino, { type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Structured logs; addresses, cookies, passwords and tokens never reach them. */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    base: undefined,
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.email',
        'email',
        'password',
        'token',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
      censor: '[masqué]',
    },
  });
}
