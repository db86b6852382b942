import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { WebBundle } from './web-bundle.ts'

/** Nothing but our own files, and no code or style inside the page itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const YEAR_SECONDS = 31_536_000

/** Addresses of the pages; all get the same shell, and the script shows the page. */
const pagePaths = ['/', '/taps', '/taps/:id', '/cards/:ref', '/days', '/days/:day', '/cases']

/**
 * Serves the pages from memory: the shell at every page's address, script and style by their hash.
 */
export function addPages(app: FastifyInstance, bundle: WebBundle): void {
  const files = new Map(
    Object.entries(bundle).map(([extension, text]) => {
      const name = `console-${hash('sha256', text, 'hex').slice(0, 16)}.${extension}`
      return [extension, { name, text }] as const
    }),
  )
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml',
  }
  const nameOf = (extension: string) => `/assets/${files.get(extension)?.name}`
  const shell = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>通行 Tongxing</title>
<link rel="icon" href="${nameOf('svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${nameOf('css')}">
<script type="module" src="${nameOf('js')}"></script>
</head>
<body>
<div id="app"></div>
<noscript>通行需要 JavaScript。Tongxing needs JavaScript.</noscript>
</body>
</html>
`
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  for (const path of pagePaths) {
    app.get(path, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(shell),
    )
  }
  app.get<{ Params: { name: string } }>(
    '/assets/:name',
    { schema: { hide: true } },
    async ({ params }, reply) => {
      for (const [extension, { name, text }] of files) {
        if (name !== params.name) continue
        reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
        return reply.type(types[extension] ?? '').send(text)
      }
      const detail = { method: 'GET', path: `/assets/${params.name}` }
      throw new TongxingError('ROUTE_UNKNOWN', { detail })
    },
  )
}
