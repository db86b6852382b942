import type { zhCn } from './zh-cn.ts'

/** Groups of texts with their keys; every language has all of them. */
export type Catalogue = {
  readonly [Group in keyof typeof zhCn]: { readonly [Key in keyof (typeof zhCn)[Group]]: string }
}

export type Language = 'zh-CN' | 'en'
export type UiKey = keyof Catalogue['ui']

/** Fills the `{name}` places of a text. */
export function fill(text: string, places: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place))
}

/** Text of a name that comes from data; one that no catalogue knows is shown as it is. */
export function lookUp(group: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(group, name) ? (group[name] ?? name) : name
}
