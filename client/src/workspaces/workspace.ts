import type { ComponentType } from 'react';
import type { LinkProps } from '@tanstack/react-router';
import type { Icon } from '../ui/icons.ts';
import type { ViewerCapability } from '../app/session/viewer.ts';

export type WorkspaceId = 'cdg' | 'region' | 'cnfpt' | 'partner' | 'collectivite' | 'platform';

export interface NavigationEntry {
  /** A page that exists. */
  readonly to: LinkProps['to'];
  readonly labelId: string;
  readonly icon: Icon;
  /** Shown only to those who may. */
  readonly capability?: ViewerCapability;
}

export interface NavigationGroup {
  /** Title above the entries; the first group usually has none. */
  readonly titleId?: string;
  readonly entries: readonly NavigationEntry[];
}

/** What one kind of partner sees: its name, its navigation, its home. */
export interface Workspace {
  readonly id: WorkspaceId;
  readonly titleId: string;
  readonly navigation: readonly NavigationGroup[];
  readonly Home: ComponentType;
}

const bundles: Record<WorkspaceId, () => Promise<{ workspace: Workspace }>> = {
  cdg: () => import('./cdg/index.ts'),
  region: () => import('./region/index.ts'),
  cnfpt: () => import('./cnfpt/index.ts'),
  partner: () => import('./partner/index.ts'),
  collectivite: () => import('./collectivite/index.ts'),
  platform: () => import('./platform/index.ts'),
};

/** Fetches the bundle of one workspace, and of that one only. */
export async function loadWorkspace(id: WorkspaceId): Promise<Workspace> {
  return (await bundles[id]()).workspace;
}
