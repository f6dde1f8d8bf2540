using Bot.Dialogs.Configuration;

namespace Bot.Tests.Fakes;

/// <summary>The shipped config/ in a folder of its own, to break one file at a time.</summary>
public sealed class OfficeFilesCopy : IDisposable
{
    public OfficeFilesCopy()
    {
        foreach (var file in Directory.EnumerateFiles(OfficeFiles.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(OfficeFiles.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-config").FullName;

    /// <summary>Changes a text that stands in the file once.</summary>
    public void Change(string file, string from, string to)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        text.Split(from).Length.ShouldBe(2, $"\"{from}\" must stand in {file} once");
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public OfficeConfiguration Load() => OfficeConfiguration.Load(Folder);

    /// <summary>What stops the start, each finding as people see it.</summary>
    public IReadOnlyList<string> Faults() => [.. Should.Throw<InvalidConfigurationException>(Load).Findings.Select(f => f.ToString())];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
