/** Lets callers through while it is open; the others wait. */
export interface Gate {
  open(): void
  close(): void
  isOpen(): boolean
  whileOpen(): Promise<void>
}

export function createGate(): Gate {
  let closed: PromiseWithResolvers<void> | undefined
  return {
    open: () => {
      closed?.resolve()
      closed = undefined
    },
    close: () => {
      closed ??= Promise.withResolvers<void>()
    },
    isOpen: () => closed === undefined,
    whileOpen: async () => {
      await closed?.promise
    },
  }
}
