using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads a folder of dialog files, every *.yaml in it a flow but for _common.yaml.</summary>
public static class FlowReader
{
    public const string CommonFile = "_common.yaml";

    private const string Ending = ".yaml";

    /// <summary>What a watcher of the folder looks out for: also a file saved under the other common ending, which is refused by name.</summary>
    public static IReadOnlyList<string> Patterns { get; } = ["*.yaml", "*.yml"];

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FlowReading Read(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return Read(name, ReadFiles(folder));
    }

    /// <summary>Names and contents in a fixed order, without the hidden files that editors and systems leave.</summary>
    public static IReadOnlyList<(string Name, string Text)> ReadFiles(string folder) =>
    [
        .. Patterns.SelectMany(p => Directory.EnumerateFiles(folder, p)).Where(f => Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f))),
    ];

    /// <param name="folder">Shown before the file names in findings.</param>
    /// <param name="files">File names with their contents.</param>
    public static FlowReading Read(string folder, IReadOnlyList<(string Name, string Text)> files)
    {
        var findings = new FindingList();
        var flows = new Dictionary<string, FlowDefinition>(StringComparer.Ordinal);
        CommonTexts? common = null;
        foreach (var (name, text) in files)
        {
            var path = $"{folder}/{name}";
            if (!name.EndsWith(Ending, StringComparison.Ordinal))
            {
                findings.Error("D020", new SourcePosition(path, 1, 1), null, $"Tên tệp phải có đuôi {Ending}: hãy đổi tên.", $"The file's name must end in {Ending}: rename it.");
                continue;
            }

            if (ReadRoot(text, path, findings) is not { } map)
            {
                common ??= name == CommonFile ? NoTexts : null;
            }
            else if (name == CommonFile)
            {
                common = CommonTextsReader.Read(map);
            }
            else
            {
                var flow = new FlowFileReader(map, Path.GetFileNameWithoutExtension(name)).Read();
                flows[flow.Id] = flow;
            }
        }

        if (common is null)
        {
            var vi = $"Thiếu tệp {CommonFile}: hãy khôi phục từ bản gốc.";
            findings.Error("D006", new SourcePosition($"{folder}/{CommonFile}", 1, 1), null, vi, $"{CommonFile} is missing: restore it from the original.");
        }

        return new FlowReading(new FlowSet { Flows = flows, Common = common ?? NoTexts }, findings.Sorted());
    }

    private static CommonTexts NoTexts { get; } = new(new Dictionary<string, CommonCommand>(), new Dictionary<string, LocalText>());

    private static MapReader? ReadRoot(string text, string path, FindingList findings)
    {
        switch (YamlTreeReader.Read(text, path, findings))
        {
            case null:
                return null;
            case YamlMap map:
                return new MapReader(map, new ReadScope(findings, null));
            case var other:
                findings.Error("D001", other.Position, null, "Tệp phải bắt đầu bằng các từ khóa như \"format: 1\".", "A file begins with keys such as \"format: 1\".");
                return null;
        }
    }
}
