using Bot.Dialogs.Messaging;
using Bot.Storage.Encryption;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Where the database is, and how connections to it are opened.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly KeyRing _ring;
    private readonly InstanceIdentity _instance;

    public PostgresServer(PostgresStoreOptions options, KeyRing ring)
    {
        _ring = ring;
        _instance = options.Instance;
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "bot",
            MaxAutoPrepare = options.PreparedStatements,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = options.Writers + options.Readers + 4,
            NoResetOnClose = options.PreparedStatements == 0,
            IncludeErrorDetail = false,
        };
        Name = settings.Host?.Contains(',', StringComparison.Ordinal) == true ? $"{settings.Host}/{settings.Database}" : $"{settings.Host}:{settings.Port}/{settings.Database}";
        _source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>For messages: host, port and database, never the account. Of several servers, each as it was given.</summary>
    public string Name { get; }

    public NpgsqlConnection OpenPlain() => _source.OpenConnection();

    public PostgresSession Open(bool isReader) => new(_source.OpenConnection(), _ring, isReader) { Instance = _instance };

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
