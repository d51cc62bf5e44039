import { ok } from '@maillage/kernel';
import { stringify } from 'csv-stringify/sync';
import { Router, type Request, type Response } from 'express';
import type { GraphQLContext } from '../../context.ts';
import { BadRequest } from '../../db/bad-request.ts';
import { makeContext, type Services } from '../graphql/make-context.ts';
import { sendError } from '../http/errors.ts';
import type { Cell, ExportDefinition, ExportPage } from './definition.ts';
import { readerOf, type ActorOf } from './reader.ts';
import { writeWorkbook, type Sheet } from './workbook.ts';

/** Rows of one file at most; a cut one says so. */
export const MOST_ROWS = 50_000;

const FORMULA = /^[=+\-@\t\r]/;
const FORMATS = ['csv', 'xlsx'] as const;

/** A cell that a spreadsheet would run as a formula becomes text. */
export function neutralise(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

export interface ExportServices {
  services: Services;
  actorOf: ActorOf;
  // oxlint-disable-next-line typescript/no-explicit-any -- each list has its own row
  lists: readonly ExportDefinition<any>[];
}

/** Every row of a list, page after page in one snapshot. @returns null when it is out of reach */
async function readRows(
  list: ExportDefinition,
  context: GraphQLContext,
  filters: URLSearchParams,
): Promise<{ rows: unknown[]; cut: boolean } | null> {
  const rows: unknown[] = [];
  for (let after: string | null = null; ;) {
    const page: ExportPage<unknown> | null = await list.page(context, filters, after);
    if (!page) return null;
    rows.push(...page.rows);
    if (page.next === null || rows.length >= MOST_ROWS)
      return { rows: rows.slice(0, MOST_ROWS), cut: page.next !== null || rows.length > MOST_ROWS };
    after = page.next;
  }
}

/** One line of the audit log for what leaves the portal: which list, under which filters, how many rows. */
async function trace(
  context: GraphQLContext,
  list: ExportDefinition,
  filters: URLSearchParams,
  format: string,
  count: number,
): Promise<void> {
  const { accountId, organisationId } = context.requireActor();
  const conventionId = list.conventionOf?.(filters);
  const [recordType, recordId]: [string, string] = conventionId
    ? ['Convention', conventionId]
    : organisationId
      ? ['Organisation', organisationId]
      : ['Account', accountId];
  const asked = [...filters]
    .filter(([name]) => !['organisation', 'format', 'convention'].includes(name))
    .map((pair) => pair.join('='));
  await context.mutate('export', {}, async (tx) => {
    await tx.audit({
      stream: `${recordType.toLowerCase()}:${recordId}`,
      recordType,
      recordId,
      action: 'exported',
      ...(conventionId ? { conventionId } : {}),
      before: null,
      after: { list: list.name, format, filters: asked, rows: count },
    });
    return ok(true);
  });
}

function sheetOf(
  list: ExportDefinition,
  context: GraphQLContext,
  filters: URLSearchParams,
  found: { rows: unknown[]; cut: boolean },
): Sheet {
  const asked = filters.get('columns')?.split(',') ?? [];
  const chosen = list.columns.filter((column) => asked.includes(column.id));
  const columns = chosen.length > 0 ? chosen : list.columns;
  const title = context.texts.message(list.titleId);
  return {
    title,
    header: columns.map((column) => context.texts.message(column.headerId)),
    dates: columns.map((column) => column.type === 'date'),
    rows: found.rows.map((row) => columns.map((column) => neutralise(column.cell(row, context)))),
    provenance: context.texts.message(found.cut ? 'exports.cut' : 'exports.provenance', {
      title,
      date: context.today.split('-').toReversed().join('/'),
      count: found.rows.length,
    }),
  };
}

async function send(response: Response, format: string, name: string, sheet: Sheet): Promise<void> {
  if (format === 'csv') {
    const text = stringify([sheet.header, ...sheet.rows, [], [sheet.provenance]], {
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      quoted_string: true,
    });
    response.type('text/csv; charset=utf-8').attachment(`${name}.csv`).send(text);
    return;
  }
  const file = await writeWorkbook(sheet);
  response
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .attachment(`${name}.xlsx`)
    .send(Buffer.from(file));
}

/**
 * GET /exports/<list>?format=csv|xlsx&organisation=<global id>&q=…&sort=[-]FIELD&columns=a,b&<filter>=… : the list of the
 * screen as a file, every page of it read in one snapshot. What leaves is noted in the audit log before it is sent.
 */
export function exportRoutes({ services, actorOf, lists }: ExportServices): Router {
  const router = Router();
  const answer = async (request: Request, response: Response): Promise<void> => {
    const reader = await readerOf(request, response, actorOf);
    if (!reader) return;
    const { actor, filters } = reader;
    const list = lists.find((each) => each.name === request.params['list']);
    const format = filters.get('format') ?? 'csv';
    if (!list) {
      sendError(response, 404, 'NOT_FOUND', 'Cette liste ne s’exporte pas.');
      return;
    }
    if (!(FORMATS as readonly string[]).includes(format)) {
      sendError(response, 400, 'BAD_USER_INPUT', 'Choisissez le format csv ou xlsx.');
      return;
    }
    const context = makeContext(services, actor, response.locals['requestId'] as string);
    try {
      const found = await readRows(list, context, filters);
      if (!found) {
        sendError(response, 404, 'NOT_FOUND', 'Cette liste n’existe pas.');
        return;
      }
      const sheet = sheetOf(list, context, filters, found);
      await context.close();
      await trace(context, list, filters, format, found.rows.length);
      await send(response, format, `${list.name}-${context.today}`, sheet);
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      sendError(response, 400, 'BAD_USER_INPUT', error.message);
    } finally {
      await context.close();
    }
  };
  router.get('/:list', (request, response, next) => {
    answer(request, response).catch(next);
  });
  return router;
}
