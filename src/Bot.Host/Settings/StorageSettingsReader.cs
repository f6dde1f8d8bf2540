using Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Host.Settings;

/// <summary>Reads Storage and Keys. A connection string is never repeated in a problem: it may hold a password.</summary>
internal static class StorageSettingsReader
{
    private const string ConnectionKey = "Storage:ConnectionString";

    public static StorageOptions Read(IConfiguration configuration, string root, bool isDevelopment, List<SettingProblem> problems)
    {
        var text = configuration[ConnectionKey] is { Length: > 0 } given ? given : "Data Source=data/bot.db";
        var options = new StorageOptions
        {
            Kind = Kind(configuration, problems),
            KeyFile = Path.GetFullPath(configuration["Keys:File"] is { Length: > 0 } file ? file : "data/keys.json", root),
            MayCreateKeys = isDevelopment,
            Writers = NumberSetting.Read(configuration, "Storage:Writers", 2, (1, 16), problems),
            Readers = NumberSetting.Read(configuration, "Storage:Readers", 4, (1, 64), problems),
            PreparedStatements = NumberSetting.Read(configuration, "Storage:PreparedStatements", 200, (0, 1000), problems),
        };
        if (options.Kind == StoreKind.Sqlite)
        {
            options.DatabaseFile = DatabaseFile(text, root, problems);
        }
        else
        {
            options.ConnectionString = Server(text, problems);
        }

        return options;
    }

    private static StoreKind Kind(IConfiguration configuration, List<SettingProblem> problems)
    {
        var provider = configuration["Storage:Provider"] is { Length: > 0 } text ? text : "sqlite";
        switch (provider)
        {
            case "sqlite":
                return StoreKind.Sqlite;
            case "postgres":
                return StoreKind.Postgres;
            default:
                problems.Add(new("Storage:Provider", $"'{provider}' is not a store of this version", "write sqlite or postgres"));
                return StoreKind.Sqlite;
        }
    }

    private static string DatabaseFile(string text, string root, List<SettingProblem> problems)
    {
        try
        {
            var source = new SqliteConnectionStringBuilder(text).DataSource;
            if (source.Length > 0)
            {
                return Path.GetFullPath(source, root);
            }
        }
        catch (ArgumentException)
        {
            // Said below, without the text.
        }

        problems.Add(new(ConnectionKey, "it names no database file", "write Data Source=data/bot.db, or another path"));
        return string.Empty;
    }

    private static string Server(string text, List<SettingProblem> problems)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 })
            {
                return text;
            }
        }
        catch (ArgumentException)
        {
            // Said below, without the text.
        }

        problems.Add(new(ConnectionKey, "it names no PostgreSQL server and database", "write Host=...;Database=...;Username=...;Password=... in the environment as Storage__ConnectionString"));
        return string.Empty;
    }
}
