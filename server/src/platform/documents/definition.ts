import type { Refusal, Result } from '@maillage/kernel';
import type { GraphQLContext } from '../../context.ts';
import type { DocumentContent } from './content.ts';

export interface ReadDocument {
  content: DocumentContent;
  /** uuid of the convention whose history tells that it left; null for a reader who does not read the convention. */
  conventionId: string | null;
}

/** Something of the portal that can be had as a document: GET /exports/<folder>/<id>/<name>.pdf, or .docx. */
export interface DocumentDefinition {
  /** `conventions` in the address. */
  folder: string;
  /** `document` in the address, and in the name of the file. */
  name: string;
  /** Type of the records, in their global id and in the trace. */
  recordType: string;
  /**
   * Reads the document under the parameters of the address.
   * @param id uuid of the record
   * @returns null when it is out of reach
   * @throws BadRequest when a parameter cannot be read
   */
  read(context: GraphQLContext, id: string, parameters: URLSearchParams): Promise<Result<ReadDocument, Refusal> | null>;
}
