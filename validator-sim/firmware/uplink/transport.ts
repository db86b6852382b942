/**
 * A request to the institution's ingest service; the transport knows the host, TLS and time-outs.
 */
export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  /** Path with query, starting with a slash. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

export interface TransportResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/**
 * The way to the back end. `request` rejects when there is no network or no answer in time: what
 * the server then did is unknown.
 */
export interface Transport {
  request(request: TransportRequest): Promise<TransportResponse>
}
