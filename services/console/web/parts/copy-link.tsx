import { useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'

/**
 * Puts the page's lasting address on the clipboard; where there is none, the address is selected.
 */
export function CopyLink({ path }: { readonly path: string }) {
  const { ui } = useTexts()
  const [isCopied, setCopied] = useState(false)
  const address = `${location.origin}${path}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
    } catch {
      prompt(ui('address'), address)
    }
    setCopied(true)
  }
  return (
    <button type="button" onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? ui('addressCopied') : ui('address')}</span>
    </button>
  )
}
