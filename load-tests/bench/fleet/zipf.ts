/**
 * Draws places 0 … count−1, the n-th one 1/n^exponent as often as the first: few riders ride all
 * the time, most seldom. `next` is uniform in [0, 1).
 */
export function createZipf(count: number, exponent: number, next: () => number): () => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let place = 0; place < count; place += 1) {
    sum += 1 / (place + 1) ** exponent
    sums[place] = sum
  }
  return () => firstAbove(sums, next() * sum)
}

function firstAbove(sums: Float64Array, wanted: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}
