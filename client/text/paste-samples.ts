/** What text processors put on the clipboard, written by hand after their formats; for tests. */

const noteMark = (kind: 'ftn' | 'edn', nummer: number, side: 'ref' | 'note'): string => {
  const [href, name] =
    side === 'ref'
      ? [`_${kind}${nummer}`, `_${kind}ref${nummer}`]
      : [`_${kind}ref${nummer}`, `_${kind}${nummer}`];
  return `<a style='mso-${kind === 'ftn' ? 'footnote' : 'endnote'}-id:${kind}${nummer}' href="#${href}" name="${name}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:11.0pt;mso-ansi-language:NL'>[${nummer}]</span></span><![endif]></span></span></a>`;
};

const listItem = (level: number, list: number, mark: string, words: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list + 1}'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} @list l0 {mso-list-id:1} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle>Afspraak veenweide<o:p></o:p></p>
<h1 style='mso-list:l3 level1 lfo4'><![if !supportLists]><span style='mso-list:Ignore'>1<span>&nbsp;&nbsp;</span></span><![endif]>Aanleiding<o:p></o:p></h1>
<p class=MsoNormal>Het <b style='mso-bidi-font-weight:normal'>peil</b> gaat <i>omhoog</i>, <u>niet</u> omlaag.${noteMark('ftn', 1, 'ref')} Zie <a href="https://voorbeeld.nl/plan">het plan</a> en <a href="#_Toc123">hoofdstuk 2</a>.<o:p></o:p></p>
<p class=MsoHeading7>Diepe kop<o:p></o:p></p>
<p class=MsoNormal style='mso-outline-level:2'>Kop op niveau<o:p></o:p></p>
${listItem(1, 0, '·', 'eerste')}${listItem(2, 0, '1.', 'dieper')}${listItem(3, 0, 'a)', 'diepst')}${listItem(2, 0, '2.', 'nog een')}${listItem(1, 0, '·', 'laatste')}
<p class=MsoNormal>Tussen de lijsten<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[JJ1]</a></span>.<o:p></o:p></p>
${listItem(1, 1, '1.', 'een')}${listItem(1, 1, '2.', 'twee')}
<table class=MsoTableGrid border=1 cellspacing=0><thead><tr><td width=200 style='width:150pt'><p class=MsoNormal><b>Wie</b></p></td><td><p class=MsoNormal><b>Wat</b></p></td></tr></thead>
<tr><td rowspan=2><p class=MsoNormal>provincie</p></td><td><p class=MsoNormal>grond</p></td></tr><tr><td><p class=MsoNormal>geld</p></td></tr></table>
<p class=MsoNormal>Oud <del cite="mailto:Jan" datetime="2026-03-01T10:00">weg</del><ins cite="mailto:Jan" datetime="2026-03-01T10:00">nieuw</ins> woord${noteMark('ftn', 2, 'ref')}.<img width=100 src="file:///C:/Temp/image001.png"><o:p></o:p></p>
<span style='display:none'>verborgen</span><script>alert(1)</script>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>${noteMark('ftn', 1, 'note')} Ten opzichte van <i>NAP</i>.<o:p></o:p></p></div>
<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText>${noteMark('ftn', 2, 'note')} Brief van juni 2025,<o:p></o:p></p><p class=MsoFootnoteText>tweede alinea.<o:p></o:p></p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Klopt dit?</p></div></div>
</body></html>`;

export const LIBREOFFICE = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 24.8 (Linux)"/><style type="text/css">p { line-height: 115% } a.sdfootnoteanc { font-size: 57% }</style></head>
<body lang="nl-NL" link="#000080" dir="ltr"><h2 class="western">Peil</h2>
<p style="line-height: 115%; margin-bottom: 0.25cm">Het <b>peil</b> gaat <i>omhoog</i><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> en <u>blijft</u> daar.</p>
<ul><li><p style="margin-bottom: 0cm">een</p><ol><li><p>dieper</p></li></ol></li><li><p>twee</p></li></ul>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/><tr valign="top"><th width="50%"><p>Wie</p></th><th><p>Wat</p></th></tr><tr><td><p>gemeente</p></td><td><p>besluit</p></td></tr></table>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Ten opzichte van NAP.</p></div>
</body></html>`;

export const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-1234-5678-abcdefabcdef"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;color:#000000;font-weight:400;">Peil</span></h2>
<p dir="ltr"><span style="font-size:11pt;font-weight:400;">Het </span><span style="font-size:11pt;font-weight:700;">peil</span><span style="font-weight:400;"> gaat </span><span style="font-weight:400;font-style:italic;">omhoog</span><span style="font-weight:400;text-decoration:underline;-webkit-text-decoration-skip:none;"> nu</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p>
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>een</span></p></li><ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>dieper</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>twee</span></p></li></ul>
<div dir="ltr" align="left"><table><colgroup><col width="301"/><col width="301"/></colgroup><tbody><tr><td><p dir="ltr"><span>Wie</span></p></td><td><p dir="ltr"><span>Wat</span></p></td></tr></tbody></table></div>
<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Ten opzichte van NAP.</span></p></div></b><br class="Apple-interchange-newline">`;
