import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { createFormats, type Formats } from './format.ts'
import { type Catalogue, fill, type Language, lookUp, type UiKey } from './i18n/catalogue.ts'
import { en } from './i18n/en.ts'
import { zhCn } from './i18n/zh-cn.ts'

export interface Texts {
  readonly language: Language
  readonly format: Formats
  ui(key: UiKey, places?: Readonly<Record<string, string | number>>): string
  /** Texts of names that come from data: states and kinds, record fields, codes. */
  word(name: string): string
  fact(name: string): string
  code(name: string): string
  /** Of two texts that the server sent. */
  pick(texts: { readonly en: string; readonly zh: string }): string
}

const catalogues: Readonly<Record<Language, Catalogue>> = { 'zh-CN': zhCn, en }

export function createTexts(language: Language): Texts {
  const catalogue = catalogues[language]
  return {
    language,
    format: createFormats(language),
    ui: (key, places = {}) => fill(catalogue.ui[key], places),
    word: (name) => lookUp(catalogue.words, name),
    fact: (name) => lookUp(catalogue.facts, name),
    code: (name) => lookUp(catalogue.codes, name),
    pick: (texts) => (language === 'en' ? texts.en : texts.zh),
  }
}

export const TextsContext = createContext<Texts>(createTexts('zh-CN'))

export function useTexts(): Texts {
  return useContext(TextsContext)
}

const KEY = 'tongxing.language'

/** `?lang=` of a link first, then what was chosen before; else Chinese. */
export function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY)
  return asked === 'en' ? 'en' : 'zh-CN'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
