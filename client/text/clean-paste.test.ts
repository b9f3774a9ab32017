// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from './clean-paste.ts';
import { GOOGLE_DOCS, LIBREOFFICE, WORD } from './paste-samples.ts';
import { testEditor, writtenHtml } from './test-support.ts';

function pasted(html: string) {
  const made = testEditor(1, writtenHtml('<p></p>'));
  made.editor.commands.focus('end');
  made.editor.view.pasteHTML(html);
  return { ...made, html: made.editor.getHTML().replaceAll(/ (colspan|rowspan)="1"/g, '') };
}

describe('paste', () => {
  it('[AF7] from Word keeps headings, lists, tables, looks and links', () => {
    const { html, editor } = pasted(WORD);
    expect(html).toContain('<h1>Afspraak veenweide</h1><h1>Aanleiding</h1>');
    expect(html).toContain('<h3>Diepe kop</h3><h2>Kop op niveau</h2>');
    expect(html).toContain('<strong>peil</strong> gaat <em>omhoog</em>, <u>niet</u> omlaag.');
    expect(html).toContain('href="https://voorbeeld.nl/plan"');
    expect(html).toContain(' en hoofdstuk 2.');
    expect(html).toContain(
      '<ul><li><p>eerste</p><ol><li><p>dieper</p><ol><li><p>diepst</p></li></ol></li><li><p>nog een</p></li></ol></li><li><p>laatste</p></li></ul>',
    );
    expect(html).toContain('<ol><li><p>een</p></li><li><p>twee</p></li></ol>');
    expect(html).toContain(
      '<td rowspan="2"><p>provincie</p></td><td><p>grond</p></td></tr><tr><td><p>geld</p></td>',
    );
    expect(html).toContain('Oud nieuw woord');
    expect(html).not.toMatch(/script|mso|img|alert|verborgen|JJ1|Klopt dit|\[1\]/i);
    expect(() => editor.state.doc.check()).not.toThrow();
  });

  it('[AF12] [AF7] footnotes of Word, LibreOffice and Google Docs become footnotes, with the words under the text in them', () => {
    expect(pasted(WORD).html.match(/data-voetnoot="[^"]*"/g)).toEqual([
      'data-voetnoot="Ten opzichte van NAP."',
      'data-voetnoot="Brief van juni 2025, tweede alinea."',
    ]);
    for (const sample of [LIBREOFFICE, GOOGLE_DOCS]) {
      const { html } = pasted(sample);
      expect(html.match(/data-voetnoot="[^"]*"/g)).toEqual(['data-voetnoot="Ten opzichte van NAP."']);
      expect(html.match(/Ten opzichte van NAP/g)).toHaveLength(1);
    }
  });

  it('[AF7] from LibreOffice and Google Docs keeps headings, lists, tables and looks', () => {
    for (const sample of [LIBREOFFICE, GOOGLE_DOCS]) {
      const { html } = pasted(sample);
      expect(html).toContain('<h2>Peil</h2>');
      expect(html).toMatch(/<p>Het <strong>peil<\/strong> gaat <em>omhoog<\/em>/);
      expect(html).toMatch(
        /<ul><li><p>een<\/p><(ul|ol)><li><p>dieper<\/p><\/li><\/\1><\/li><li><p>twee<\/p><\/li><\/ul>/,
      );
      expect(html).toMatch(/<t[hd]><p>Wie<\/p>/);
    }
  });

  it('[AF7] says what did not come along, and says nothing when all did', () => {
    expect([...cleanPastedHtml(WORD).weggelaten]).toEqual([
      ['opmerking', 1],
      ['afbeelding', 1],
      ['verwijderd', 1],
    ]);
    expect([...cleanPastedHtml(LIBREOFFICE).weggelaten]).toEqual([]);
    const half = `<p>Half<a href="#_ftn1" name="_ftnref1">[1]</a> <a href="#elders">elders</a></p>`;
    expect(cleanPastedHtml(half).html).toBe('<p>Half <a href="#elders">elders</a></p>');
    expect([...cleanPastedHtml(half).weggelaten]).toEqual([['noot-kwijt', 1]]);
    const long = `<p>x<a href="#_ftn1" name="_ftnref1">[1]</a></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> ${'woord '.repeat(500)}</p></div>`;
    expect([...cleanPastedHtml(long).weggelaten]).toEqual([['noot-lang', 1]]);
  });

  it('[AF7] tells the writer what did not come along', () => {
    const made = pasted(WORD);
    expect(made.pasted).toEqual([
      new Map([
        ['opmerking', 1],
        ['afbeelding', 1],
        ['verwijderd', 1],
      ]),
    ]);
  });

  it('[AF7] knows looks by their style, without letting the page read one', () => {
    const { html } = cleanPastedHtml(
      '<p style="color:red">a <span style="font-weight:700;font-style: italic">b</span> <b style="font-weight:normal">c</b> <a style="text-decoration:underline" href="https://x.nl">d</a> style="x" &lt;i style="y"&gt;</p>',
    );
    expect(html).toBe(
      '<p>a <span><em><strong>b</strong></em></span> <span>c</span> <a href="https://x.nl">d</a> style="x" &lt;i style="y"&gt;</p>',
    );
  });

  it('[AF7] lowers deep headings instead of losing them', () => {
    expect(cleanPastedHtml('<h5>Diep</h5>').html).toBe('<h3>Diep</h3>');
  });

  it('[AF7] what runs or loads never comes in', () => {
    const { html } = pasted(
      '<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">klik</a><object data="x"></object></p>',
    );
    expect(html).not.toMatch(/script|onclick|object|alert/);
  });

  it('[AF5] twenty megabytes are refused before they are parsed, and nothing is lost', () => {
    const made = testEditor(1, writtenHtml('<p>begin</p>'));
    const parse = (type: string, text: string) => {
      const data = new DataTransfer();
      data.setData(type, text);
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: data });
      made.editor.view.dom.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(parse('text/html', `<p>${'x'.repeat(20_000_000)}</p>`)).toBe(true);
    expect(parse('text/plain', 'x'.repeat(20_000_000))).toBe(true);
    expect(made.refusals).toEqual(['plakken-te-groot', 'plakken-te-groot']);
    expect(made.editor.getText()).toBe('begin');
    expect(made.written).toBe(0);
  });

  it('[TV4] what was copied from open proposals comes in without what they take away', () => {
    expect(
      cleanPastedHtml(
        '<p>een <del data-voorstel="a">twee</del><ins data-voorstel="a">drie</ins><ins data-grens="">¶</ins>vier</p>',
      ).html,
    ).toBe('<p>een <ins data-voorstel="a">drie</ins><br>vier</p>');
  });
});
