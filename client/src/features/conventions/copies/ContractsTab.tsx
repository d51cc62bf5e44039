import type { ConventionData } from '../components/SummaryTab.tsx';
import type { Copies } from './copies.ts';
import { ContractsSection } from './ContractsSection.tsx';
import { ModelSection } from './ModelSection.tsx';
import { ProgressSection } from './ProgressSection.tsx';

interface ContractsTabProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
}

/** What is opened from a framework: its contracts, how its axes progress in them, and the model that they follow (AMF-2). */
export function ContractsTab({ convention, copies }: ContractsTabProps) {
  return (
    <>
      <ContractsSection convention={convention} copies={copies} />
      <ProgressSection convention={convention} />
      <ModelSection convention={convention} copies={copies} />
    </>
  );
}
