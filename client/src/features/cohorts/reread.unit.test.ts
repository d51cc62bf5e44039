import { describe, expect, it, vi } from 'vitest';
import { reread } from './reread.ts';

describe('what is read again after a change', () => {
  it('is what is named, and nothing else', async () => {
    const modify = vi.fn<(change: { fields: object }) => boolean>();
    await reread({ refetchQueries: vi.fn(({ updateCache }) => updateCache({ modify })) as never }, [
      'cohort',
      'cohorts',
    ]);
    expect(Object.keys(modify.mock.calls[0]![0].fields)).toEqual(['cohort', 'cohorts']);
  });

  it('takes nothing away from what is saved when it cannot be read', async () => {
    const apollo = { refetchQueries: vi.fn().mockRejectedValue(new TypeError('offline')) as never };
    await expect(reread(apollo, ['candidature'])).resolves.toBeUndefined();
  });
});
