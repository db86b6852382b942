import { useTexts } from '../texts.ts'
import { SearchBox } from './search-box.tsx'

interface HeaderProps {
  readonly path: string
  readonly onLanguage: () => void
}

/** Brand, pages, search and language. */
export function Header({ path, onLanguage }: HeaderProps) {
  const { ui, language } = useTexts()
  const pages = [
    ['/', ui('status')],
    ['/taps', ui('taps')],
    ['/days', ui('days')],
    ['/cases', ui('cases')],
  ] as const
  const isCurrent = (href: string) =>
    href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
  return (
    <header class="top">
      <a class="brand" href="/">
        <b>通行</b> <span>Tongxing</span>
      </a>
      <nav aria-label={ui('page')}>
        {pages.map(([href, label]) => (
          <a key={href} href={href} aria-current={isCurrent(href) ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <SearchBox />
      <button
        type="button"
        class="quiet"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={onLanguage}
      >
        {ui('language')}
      </button>
    </header>
  )
}
