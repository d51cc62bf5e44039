import { z } from 'zod';

const unit = { code: z.string(), nom: z.string() };

const communes = z.array(
  z.object({
    ...unit,
    /** 'commune-actuelle', or a former, delegated or associated one. */
    type: z.string(),
    departement: z.string(),
    region: z.string(),
    arrondissement: z.string().optional(),
    siren: z.string().optional(),
    codesPostaux: z.array(z.string()).default([]),
    anciensCodes: z.array(z.string()).default([]),
    population: z.number().int().nonnegative().optional(),
  }),
);
const epcis = z.array(
  z.object({
    ...unit,
    type: z.enum(['CC', 'CA', 'CU', 'METRO', 'MET69']),
    populationMunicipale: z.number().int().nonnegative(),
    membres: z.array(z.object({ code: z.string() })),
  }),
);
const departements = z.array(z.object({ ...unit, region: z.string().optional(), zone: z.string() }));
const regions = z.array(z.object({ ...unit, zone: z.string() }));

/** The files of the package of administrative divisions, as read; other fields are ignored. */
export const rawDecoupage = z.object({ communes, epcis, departements, regions });

export type RawDecoupage = z.infer<typeof rawDecoupage>;
