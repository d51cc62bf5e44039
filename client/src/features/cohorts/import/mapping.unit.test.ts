import { describe, expect, it } from 'vitest';
import { mappingOf, missingFields, withField } from './mapping.ts';

describe('The columns of a file', () => {
  it('hold a field once: given to another column, it leaves the first one', () => {
    expect(withField(['lastName', null, 'email'], 1, 'lastName')).toEqual([null, 'lastName', 'email']);
    expect(withField(['lastName', null], 1, null)).toEqual(['lastName', null]);
  });

  it('are told to the server with their place; those that are left out are not', () => {
    expect(mappingOf([null, 'firstName', null, 'lastName'])).toEqual([
      { field: 'firstName', column: 1 },
      { field: 'lastName', column: 3 },
    ]);
  });

  it('lack the names that nothing can do without', () => {
    expect(missingFields(['email', 'firstName'])).toEqual(['lastName']);
    expect(missingFields(['lastName', 'firstName'])).toEqual([]);
  });
});
