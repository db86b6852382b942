import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from './i18n/catalogue.ts'
import { CardPageView } from './pages/card-page.tsx'
import { CasesPage } from './pages/cases-page.tsx'
import { DayPageView } from './pages/day-page.tsx'
import { DaysPage } from './pages/days-page.tsx'
import { StatusPage } from './pages/status-page.tsx'
import { TapPageView } from './pages/tap-page.tsx'
import { TapsPage } from './pages/taps-page.tsx'
import { Header } from './parts/header.tsx'
import { type Place, usePlace } from './router.ts'
import { createTexts, keepLanguage, startLanguage, TextsContext, useTexts } from './texts.ts'

export function App() {
  const place = usePlace()
  const [language, setLanguage] = useState<Language>(startLanguage)
  const texts = useMemo(() => createTexts(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
    keepLanguage(language)
  }, [language])
  return (
    <TextsContext.Provider value={texts}>
      <a class="skip" href="#content">
        {texts.ui('skip')}
      </a>
      <Header
        path={place.path}
        onLanguage={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      />
      <main id="content" tabIndex={-1}>
        <Page key={place.path} place={place} />
      </main>
    </TextsContext.Provider>
  )
}

function Page({ place }: { readonly place: Place }) {
  const { ui } = useTexts()
  const [, root = '', name = ''] = place.path.split('/')
  const title = usePageTitle(root, decodeURIComponent(name))
  if (root === '') return <StatusPage title={title} />
  if (root === 'taps' && name !== '') return <TapPageView name={decodeURIComponent(name)} />
  if (root === 'taps') return <TapsPage query={place.query} title={title} />
  if (root === 'cards' && name !== '') return <CardPageView cardRef={name} />
  if (root === 'days' && name !== '') return <DayPageView day={name} />
  if (root === 'days') return <DaysPage title={title} />
  if (root === 'cases') return <CasesPage query={place.query} title={title} />
  return <h1>{ui('notFound')}</h1>
}

function usePageTitle(root: string, name: string): string {
  const { ui } = useTexts()
  const titles: Readonly<Record<string, string>> = {
    '': ui('status'),
    taps: ui('taps'),
    cards: ui('card'),
    days: ui('days'),
    cases: ui('cases'),
  }
  const title = titles[root] ?? ui('notFound')
  useEffect(() => {
    document.title = [name, title, '通行 Tongxing'].filter((part) => part !== '').join(' · ')
  }, [name, title])
  return title
}
