/** The name of a value of a protobuf enum, without the enum's own name, such as `RECORD_KIND_`. */
export function enumName(values: object, prefix: string, value: number): string {
  const [name = String(value)] = Object.entries(values).find(([, held]) => held === value) ?? []
  return name.replace(prefix, '')
}
