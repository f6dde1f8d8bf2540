using Bot.Load.Stores;

namespace Bot.Load.Suite;

/// <summary>The seeded databases, made when a case first asks for one and then copied for each.</summary>
internal sealed class Grounds : IDisposable
{
    private static readonly SeedPlan Seed = new(Chats: 1000, Venues: 500);
    private SqliteGround? _sqlite;
    private PostgresGround? _postgres;

    public async Task<SqliteGround> SqliteAsync() => _sqlite ??= (SqliteGround)await Ground.PrepareAsync("sqlite", Seed);

    public async Task<PostgresGround> PostgresAsync() => _postgres ??= (PostgresGround)await Ground.PrepareAsync("postgres", Seed);

    public async Task<Ground> OfAsync(string store) => store == "postgres" ? await PostgresAsync() : await SqliteAsync();

    public void Dispose()
    {
        _sqlite?.Dispose();
        _postgres?.Dispose();
    }
}
