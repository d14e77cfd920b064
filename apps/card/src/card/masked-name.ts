/** 姓*: the first character and nothing of the rest, not even its length; empty when there is no name. */
export const maskedName = (name: string) => {
  const [first] = name
  return first ? `${first}*` : ''
}
