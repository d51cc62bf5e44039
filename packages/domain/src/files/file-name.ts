import { EXTENSIONS, type FileType } from './purposes.ts';

const LONGEST_NAME = 120;
/** Controls, marks that turn the writing around, what a path or a command line would read. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<>:"|?*%\\/]|\p{Surrogate}/gu;
/** Devices of Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which a file is kept and given back: without a path, without what a spreadsheet would run as a formula
 * or a screen show backwards, with the extension of what the bytes are.
 */
export function safeFileName(given: string, type: FileType): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim();
  const [usual] = EXTENSIONS[type];
  const extension = EXTENSIONS[type].find((each) => clean.toLowerCase().endsWith(`.${each}`));
  const stem = (extension ? clean.slice(0, -extension.length - 1) : clean)
    .replace(/^[\s.=+\-@~]+/u, '')
    .replace(/[\s.]+$/u, '');
  const short = [...stem].slice(0, LONGEST_NAME).join('').trim();
  return `${short === '' || DEVICE.test(short) ? 'document' : short}.${extension ?? usual}`;
}
