// Completes the citations of a page in the browser: with the address and the day of reading.

/**
 * @param {string} format
 * @param {string} text
 * @param {string} address '' if others cannot open it
 * @param {string} day of reading, YYYY-MM-DD
 * @param {string} canonical the address that is in the text, or ''
 */
export function filled(format, text, address, day, canonical) {
  const url = address.replace(/[{}\\]/g, encodeURIComponent);
  const bare = canonical ? text.split('\n').filter((line) => !/^( {2}url = | *UR {2}- )/.test(line)).join('\n') : text;
  switch (format) {
    case 'bibtex': {
      const fields = [bare.replace(/,?\n\}$/, ''), address && `  url = {${url}}`, address && `  urldate = {${day}}`];
      return `${fields.filter(Boolean).join(',\n')}\n}`;
    }
    case 'ris': {
      const tags = address && `UR  - ${address}\nY2  - ${day.replace(/-/g, '/')}\n`;
      return bare.replace(/ER {2}- *$/, `${tags}ER  - `);
    }
    case 'csl-json': {
      const [item] = JSON.parse(text);
      if (address) {
        item.URL = address;
        item.accessed = { 'date-parts': [day.split('-').map(Number)] };
      }
      return JSON.stringify([item], null, 2);
    }
    default: {
      const reference = text.slice(0, text.lastIndexOf('[引用日期]'));
      return address ? `${reference}[${day}]. ${address}.` : reference.trimEnd().replace(/\.?$/, '.');
    }
  }
}
