using System.IO.Compression;
using System.Text;
using System.Xml;
using Bot.Domain.Text;

namespace Bot.Documents.Reports;

/// <summary>
/// The zip of a Word document (ECMA-376): a page like that of official documents, numbered in the upper margin from the second page on. It is made
/// in memory: a document of 10,000 rows has a third of a megabyte.
/// </summary>
internal static class WordFile
{
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Types = Xml + "<Types xmlns=\"" + Package + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + Kind + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" + Kind + "styles+xml\"/>"
        + "<Override PartName=\"/word/settings.xml\" ContentType=\"" + Kind + "settings+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"" + Kind + "header+xml\"/></Types>";

    private const string PackageRelations = Xml + "<Relationships xmlns=\"" + Package + "relationships\"><Relationship Id=\"r1\" Type=\"" + Relation + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private const string DocumentRelations = Xml + "<Relationships xmlns=\"" + Package + "relationships\"><Relationship Id=\"r1\" Type=\"" + Relation + "/styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"r2\" Type=\"" + Relation + "/settings\" Target=\"settings.xml\"/><Relationship Id=\"r3\" Type=\"" + Relation + "/header\" Target=\"header1.xml\"/></Relationships>";

    private const string Styles = Xml + "<w:styles xmlns:w=\"" + WordPart.Main + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"" + LetterPolicy.Font + "\" w:eastAsia=\"" + LetterPolicy.Font + "\" w:hAnsi=\"" + LetterPolicy.Font + "\" w:cs=\"" + LetterPolicy.Font + "\"/>"
        + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";

    private const string Settings = Xml + "<w:settings xmlns:w=\"" + WordPart.Main + "\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    private const string PageNumber = Xml + "<w:hdr xmlns:w=\"" + WordPart.Main + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \">"
        + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>";

    public static async ValueTask WriteAsync(Action<WordPart> body, DateTimeOffset madeAt, Stream output, CancellationToken ct)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types, madeAt);
            Add(zip, "_rels/.rels", PackageRelations, madeAt);
            using (var entry = Entry(zip, "word/document.xml", madeAt))
            {
                WriteDocument(body, entry);
            }

            Add(zip, "word/_rels/document.xml.rels", DocumentRelations, madeAt);
            Add(zip, "word/styles.xml", Styles, madeAt);
            Add(zip, "word/settings.xml", Settings, madeAt);
            Add(zip, "word/header1.xml", PageNumber, madeAt);
        }

        await output.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length), ct);
        await output.FlushAsync(ct);
    }

    private static void WriteDocument(Action<WordPart> body, Stream entry)
    {
        using var xml = XmlWriter.Create(entry, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        var part = new WordPart(xml);
        part.Begin("document");
        xml.WriteAttributeString("xmlns", "r", null, Relation);
        part.Begin("body");
        body(part);
        WritePage(part, xml);
        part.End();
        part.End();
    }

    private static void WritePage(WordPart part, XmlWriter xml)
    {
        part.Begin("sectPr");
        part.Begin("headerReference", ("type", "default"));
        xml.WriteAttributeString("r", "id", Relation, "r3");
        part.End();
        part.Mark("pgSz", ("w", WordPart.Twips(LetterPolicy.PageWidth)), ("h", WordPart.Twips(LetterPolicy.PageHeight)));
        part.Mark(
            "pgMar",
            ("top", WordPart.Twips(LetterPolicy.UpperMargin)),
            ("right", WordPart.Twips(LetterPolicy.RightMargin)),
            ("bottom", WordPart.Twips(LetterPolicy.UpperMargin)),
            ("left", WordPart.Twips(LetterPolicy.LeftMargin)),
            ("header", WordPart.Twips(LetterPolicy.PageNumberMargin)),
            ("footer", WordPart.Twips(LetterPolicy.PageNumberMargin)),
            ("gutter", "0"));
        part.Mark("titlePg");
        part.End();
    }

    private static void Add(ZipArchive zip, string name, string content, DateTimeOffset madeAt)
    {
        using var entry = Entry(zip, name, madeAt);
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static Stream Entry(ZipArchive zip, string name, DateTimeOffset madeAt)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = VietnamTime.Local(madeAt);
        return entry.Open();
    }
}
