import { createHash } from 'node:crypto';
import { writeDocx } from '../docx.ts';
import { writePdf } from '../pdf.ts';
import { sampleDocument } from './sample.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Tells another process what the same content gives here. */
process.stdout.write(`${hash(await writePdf(sampleDocument()))} ${hash(await writeDocx(sampleDocument()))}`);
