/** A piece of a page for the elements: text, or a tag with its attributes and what is in it. Text is always text. */
export type Tree =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

type Attributes = Readonly<Record<string, string | true | undefined>>;

/** A tag; attributes without a value and children that are not there are left out, `true` is an attribute by its name alone. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Tree | false | undefined | '')[]
): Tree {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value === true ? '' : value] as const],
  );
  return [tag, Object.fromEntries(given), ...children.filter((one): one is Tree => Boolean(one))];
}
