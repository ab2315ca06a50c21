/** What the page may load, where it may go, and who may call the shell. */
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assetFor, assetHeaders, contentPolicy } from '../../electron/main/asset'
import { isTrustedSender, mayNavigate, mayRequest, START_URL } from '../../electron/main/origin'

const root = '/app/out/renderer'

describe('app:// addresses', () => {
  it('mean files of the built page', () => {
    expect(assetFor(root, START_URL)).toEqual({ file: join(root, 'index.html'), type: 'text/html; charset=utf-8' })
    expect(assetFor(root, 'app://fieldfare/')?.file).toBe(join(root, 'index.html'))
    expect(assetFor(root, 'app://fieldfare/assets/a%20b.woff2?x#y')).toEqual({
      file: join(root, 'assets', 'a b.woff2'),
      type: 'font/woff2',
    })
  })

  it.each([
    'app://other/index.html',
    'file:///etc/passwd',
    'https://fieldfare/index.html',
    'not an address',
    'app://fieldfare/..%2f..%2fpackage.json',
    'app://fieldfare/a/%2e%2e%2f%2e%2e%2f%2e%2e/x.json',
    'app://fieldfare/..%5c..%5cpackage.json',
    'app://fieldfare/c:/x.json',
    'app://fieldfare/index.html%00.js',
    'app://fieldfare/%zz.js',
    'app://fieldfare/study.db',
    'app://fieldfare/assets',
  ])('never mean anything else: %s', (address) => {
    expect(assetFor(root, address)).toBeNull()
  })

  it('never lead out of the page’s folder', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2E.', 'a', '%2f', '%5c', '..%2f', '\\', '%00', '~', 'b.js', '%252e%252e')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const asset = assetFor(root, `app://fieldfare/${parts.join('/')}.js`)
        expect(asset === null || (asset.file.startsWith(`${root}/`) && !asset.file.includes('/../'))).toBe(true)
      }),
    )
  })

  it('are answered with the whole policy', () => {
    const headers = assetHeaders('text/html', 'n0nce')
    expect(headers['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n0nce'; font-src 'self'; img-src 'self' data:; " +
        "frame-src 'self' blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
    )
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(headers['Cache-Control']).toBe('no-store')
    expect(contentPolicy('x')).not.toMatch(/unsafe|https?:|\*/)
  })
})

describe('requests', () => {
  it.each(['app://fieldfare/index.html', 'blob:app://fieldfare/0b9d', 'data:image/png;base64,AA=='])('allowed: %s', (url) => {
    expect(mayRequest(url, false)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://fieldfare.example.org/',
    'app://other/',
    'blob:https://example.org/0b9d',
    'blob:null/0b9d',
    'chrome://gpu/',
    'devtools://devtools/bundled/a.js',
  ])('cancelled: %s', (url) => {
    expect(mayRequest(url, false)).toBe(false)
  })

  it('lets the developer’s tools load in an unpackaged app only', () => {
    expect(mayRequest('devtools://devtools/bundled/a.js', true)).toBe(true)
  })
})

describe('navigation', () => {
  it('of the window: nowhere but to its start', () => {
    expect(mayNavigate(START_URL, true)).toBe(true)
    for (const url of ['app://fieldfare/other.html', 'blob:app://fieldfare/1', 'about:blank', 'https://example.org/', 'file:///']) {
      expect(mayNavigate(url, true), url).toBe(false)
    }
  })

  it('of a frame in it: to a blob of the page, which is the report', () => {
    expect(mayNavigate('blob:app://fieldfare/1', false)).toBe(true)
    for (const url of ['https://example.org/', 'blob:https://example.org/1', 'file:///', 'data:text/html,x']) {
      expect(mayNavigate(url, false), url).toBe(false)
    }
  })
})

it('the shell listens to the top frame of the page and to nobody else', () => {
  expect(isTrustedSender({ url: START_URL, isTop: true })).toBe(true)
  expect(isTrustedSender(null)).toBe(false)
  expect(isTrustedSender({ url: START_URL, isTop: false })).toBe(false)
  expect(isTrustedSender({ url: 'https://example.org/', isTop: true })).toBe(false)
  expect(isTrustedSender({ url: 'app://fieldfare.example.org/', isTop: true })).toBe(false)
  expect(isTrustedSender({ url: 'blob:app://fieldfare/1', isTop: true })).toBe(false)
})
