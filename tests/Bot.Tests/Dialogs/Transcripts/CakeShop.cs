using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Domain.Text;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>What the test flows name of C#: actions whose outcomes a transcript may give, a list, known values.</summary>
internal sealed class CakeShop
{
    private readonly Dictionary<string, Queue<string>> _given = new(StringComparer.Ordinal);

    /// <summary>Idempotency keys of placed orders: each order once.</summary>
    public HashSet<string> Orders { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Unused => [.. _given.Where(g => g.Value.Count > 0).Select(g => $"{g.Key} {string.Join(' ', g.Value)}")];

    public string? KnownPhone { get; set; }

    public bool IsOvenCold { get; set; }

    public void Give(string action, IEnumerable<string> outcomes) => _given[action] = new Queue<string>(outcomes);

    public T Next<T>(string action, T byDefault)
        where T : struct, Enum =>
        _given.TryGetValue(action, out var outcomes) && outcomes.TryDequeue(out var word) ? Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), true) : byDefault;
}

[DialogAction("code.send")]
internal sealed class SendCode(CakeShop shop) : DialogAction<NoAnswers, SendCode.Outcome>
{
    public enum Outcome
    {
        Sent,
        TooMany,
    }

    public override ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(shop.Next("code.send", Outcome.Sent));
}

internal sealed record Code(string Otp);

[DialogAction("code.verify")]
internal sealed class VerifyCode(CakeShop shop) : DialogAction<Code, VerifyCode.Outcome>
{
    public enum Outcome
    {
        Ok,
        Wrong,
        Expired,
    }

    public override ValueTask<Outcome> RunAsync(Code answers, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(shop.Next("code.verify", answers.Otp == "123456" ? Outcome.Ok : Outcome.Wrong));
}

internal sealed record Cake(string? Size, int? Storeys);

[DialogAction("order.price", Puts = ["price"])]
internal sealed class PriceOrder(CakeShop shop) : DialogAction<Cake, PriceOrder.Outcome>
{
    public enum Outcome
    {
        Known,
        SoldOut,
    }

    public override ValueTask<Outcome> RunAsync(Cake answers, DialogTurn turn, CancellationToken ct)
    {
        turn.Put("price", answers.Size switch { "small" => "150000", "tower" => $"{answers.Storeys}00000", _ => "250000" });
        return ValueTask.FromResult(shop.Next("order.price", Outcome.Known));
    }
}

[DialogAction("order.place", Puts = ["number", "picture"])]
internal sealed class PlaceOrder(CakeShop shop) : DialogAction<NoAnswers, PlaceOrder.Outcome>
{
    public enum Outcome
    {
        Placed,
    }

    public override ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        shop.Orders.Add(turn.IdempotencyKey);
        turn.Put("number", "12");
        turn.PutAttachment("picture", new("cake/12", "cake-12.png", "image/png"));
        return ValueTask.FromResult(Outcome.Placed);
    }
}

[DialogAction("me.forget")]
internal sealed class ForgetMe : DialogAction<NoAnswers, ForgetMe.Outcome>
{
    public enum Outcome
    {
        Done,
    }

    public override ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        turn.ForgetConversation();
        return ValueTask.FromResult(Outcome.Done);
    }
}

[DialogAction("me.english")]
internal sealed class SpeakEnglish : DialogAction<NoAnswers, SpeakEnglish.Outcome>
{
    public enum Outcome
    {
        Done,
    }

    public override ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        turn.ChooseLanguage("en");
        return ValueTask.FromResult(Outcome.Done);
    }
}

internal sealed class Streets : IOptionSource
{
    private static readonly ListedOption[] All =
    [
        .. new[]
        {
            "Lê Lợi", "Lê Lai", "Trần Phú", "Đồng Thọ", "Hàng Đồng", "Phan Chu Trinh", "Đại lộ Hòa Bình", "Nguyễn Trãi", "Bà Triệu", "Hạc Thành",
            "Quang Trung", "Tống Duy Tân", "Đinh Công Tráng", "Trường Thi", "Lý Thường Kiệt", "Đội Cung", "Ngô Quyền", "Lạc Long Quân",
        }.Select((name, i) => new ListedOption($"s{i + 1}", name, name + " street")),
    ];

    public string Name => "demo.streets";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var words = VietnameseText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = All.Where(o => words.All(VietnameseText.Fold(o.Vi + " " + o.En).Contains)).ToList();
        return ValueTask.FromResult(new OptionPage([.. found.Skip(skip).Take(take)], found.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) => ValueTask.FromResult(Array.Find(All, o => o.Id == id));
}

internal sealed class KnownPhone(CakeShop shop) : IPrefillSource
{
    public string Name => "demo.phone";

    public ValueTask<Answer?> FindAsync(DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(shop.KnownPhone is { } known ? Answer.Of(known) : null);
}

/// <summary>A cake's box says "Q-1234".</summary>
internal sealed class BoxReader : IStartReader
{
    public StartReading? ReadStart(string text) =>
        text.Length == 6 && text.StartsWith("Q-", StringComparison.OrdinalIgnoreCase) && text[2..].All(char.IsAsciiDigit) ? new StartReading("q_" + text[2..], IsAddress: false) : null;
}

/// <summary>Nobody hears of an oven that went cold in between.</summary>
internal sealed class OvenCheck(CakeShop shop) : IEventCheck
{
    public string Event => "oven-hot";

    public ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(!shop.IsOvenCold && turn.Value("start.oven") == "2");
}
