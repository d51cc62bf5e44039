import { describe, expect, it } from 'vitest';
import { dueDaysFor, evidenceKindsFor, fallsDue, recordNamed, statusesFor } from './report-choices.ts';

const commitment = (
  states: Record<string, string>,
  rights: { report?: boolean; waive?: boolean } = { report: true },
) => ({
  occurrences: Object.entries(states).map(([dueOn, state]) => ({ dueOn: dueOn === 'always' ? null : dueOn, state })),
  evidenceKinds: [] as string[],
  viewerCanReport: { allowed: rights.report ?? false },
  viewerCanWaive: { allowed: rights.waive ?? false },
});
const years = { '2025-12-31': 'met', '2026-12-31': 'late', '2027-12-31': 'due' };

describe('A report', () => {
  it('is about one of the open due days, or a closed one to reopen', () => {
    expect(dueDaysFor(commitment(years), 'met')).toEqual(['2026-12-31', '2027-12-31']);
    expect(dueDaysFor(commitment(years), 'reopened')).toEqual(['2025-12-31']);
    expect([fallsDue(commitment(years)), fallsDue(commitment({})), fallsDue(commitment({ always: 'due' }))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('says what the reader may say', () => {
    expect(statusesFor(commitment(years))).toEqual(['met', 'in_progress', 'reopened']);
    expect(statusesFor(commitment(years, { waive: true }))).toEqual(['waived']);
    expect(statusesFor(commitment({ '2025-12-31': 'waived' }, { waive: true }))).toEqual(['reopened']);
    expect(statusesFor(commitment({ '2025-12-31': 'waived' }))).toEqual([]);
    expect(statusesFor(commitment({}))).toEqual(['in_progress']);
    expect(statusesFor(commitment(years, {}))).toEqual([]);
  });

  it('carries evidence of the kinds asked for', () => {
    expect(evidenceKindsFor(commitment({}))).toEqual(['link', 'record', 'file']);
    expect(evidenceKindsFor({ ...commitment({}), evidenceKinds: ['file'] })).toEqual(['file']);
    expect(recordNamed(' https://portail.example/conventions/Q29udmVudGlvbjox?onglet=textes ')).toBe(
      'Q29udmVudGlvbjox',
    );
    expect(recordNamed('Q29udmVudGlvbjox')).toBe('Q29udmVudGlvbjox');
  });
});
