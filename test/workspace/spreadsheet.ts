import { inflateRawSync } from 'node:zlib';

/** The files in a ZIP archive by their names, read by its central directory (APPNOTE 4.3.12). */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size, name, extra, comment, local] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ];
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(begin, begin + size);
    files.set(
      archive.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(data) : data).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&(apos|#39);/g, "'")
    .replaceAll('&amp;', '&');
}

/** A cell as Excel would have it: its kind, and its value as it is written. */
export interface SheetCell {
  /** `s`: text; empty: a number or a date. */
  readonly type: string;
  readonly value: string;
  /** The number format of its style. */
  readonly format: string;
}

/** Reads the first sheet of an XLSX file (ECMA-376), for looking at what came out: rows of cells by their column. */
export function readSheet(file: Buffer): { rows: Record<string, SheetCell>[]; xml: string } {
  const files = unzip(file);
  const get = (name: string) => files.get(name) ?? '';
  const strings = [...get('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    unescaped([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const styles = get('xl/styles.xml');
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const xfs = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf[^>]*>/g)];
  const formats = xfs.map(([xf]) => codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1]) ?? '');
  const xml = get('xl/worksheets/sheet1.xml');
  const rows = [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    Object.fromEntries(
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inner = '']) => {
        const column = /r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? '';
        const type = /t="(\w+)"/.exec(attributes)?.[1] ?? '';
        const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0);
        const raw = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
        const value = type === 's' ? (strings[Number(raw)] ?? '') : unescaped(raw);
        return [column, { type, value, format: formats[style] ?? '' }];
      }),
    ),
  );
  return { rows, xml };
}
