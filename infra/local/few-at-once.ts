const AT_ONCE = 4

/** Works through a list with a few at a time, so that a small machine is not drowned; waits for all before it fails. */
export const fewAtOnce = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
