import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item, or values by name, in DynamoDB's words. */
export type Attributes = Record<string, AttributeValue>;

function toAttribute(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.filter((one) => one !== undefined).map(toAttribute) };
  if (typeof value === 'object') return { M: toAttributes(value) };
  throw new Error(`A ${typeof value} cannot be stored.`);
}

/** Plain JSON in DynamoDB's words; what is undefined is left out. Throws for what JSON cannot hold. */
export function toAttributes(values: object): Attributes {
  const attributes: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) attributes.push([name, toAttribute(value)]);
  return Object.fromEntries(attributes);
}

function fromAttribute(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.NULL !== undefined) return null;
  throw new Error(`An attribute of the kind ${Object.keys(attribute)[0]} cannot be read.`);
}

/** Plain JSON from DynamoDB's words. Throws for sets and bytes, which nothing here stores. */
export function fromAttributes(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, fromAttribute(attribute)]),
  );
}
