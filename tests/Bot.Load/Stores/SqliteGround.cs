using System.Data.Common;
using System.Globalization;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Load.Stores;

/// <summary>SQLite: a file, copied for each run.</summary>
internal class SqliteGround : Ground
{
    private int _runs;

    private string Template => Path.Combine(Folder, "template.db");

    public override RunStore NewRun() => NewRun(Folder);

    /// <summary>The copy lies on a disk of the caller's choice.</summary>
    public RunStore NewRun(string disk)
    {
        _runs++;
        var folder = Directory.CreateDirectory(Path.Combine(disk, string.Create(CultureInfo.InvariantCulture, $"run{_runs}"))).FullName;
        File.Copy(Template, Path.Combine(folder, "bot.db"));
        return new SqliteRun(folder, KeyFile);
    }

    protected override void Configure(StorageOptions options)
    {
        options.DatabaseFile = Template;
        options.Synchronous = SynchronousMode.Normal;
    }
}

/// <summary>One run's file.</summary>
internal sealed class SqliteRun(string folder, string keyFile) : RunStore
{
    public override string Name => "sqlite";

    /// <summary>The folder of the file and of nothing else.</summary>
    public string Folder => folder;

    public string File => Path.Combine(folder, "bot.db");

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Storage__Provider"] = "sqlite", ["Storage__ConnectionString"] = $"Data Source={File}", ["Keys__File"] = keyFile,
    };

    public override IReadOnlyList<int> Processes => [];

    public override DbConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        return connection;
    }

    public override void Dispose() => Directory.Delete(folder, recursive: true);
}
