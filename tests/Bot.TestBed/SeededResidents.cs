using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.TestBed;

/// <summary>
/// Fills a store for a load of returning visitors: residents with a complete profile and both consents, each linked to one Telegram chat, and
/// venues that bear their code in their name, so that a reply tells which venue it is about.
/// </summary>
public sealed class SeededResidents(IStore store, DateTimeOffset now)
{
    /// <summary>Chat ids of Telegram above 32 bits, as new accounts have them.</summary>
    public const long FirstChat = 5_000_000_000;

    private const int AtOnce = 500;

    /// <summary>The resident who writes from a chat.</summary>
    public static long ResidentOf(long chat) => chat - FirstChat + 1;

    /// <summary>How a venue of the seed is called.</summary>
    public static string VenueName(string code) => $"Địa điểm thử {code}";

    /// <returns>The venues' codes.</returns>
    public async Task<IReadOnlyList<string>> FillAsync(int chats, int venues, long firstChat = FirstChat)
    {
        var codes = await store.WriteAsync(s => AddVenuesAsync(s, venues), CancellationToken.None);
        for (var from = 0; from < chats; from += AtOnce)
        {
            var (first, until) = (from, Math.Min(chats, from + AtOnce));
            await store.WriteAsync(s => AddResidentsAsync(s, first, until, firstChat), CancellationToken.None);
        }

        return codes;
    }

    private async ValueTask<IReadOnlyList<string>> AddVenuesAsync(IStoreTransaction transaction, int count)
    {
        var codes = new List<string>();
        var random = new Random(2021);
        for (var i = 1; i <= count; i++)
        {
            var code = VenueCode.Create(random);
            var venue = new Venue
            {
                Id = new VenueId(1000 + i),
                Code = code,
                Name = VenueName(code.Value),
                CommuneCode = "14797",
                Street = $"Số {i} đường Thử Nghiệm",
                Category = "office",
                CreatedAt = now,
            };
            await transaction.Venues.SaveAsync(venue, CancellationToken.None);
            codes.Add(code.Value);
        }

        return codes;
    }

    private async ValueTask<bool> AddResidentsAsync(IStoreTransaction transaction, int from, int until, long firstChat)
    {
        _ = PersonName.TryParse("Nguyễn Văn Thử", out var name);
        for (var i = from; i < until; i++)
        {
            var resident = new Resident
            {
                Id = new ResidentId(i + 1), CreatedAt = now, NewsOfferedAt = now, DetailsOfferedAt = now, Name = name, BirthYear = 1980, Sex = Sex.Female,

                // The store takes any E.164 text back; these are outside the national plan.
                Phone = PhoneNumber.FromE164(string.Create(CultureInfo.InvariantCulture, $"+8470{i:0000000}")),
                Address = new HomeAddress("38", "14797", "Số 1 đường Thử Nghiệm"),
            };
            await transaction.Residents.SaveAsync(resident, CancellationToken.None);
            var chat = ChatAddress.Private(ChatAddress.Telegram, (firstChat + i).ToString(CultureInfo.InvariantCulture));
            await transaction.Residents.LinkChatAsync(chat, resident.Id, now, CancellationToken.None);
            await ConsentAsync(transaction, resident.Id, ConsentPurpose.CheckIn);
            await ConsentAsync(transaction, resident.Id, ConsentPurpose.HealthDeclaration);
        }

        return true;
    }

    private ValueTask ConsentAsync(IStoreTransaction transaction, ResidentId resident, ConsentPurpose purpose) => transaction.Consents.SaveAsync(
        new Consent
        {
            Id = (2 * resident.Value) + (int)purpose, Resident = resident, Purpose = purpose, TextFingerprint = "seed", Language = "vi", GivenAt = now,
        },
        CancellationToken.None);
}
