import { type Field, fieldBytes } from './field.ts'
import { headerFields } from './header.ts'
import { type FileLayout, layouts } from './layouts.ts'
import { evidenceFields } from './layouts/clearing-detail.ts'
import { alwaysTolerated, defaultClearingFileSettings, statedLength } from './settings.ts'

/** The text of `docs/clearing-files.md`, from the same tables that read and write the files. */
export function clearingFilesMarkdown(): string {
  const { evidenceTags } = defaultClearingFileSettings
  return [
    '# Clearing files',
    '',
    'Made by `node infra/dev/clearing-files-docs.ts` from the tables in `core/clearing-files`;',
    'a test compares.',
    '',
    'Text in GBK; positions count bytes, from 1. CRLF after every line, no trailer. Line 1 is the',
    'version, line 2 the header, then one line a record. Numbers are right-aligned with zeros,',
    'texts left-aligned with spaces; `e7` is fen as sign or digit, digits, point and seven',
    'decimals.',
    `From everyone a reader accepts, with a warning: ${list(alwaysTolerated)}.`,
    '',
    'File name: type 2, YYMMDD, HHMMSS, `1` and the last seven digits of the receiver,',
    'sequence 10, `A` from or `H` to the centre.',
    '',
    '## Header',
    '',
    ...fieldTable(headerFields),
    '',
    ...Object.values(layouts).flatMap(layoutSection),
    '## The tail of UP and CL',
    '',
    'Tag 4, length 3 decimal digits, value; in this order. Not public elsewhere: the tags are a',
    'setting, these are its defaults. UP has only the ride code, and for a card no tail at all.',
    '',
    '| tag | name | form | bytes | note |',
    '| --- | --- | --- | --: | --- |',
    ...evidenceFields.map(
      (field) =>
        `| ${evidenceTags[field.name]} | ${field.name} | ${form(field)} | ${field.bytes} ` +
        `| ${field.note} |`,
    ),
    '',
  ].join('\n')
}

function layoutSection(layout: FileLayout): string[] {
  const stated = `Version \`${layout.version}\`, stated record length ${statedLength(layout)}`
  const counted = layout.statedExtraBytes === 2 ? 'CRLF counted' : 'CRLF not counted'
  const tail = layout.evidence.length > 0 ? ', then the tail' : ''
  return [
    `## ${layout.kind}: ${layout.title}`,
    '',
    `${stated} (${fieldBytes(layout.fields)} bytes of fields, ${counted})${tail}.`,
    ...layout.rules.map((rule) => `Rule: ${rule.text}.`),
    '',
    ...fieldTable(layout.fields),
    '',
  ]
}

function fieldTable(fields: readonly Field[]): string[] {
  const rows = ['| from | bytes | name | form | note |', '| --: | --: | --- | --- | --- |']
  let from = 1
  for (const field of fields) {
    rows.push(`| ${from} | ${field.bytes} | ${field.name} | ${form(field)} | ${field.note} |`)
    from += field.bytes
  }
  return rows
}

function form(field: Field): string {
  const optional = 'optional' in field ? ', may be blank' : ''
  const signed = 'signed' in field ? ', may be negative' : ''
  return `${field.kind}${optional}${signed}`
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
