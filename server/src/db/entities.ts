import { conventionEntities } from '../modules/conventions/persistence/convention.entities.ts';

/** Every class through which aggregates are written. */
export const entities = [...conventionEntities];
