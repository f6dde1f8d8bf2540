using System.Data.Common;
using System.Diagnostics;
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

/// <summary>Thirty days of check-ins at 10,000 venues: nine in ten spread evenly, one in ten at ten large venues.</summary>
internal sealed class SeededHistory : IAsyncDisposable
{
    private const int Venues = 10_000;
    private const int People = 100_000;
    private const int Piece = 500;
    private const int Callers = 32;
    private readonly ServiceProvider _services;
    private readonly PrivatePostgres? _server;
    private readonly DirectoryInfo? _folder;
    private readonly string _file;

    private SeededHistory(ServiceProvider services, PrivatePostgres? server, string file, DirectoryInfo? folder)
    {
        (_services, _server, _file, _folder) = (services, server, file, folder);
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<(string Name, ResidentId Asker, VenueId? Venue)> Askers { get; } =
    [
        ("one venue of 900", new ResidentId(1_000_001), new VenueId(5_000)),
        ("a venue of 100,000", new ResidentId(1_000_002), new VenueId(1)),
        ("100 venues", new ResidentId(1_000_003), null),
        ("1,000 venues", new ResidentId(1_000_004), null),
        ("all 10,000 venues", new ResidentId(1_000_005), null),
    ];

    public IStore Store => _services.GetRequiredService<IStore>();

    public static async Task<SeededHistory> OpenAsync(string kind, string? kept, int checkIns)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("bot-history") : null;
        var path = Directory.CreateDirectory(kept ?? folder!.FullName).FullName;
        var server = kind == "postgres" ? PrivatePostgres.Start("-c shared_buffers=512MB -c fsync=off -c max_wal_size=4GB", kept is null ? null : Path.Combine(path, "postgres")) : null;
        var file = Path.Combine(path, "bot.db");
        var services = new ServiceCollection();
        services.AddBotStorage(o =>
        {
            o.Kind = server is null ? StoreKind.Sqlite : StoreKind.Postgres;
            o.ConnectionString = server?.Connection ?? string.Empty;
            o.DatabaseFile = file;
            o.KeyFile = Path.Combine(path, "keys.json");
            o.MayCreateKeys = true;
        });
        var seeded = new SeededHistory(services.BuildServiceProvider(), server, file, folder);
        await seeded.FillAsync(checkIns);
        return seeded;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _server?.Dispose();
        _folder?.Delete(recursive: true);
    }

    private async Task FillAsync(int checkIns)
    {
        if (await Store.ReadAsync(t => t.Venues.CountAsync(default), default) > 0)
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        await PiecesAsync(Venues, VenueAsync);
        await PiecesAsync(People, PersonAsync);
        await LayAsync(checkIns);
        await TidyAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{checkIns} check-ins laid in within {clock.Elapsed.TotalSeconds:0} s"));
    }

    private async Task LayAsync(int checkIns)
    {
        await using DbConnection connection = _server is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false, DefaultTimeout = 60 }.ToString())
            : new NpgsqlConnection(_server.Connection);
        await connection.OpenAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = _server is null ? "PRAGMA synchronous = OFF; PRAGMA cache_size = -500000" : "SET synchronous_commit = off";
            await command.ExecuteNonQueryAsync();
        }

        await new GrownScans(checkIns, People, Venues, Now.AddDays(-30), Now) { VenuesFrom = 1, BuildsIndexesAtEnd = true }.LayAsync(connection, _server is not null, long.MaxValue);
    }

    /// <summary>What a server's autovacuum has done long before a day's check-ins are asked about.</summary>
    public async Task TidyAsync()
    {
        if (_server is not null)
        {
            await using var connection = new NpgsqlConnection(_server.Connection);
            await connection.OpenAsync();
            await using var tidy = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 };
            await tidy.ExecuteNonQueryAsync();
        }
    }

    private Task PiecesAsync(int count, Func<IStoreTransaction, int, ValueTask> write) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var start = caller * Piece; start < count; start += Callers * Piece)
            {
                var first = start;
                await Store.WriteAsync(
                    async t =>
                    {
                        for (var i = first; i < Math.Min(first + Piece, count); i++)
                        {
                            await write(t, i);
                        }

                        return true;
                    },
                    default);
            }
        })));

    private static async ValueTask VenueAsync(IStoreTransaction t, int i)
    {
        var id = new VenueId(i + 1);
        await t.Venues.SaveAsync(
            new Venue
            {
                Id = id, Code = VenueCode.Create(new Random(i)), Name = "Cửa hàng Mẫu số " + i.ToString(CultureInfo.InvariantCulture), CommuneCode = "14758",
                Street = "Số 1 đường Thử Nghiệm", Category = "food", CreatedAt = Now,
            },
            default);
        foreach (var (asker, share) in new[] { (0, i == 4_999), (1, i == 0), (2, i is >= 2_000 and < 2_100), (3, i is >= 3_000 and < 4_000), (4, true) }.Where(s => s.Item2))
        {
            await t.VenuePeople.SaveAsync(
                new VenuePerson
                {
                    Id = ((long)i * 10) + asker + 1, Venue = id, Resident = Askers[asker].Asker, Role = VenueRole.Owner, Tie = VenueTie.Active, Since = Now,
                },
                default);
        }
    }

    private static async ValueTask PersonAsync(IStoreTransaction t, int i)
    {
        _ = PersonName.TryParse("Trần Văn Mẫu " + (char)('A' + (i % 26)) + (char)('a' + (i / 26 % 26)), out var name);
        await t.Residents.SaveAsync(
            new Resident { Id = new ResidentId(i + 1), CreatedAt = Now, Name = name, BirthYear = 1970, Phone = PhoneNumber.FromE164("+84710" + i.ToString("000000", CultureInfo.InvariantCulture)) },
            default);
    }
}
