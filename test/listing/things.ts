/** Something in words of schema.org. */
interface ReadThing {
  readonly [property: string]: unknown;
}

/** The things that a page tells of in blocks of JSON-LD. Fails where one is broken, has no type or says nothing. */
export function readThings(html: string): readonly ReadThing[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gi)].map(
    ([, json = '']) => {
      const thing = JSON.parse(json) as ReadThing;
      if (thing['@context'] !== 'https://schema.org') throw new Error('Not in words of schema.org.');
      checkTypes(thing);
      return thing;
    },
  );
}

/** Each thing within has a type, and nothing is empty. */
function checkTypes(value: unknown): void {
  if (value === null || value === '') throw new Error('Something is empty.');
  if (typeof value !== 'object') return;
  if (!Array.isArray(value) && !('@type' in value)) throw new Error(`No type: ${JSON.stringify(value)}`);
  for (const one of Object.values(value)) checkTypes(one);
}

/** The only thing that a page tells of. */
export function readThing(html: string): ReadThing {
  const things = readThings(html);
  const [thing] = things;
  if (!thing || things.length > 1) throw new Error(`${things.length} things instead of one.`);
  return thing;
}
