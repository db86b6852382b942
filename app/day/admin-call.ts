import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** Where a service's admin routes are, and the key to them. */
export interface AdminAccess {
  readonly url: string
  readonly adminKey: string
}

/**
 * Calls an admin route as staff's programs do. Throws `ADMIN_CALL_FAILED` with the service's code.
 */
export async function adminCall(
  to: AdminAccess,
  path: string,
  body: object | Uint8Array,
): Promise<unknown> {
  const isBytes = body instanceof Uint8Array
  const response = await fetch(`${to.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${to.adminKey}`,
      'content-type': isBytes ? 'application/x-protobuf' : 'application/json',
    },
    body: isBytes ? new Uint8Array(body) : JSON.stringify(body),
  })
  const answer = (await response.json()) as { readonly code?: string }
  if (response.ok) return answer
  throw new TongxingError('ADMIN_CALL_FAILED', {
    detail: { path, status: response.status, code: answer.code ?? '' },
  })
}
