import { amf } from './amf.ts';
import type { AgreementFixture } from './fixture.ts';
import { nord } from './nord.ts';
import { paysDeLaLoire } from './pays-de-la-loire/index.ts';
import { valserhone } from './valserhone/index.ts';

export * from './fixture.ts';
export { amf, nord, paysDeLaLoire, valserhone };

/** The four agreements, frameworks before what stands under them. */
export const AGREEMENTS: readonly AgreementFixture[] = [amf, valserhone, paysDeLaLoire, nord];
