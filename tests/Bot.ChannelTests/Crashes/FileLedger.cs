namespace Bot.ChannelTests.Crashes;

/// <summary>Lines that survive a kill of the process: each is handed to the operating system before the call returns.</summary>
public sealed class FileLedger(string path)
{
    private readonly Lock _gate = new();

    public void Add(string line)
    {
        lock (_gate)
        {
            File.AppendAllText(path, line + "\n");
        }
    }

    public IReadOnlyList<string> Read() => File.Exists(path) ? File.ReadAllLines(path) : [];
}
