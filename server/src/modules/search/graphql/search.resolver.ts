import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { RecordKindEnum, type RecordKind } from '../../../platform/graphql/record-kind.ts';
import { codeGlobalId } from '../../reference/graphql/code-ids.ts';
import type { CommuneRecord } from '../../reference/persistence/commune.queries.ts';
import { loadDepartement } from '../../reference/persistence/reference.loader.ts';
import { searchEverything } from '../use-cases/search-everything.ts';

@ObjectType('SearchHit', { description: 'A record that a text finds.' })
class SearchHitType {
  @Field(() => ID, { description: 'Id of the record, for `node`.' })
  id!: string;

  @Field(() => RecordKindEnum)
  kind!: RecordKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What tells it from another of the same title: kind, territory, population.',
  })
  detail!: string | null;
}

function hit(kind: RecordKind, id: string, title: string, detail: string | null): SearchHitType {
  return Object.assign(new SearchHitType(), { kind, id, title, detail });
}

async function communeDetail(context: GraphQLContext, commune: CommuneRecord): Promise<string> {
  const area = await loadDepartement(context, commune.departementCode);
  const departement = area ? `${area.name} (${area.code})` : commune.departementCode;
  const { population } = commune;
  return population === null ? departement : context.texts.message('search.commune', { departement, population });
}

@Resolver(() => SearchHitType)
export class SearchResolver {
  @Query(() => [SearchHitType], {
    description:
      'Conventions, organisations and communes in sight with words that begin so, accents and hyphens ignored, kind by kind.',
  })
  async search(
    @Ctx() context: GraphQLContext,
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { description: 'Most results over all kinds, 1 to 100.' }) first: number,
  ): Promise<SearchHitType[]> {
    const found = await searchEverything(context.gate, text, first);
    const label = (id: string): string => context.texts.message(id);
    return [
      ...found.conventions.map(({ id, title, kind, territory }) => {
        const values = { kind: label(`conventionKind.${kind}`), territory: territory ?? 'none' };
        return hit(
          'convention',
          toGlobalId('Convention', id),
          title,
          context.texts.message('search.convention', values),
        );
      }),
      ...found.organisations.map(({ id, name, kind, departement }) => {
        const values = { kind: label(`organisationKind.${kind}`), departement: departement ?? 'none' };
        return hit(
          'organisation',
          toGlobalId('Organisation', id),
          name,
          context.texts.message('search.organisation', values),
        );
      }),
      ...(await Promise.all(
        found.communes.map(async (commune) =>
          hit(
            'commune',
            codeGlobalId('Commune', commune.inseeCode),
            commune.name,
            await communeDetail(context, commune),
          ),
        ),
      )),
    ];
  }
}
