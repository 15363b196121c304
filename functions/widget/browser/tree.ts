/** What our server answers: text, or a tag with its attributes and what is in it. */
export type Tree =
  | string
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** An element with attributes and children; text is always text. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
}

/** The nodes of a tree. */
export function grow(tree: Tree): HTMLElement | string {
  return typeof tree === 'string'
    ? tree
    : h(tree[0], tree[1], ...tree.slice(2).map((one) => grow(one as Tree)));
}
