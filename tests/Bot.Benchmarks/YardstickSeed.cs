using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks;

/// <summary>
/// Fills a database for a load of returning visitors: residents with a complete profile and both consents, each linked to one Telegram
/// chat, and venues whose codes are written one a line. Arguments: folder, chats, venues, first chat id, and for PostgreSQL its connection string.
/// </summary>
internal static class YardstickSeed
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static async Task RunAsync(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var chats = int.Parse(args[1], CultureInfo.InvariantCulture);
        var venues = int.Parse(args[2], CultureInfo.InvariantCulture);
        var firstChat = long.Parse(args[3], CultureInfo.InvariantCulture);
        Directory.CreateDirectory(folder);
        await using var services = Services(folder, args.Length > 4 ? args[4] : null);
        var store = services.GetRequiredService<IStore>();
        var random = new Random(2021);
        await File.WriteAllLinesAsync(Path.Combine(folder, "codes.txt"), await AddVenuesAsync(store, venues, random));
        for (var from = 0; from < chats; from += 500)
        {
            var until = Math.Min(chats, from + 500);
            var first = from;
            await store.WriteAsync(s => AddResidentsAsync(s, first, until, firstChat), CancellationToken.None);
        }

        Console.WriteLine($"{chats} residents, {venues} venues in {folder}");
    }

    private static ServiceProvider Services(string folder, string? server)
    {
        var services = new ServiceCollection();
        services.AddBotStorage(o =>
        {
            o.Kind = server is null ? StoreKind.Sqlite : StoreKind.Postgres;
            o.ConnectionString = server ?? string.Empty;
            o.DatabaseFile = Path.Combine(folder, "bot.db");
            o.KeyFile = Path.Combine(folder, "keys.json");
            o.MayCreateKeys = true;
        });
        return services.BuildServiceProvider();
    }

    private static async Task<List<string>> AddVenuesAsync(IStore store, int count, Random random)
    {
        var codes = new List<string>();
        await store.WriteAsync(
            async s =>
            {
                for (var i = 1; i <= count; i++)
                {
                    var venue = new Venue
                    {
                        Id = new VenueId(1000 + i),
                        Code = VenueCode.Create(random),
                        Name = $"Địa điểm thử {i}",
                        CommuneCode = "14797",
                        Street = $"Số {i} đường Thử Nghiệm",
                        Category = "office",
                        CreatedAt = Now,
                    };
                    await s.Venues.SaveAsync(venue, CancellationToken.None);
                    codes.Add(venue.Code.Value);
                }

                return true;
            },
            CancellationToken.None);
        return codes;
    }

    private static async ValueTask<bool> AddResidentsAsync(IStoreTransaction store, int from, int until, long firstChat)
    {
        _ = PersonName.TryParse("Nguyễn Văn Thử", out var name);
        for (var i = from; i < until; i++)
        {
            // The store takes any E.164 text back; these are outside the national plan.
            var phone = PhoneNumber.FromE164(string.Create(CultureInfo.InvariantCulture, $"+8470{i:0000000}"));
            var resident = new Resident
            {
                Id = new ResidentId(i + 1), CreatedAt = Now, Phone = phone, Name = name, BirthYear = 1980, Sex = Sex.Female,
                Address = new HomeAddress("38", "14797", "Số 1 đường Thử Nghiệm"),
            };
            await store.Residents.SaveAsync(resident, CancellationToken.None);
            var chat = (firstChat + i).ToString(CultureInfo.InvariantCulture);
            await store.Residents.LinkChatAsync(ChatAddress.Private(ChatAddress.Telegram, chat), resident.Id, Now, CancellationToken.None);
            foreach (var purpose in (ConsentPurpose[])[ConsentPurpose.CheckIn, ConsentPurpose.HealthDeclaration])
            {
                await store.Consents.SaveAsync(
                    new Consent
                    {
                        Id = (2L * i) + (int)purpose, Resident = resident.Id, Purpose = purpose, TextFingerprint = "seed", Language = "vi", GivenAt = Now,
                    },
                    CancellationToken.None);
            }
        }

        return true;
    }
}
