using System.Data.Common;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage;
using Bot.TestBed;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Benchmarks;

/// <summary>
/// A database of the service, grown to so many scans within this month and the two before it (60 days are the longest they may be kept): for
/// every 60 scans a resident, for every 5,000 a venue. At most 100,000 residents have a profile, a chat and consents; scans do not look at them.
/// </summary>
internal sealed class GrownDatabase : IAsyncDisposable
{
    private const int ScansOfResident = 60;
    private const int ScansOfVenue = 5_000;
    private const long All = long.MaxValue;

    // Half a gigabyte of its own cache for pages, as docs/operations.md advises a machine of 2 GB; the rest are the server's own settings.
    private const string Settings = "-c shared_buffers=512MB -c max_wal_size=4GB -c wal_level=minimal -c max_wal_senders=0";
    private readonly ServiceProvider _services;
    private readonly PrivatePostgres? _server;
    private readonly string _file;
    private readonly DirectoryInfo? _folder;

    private GrownDatabase(ServiceProvider services, PrivatePostgres? server, string file, DirectoryInfo? folder, GrownScans scans) =>
        (_services, _server, _file, _folder, Scans) = (services, server, file, folder, scans);

    public static ResidentId OwnerOfOne { get; } = new(1_000_000_000_001);

    public static ResidentId OwnerOfLarge { get; } = new(1_000_000_000_002);

    public GrownScans Scans { get; }

    public bool IsPostgres => _server is not null;

    public IStore Store => _services.GetRequiredService<IStore>();

    public static async Task<GrownDatabase> OpenAsync(long rows, bool isPostgres, string? kept)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("bot-growth") : null;
        var path = Directory.CreateDirectory(kept ?? folder!.FullName).FullName;
        var file = Path.Combine(path, "bot.db");
        var server = isPostgres ? PrivatePostgres.Start(Settings, kept is null ? null : Path.Combine(path, "postgres")) : null;
        var services = new ServiceCollection();
        services.AddBotStorage(o =>
        {
            (o.Kind, o.ConnectionString) = (isPostgres ? StoreKind.Postgres : StoreKind.Sqlite, server?.Connection ?? string.Empty);
            (o.DatabaseFile, o.KeyFile, o.MayCreateKeys) = (file, Path.Combine(path, "keys.json"), true);
        });
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var scans = new GrownScans(
            rows, Math.Max(1000, (int)(rows / ScansOfResident)), Math.Max(100, (int)(rows / ScansOfVenue)), month.AddMonths(-2), new DateTimeOffset(now.Date, TimeSpan.Zero));
        return new GrownDatabase(services.BuildServiceProvider(), server, file, folder, scans);
    }

    /// <summary>Lays in at most so many of the missing scans, or all; false when some are still missing.</summary>
    public async Task<bool> GrowAsync(long? most)
    {
        if (await Store.ReadAsync(t => t.Venues.CountAsync(default), default) == 0)
        {
            await new SeededResidents(Store, Scans.From).FillAsync(Scans.Known, Scans.Venues);
            await Store.WriteAsync(OwnersAsync, default);
        }

        await using var connection = await ConnectAsync();
        await RunAsync(connection, IsPostgres ? "SET synchronous_commit = off" : "PRAGMA synchronous = OFF");
        if (await Scans.LayAsync(connection, IsPostgres, most ?? All) > 0)
        {
            return false;
        }

        // What a server does by itself long before so much is there.
        await RunAsync(connection, IsPostgres ? "VACUUM ANALYZE" : "PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = _server is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false, DefaultTimeout = 60 }.ToString())
            : new NpgsqlConnection(_server.Connection);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _server?.Dispose();
        _folder?.Delete(recursive: true);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    private async ValueTask<bool> OwnersAsync(IStoreTransaction t)
    {
        foreach (var (id, owner, venue) in new[] { (1, OwnerOfOne, GrownScans.FirstVenue + (Scans.Venues / 2)), (2, OwnerOfLarge, GrownScans.FirstVenue) })
        {
            await t.VenuePeople.SaveAsync(
                new VenuePerson { Id = id, Venue = new VenueId(venue), Resident = owner, Role = VenueRole.Owner, Tie = VenueTie.Active, Since = Scans.From },
                default);
        }

        return true;
    }
}
