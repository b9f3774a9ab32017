// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from './clean-paste.ts';
import { testEditor, writtenHtml } from './test-support.ts';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style:x}</style></head>
<body lang=NL><!--StartFragment--><h1 style='mso-list:none'>Afspraak<o:p></o:p></h1>
<p class=MsoNormal><b><span style='font-size:11pt;color:red'>Vet</span></b> en <i>schuin</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>eerste<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.&nbsp;</span>dieper</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>tweede</p>
<p class=MsoNormal>Tussen</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.&nbsp;</span>genummerd</p>
<table class=MsoTableGrid><tr><td width=200><p class=MsoNormal>a</p></td><td><p>b</p></td></tr></table>
<img src="file:///c:/x.png"><script>alert(1)</script><p><a href="javascript:alert(1)">klik</a> <a href="https://x.nl">goed</a></p>
<!--EndFragment--></body></html>`;

function pasted(html: string) {
  const made = testEditor(1, writtenHtml('<p></p>'));
  made.editor.commands.focus('end');
  made.editor.view.pasteHTML(html);
  return made;
}

describe('paste', () => {
  it('[AF7] from Word keeps headings, lists, tables and bold, and drops the rest', () => {
    const { editor } = pasted(WORD);
    const html = editor.getHTML();
    expect(html).toContain('<h1>Afspraak</h1>');
    expect(html).toContain('<strong>Vet</strong> en <em>schuin</em>');
    expect(html).toContain(
      '<ul><li><p>eerste</p><ol><li><p>dieper</p></li></ol></li><li><p>tweede</p></li></ul>',
    );
    expect(html).toContain('<p>Tussen</p><ol><li><p>genummerd</p></li></ol>');
    expect(html).toMatch(/<td[^>]*><p>a<\/p><\/td>/);
    expect(html).toContain('href="https://x.nl/"');
    expect(html).not.toMatch(/script|mso|color|img|alert/i);
    expect(() => editor.state.doc.check()).not.toThrow();
  });

  it('[AF7] lowers deep headings instead of losing them', () => {
    expect(cleanPastedHtml('<h5>Diep</h5>')).toBe('<h3>Diep</h3>');
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
});
