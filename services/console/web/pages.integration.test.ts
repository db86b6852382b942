import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { RunningServer } from '@tongxing/platform/http/run-server.ts'
import { startConsoleService } from '../service.ts'
import { consoleOptions, readMigrations } from '../testing/console-under-test.ts'
import { findFaults } from './testing/page-faults.ts'
import { localRide, SEED_DAY } from '../testing/records.ts'
import { seedDay, vehicles } from '../testing/seed.ts'

const tests = useTestDatabase({ migrations: readMigrations })
let service: RunningServer
let browser: Browser
beforeAll(async () => {
  await seedDay(tests.db)
  service = await startConsoleService({ ...consoleOptions(tests.db), limits: {} })
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

interface Opened {
  readonly page: Page
  /** Errors of scripts, of the console and of the policy, and requests to other places. */
  readonly complaints: readonly string[]
}

async function open(
  path: string,
  options: { width?: number; dark?: boolean } = {},
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  })
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') complaints.push(request.url())
  })
  await page.goto(service.url + path)
  await page.locator('h1').first().waitFor()
  return { page, complaints }
}

const paths = ['/', '/taps/1', '/taps/2', '/taps', `/days/${SEED_DAY}`, '/days', '/cases']

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  test.each(paths)('%s stands at desktop and phone width, light and dark', async (path) => {
    for (const [width, dark] of [
      [1280, false],
      [360, true],
    ] as const) {
      const { page, complaints } = await open(`${path}?lang=${language}`, { width, dark })
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      await page.locator('main').getByRole('status').or(page.locator('table')).first().waitFor()
      expect(await page.evaluate(findFaults)).toEqual([])
      expect(complaints).toEqual([])
      await page.close()
    }
  })
})

test('the whole way of a tap stands on its page', async () => {
  const { page } = await open('/taps/2?lang=en')
  await page.locator('.way').waitFor()
  const titles = await page.locator('.station h2').allTextContents()
  expect(titles).toEqual([
    'Card and SAM commands',
    'Journal record',
    'Upload',
    'Event log',
    'Verification',
    'Price and its reasons',
    'Decision',
    'Postings',
    'Clearing',
    'Reconciliation',
  ])
  const text = await page.locator('.way').innerText()
  expect(text).toContain('centre-receivable-pending')
  expect(text).toContain('FB · Feedback')
  await page.close()
})

test('an exchange opens by keyboard into its bytes and what they say', async () => {
  const { page } = await open('/taps/1?lang=en')
  const balance = page.locator('details', { hasText: 'GET BALANCE' })
  await balance.locator('summary').focus()
  await page.keyboard.press('Enter')
  expect(await balance.innerText()).toContain('00 00 13 88 90 00')
  expect(await balance.innerText()).toContain('¥50.00')
  await page.close()
})

test('keys alone reach content, search, a bus and its taps', async () => {
  const { page } = await open('/?lang=en')
  await page.locator('.fleet a').first().waitFor()
  expect(await page.locator('.fleet a').count()).toBe(vehicles)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  await page.locator('.fleet a[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    'HS000002',
  )
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/taps?device=HS-V001')
  await page.keyboard.press('/')
  await page.keyboard.type(localRide.cardNumber)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cards/*')
  expect(page.url()).not.toContain(localRide.cardNumber)
  await page.getByText('03763764********0123').waitFor()
  await page.close()
})

test('the language is switched in place and kept', async () => {
  const { page } = await open('/days')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Day end' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Day end' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await page.close()
})

test('the status page shows a new tap without being asked', async () => {
  const { page } = await open('/?lang=en')
  const received = page.locator('.flow li').first()
  await page.locator('.live:not(.lost)').waitFor()
  await tests.db.query(
    `insert into ingest.upload select device_id, boot, 2, digest, answer, verdict, journal_id,
      5, 14, payload_bytes, received_at from ingest.upload`,
  )
  await received.getByText('14', { exact: true }).waitFor()
  expect(await page.locator('.live').getAttribute('class')).toBe('live')
  await page.close()
})

test('what is not there says so', async () => {
  const { page } = await open('/taps/999?lang=en')
  expect(await page.locator('h1').innerText()).toBe('There is no such tap')
  await page.close()
})
