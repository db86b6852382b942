/** One row of the error table: the message template and the HTTP status that answers it. */
export interface ErrorCodeEntry {
  readonly message: string
  /** HTTP status where the error leaves through an API; 0 where it never does. */
  readonly status: number
}

export type ErrorCodeTable = Readonly<Record<string, ErrorCodeEntry>>
