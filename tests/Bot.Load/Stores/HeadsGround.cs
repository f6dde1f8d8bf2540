using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.TestBed;

namespace Bot.Load.Stores;

/// <summary>SQLite with a unit for each person: its head, recognised and welcomed, who owes the month's report.</summary>
internal sealed class HeadsGround(DateTimeOffset now) : SqliteGround
{
    private const int AtOnce = 500;

    /// <summary>What the unit of a chat's person is called: no other chat may hear of it.</summary>
    public static string UnitOf(long chat) => string.Create(CultureInfo.InvariantCulture, $"Trường Thử số {SeededResidents.ResidentOf(chat):00000}");

    protected override DateTimeOffset Now => now;

    protected override async Task AddAsync(IStore store, SeedPlan plan)
    {
        for (var from = 0; from < plan.Chats; from += AtOnce)
        {
            var (first, until) = (from, Math.Min(plan.Chats, from + AtOnce));
            await store.WriteAsync(
                async t =>
                {
                    for (var i = first; i < until; i++)
                    {
                        await AddHeadAsync(t, SeededResidents.FirstChat + i);
                    }

                    return true;
                },
                CancellationToken.None);
        }
    }

    private async ValueTask AddHeadAsync(IStoreTransaction transaction, long chat)
    {
        var head = await transaction.Residents.FindAsync(new ResidentId(SeededResidents.ResidentOf(chat)), CancellationToken.None)
            ?? throw new InvalidOperationException("nobody was seeded for the chat");
        var since = VietnamTime.Date(now).AddYears(-1);
        var unit = new Unit
        {
            Id = new UnitId(head.Id.Value), Code = Code(head.Id.Value), Name = UnitOf(chat), Kind = "school", HeadCount = 40, ValidFrom = since, Reports = true,
        };
        await transaction.Units.SaveAsync(unit, CancellationToken.None);

        // Who was welcomed has talked before: the nudge goes where the person was active last.
        await transaction.Conversations.SaveAsync(
            new ConversationState { Chat = ChatAddress.Private(ChatAddress.Telegram, chat.ToString(CultureInfo.InvariantCulture)), Language = "vi", UpdatedAt = now }, CancellationToken.None);
        await transaction.UnitPeople.SaveAsync(
            new UnitPerson
            {
                Id = head.Id.Value, Unit = unit.Id, Role = UnitRole.Head, Tie = UnitTie.Recognised, Resident = head.Id,
                Name = head.Name!.Value, Phone = head.Phone!.Value, Since = since, WelcomedAt = now,
            },
            CancellationToken.None);
    }

    private static UnitCode Code(long number) => UnitCode.TryParse(string.Create(CultureInfo.InvariantCulture, $"DV-{number}"), out var code)
        ? code.Value
        : throw new InvalidOperationException("no code of a unit");
}
