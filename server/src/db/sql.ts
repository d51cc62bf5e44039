/** Something that answers SQL: the gate of a reading operation, or the transaction of a mutation. */
export interface SqlReader {
  /** Runs one statement with $n placeholders and answers its rows. */
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}
