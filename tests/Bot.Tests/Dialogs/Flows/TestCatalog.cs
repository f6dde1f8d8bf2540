using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>What the flows of these tests may name of C#: a small world of venues, codes and trips.</summary>
internal static class TestCatalog
{
    public static DialogCatalog Some() => new(
        [new RegisterVenue(), new SendCode(), new VerifyCode(), new LoadProfile(), new AddTrip(), new SaveNote()],
        [new Wards()],
        [new KnownName()],
        [new Rule("length", a => a.Contains("..", StringComparison.Ordinal)), new Rule("past-date", a => a.Length == 0)],
        [.. new[] { "text", "whole-number", "date", "moment", "phone", "otp", "photo", "qr", "contact", "location" }.Select(n => new AnswerType(n))],
        [new Office()]);

    public static IReadOnlyList<ChannelLimits> Limits { get; } =
    [
        new()
        {
            Channel = "telegram", TextLength = 4096, CaptionLength = 1024, HardLabelLength = 200, VisibleLabelLength = 30, ButtonsPerMessage = 100,
            PayloadBytes = 64, MayCarryHealthWords = false,
        },
        new()
        {
            Channel = "zalo", TextLength = 2000, CaptionLength = 2000, HardLabelLength = 100, VisibleLabelLength = 35, ButtonsPerMessage = 5,
            PayloadBytes = 1000, ReplyWindow = TimeSpan.FromHours(48), MayCarryHealthWords = true,
        },
    ];

    private sealed record VenueAnswers(string VenueName, string Ward, PhoneNumber Phone);

    private sealed record PhoneAnswers(PhoneNumber Phone);

    private sealed record CodeAnswers(PhoneNumber Phone, string Otp);

    private sealed record TripAnswers(DateOnly Day, int People, TripKind Kind, string? Note, IReadOnlyList<string>? Places);

    private sealed record NoteAnswers(string? Note);

    private enum TripKind
    {
        ByCar,
        OnFoot,
    }

    private enum Only
    {
        Done,
    }

    private enum Registered
    {
        Created,
        Duplicate,
    }

    private enum Sent
    {
        Sent,
        TooMany,
    }

    private enum Verified
    {
        Ok,
        Wrong,
        Expired,
        Locked,
    }

    [DialogAction("venues.register", Puts = ["venueCode", "qr"])]
    private sealed class RegisterVenue : DialogAction<VenueAnswers, Registered>
    {
        public override ValueTask<Registered> RunAsync(VenueAnswers answers, DialogTurn turn, CancellationToken ct) => new(Registered.Created);
    }

    [DialogAction("otp.send")]
    private sealed class SendCode : DialogAction<PhoneAnswers, Sent>
    {
        public override ValueTask<Sent> RunAsync(PhoneAnswers answers, DialogTurn turn, CancellationToken ct) => new(Sent.Sent);
    }

    [DialogAction("otp.verify")]
    private sealed class VerifyCode : DialogAction<CodeAnswers, Verified>
    {
        public override ValueTask<Verified> RunAsync(CodeAnswers answers, DialogTurn turn, CancellationToken ct) => new(Verified.Ok);
    }

    [DialogAction("profile.load", Puts = ["isKnown", "knownName"])]
    private sealed class LoadProfile : DialogAction<NoAnswers, Only>
    {
        public override ValueTask<Only> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) => new(Only.Done);
    }

    [DialogAction("trips.add")]
    private sealed class AddTrip : DialogAction<TripAnswers, Only>
    {
        public override ValueTask<Only> RunAsync(TripAnswers answers, DialogTurn turn, CancellationToken ct) => new(Only.Done);
    }

    [DialogAction("notes.save")]
    private sealed class SaveNote : DialogAction<NoteAnswers, Only>
    {
        public override ValueTask<Only> RunAsync(NoteAnswers answers, DialogTurn turn, CancellationToken ct) => new(Only.Done);
    }

    private sealed class Wards : IOptionSource
    {
        public string Name => "divisions.wards";

        public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct) => new(new OptionPage([], 0));

        public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) => new((ListedOption?)null);
    }

    private sealed class KnownName : IPrefillSource
    {
        public string Name => "profile.name";

        public ValueTask<Answer?> FindAsync(DialogTurn turn, CancellationToken ct) => new((Answer?)null);
    }

    private sealed class Rule(string name, Func<string, bool> isArgumentValid) : IAnswerRule
    {
        public string Name => name;

        public bool IsArgumentValid(string argument) => isArgumentValid(argument);

        public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) => new(true);
    }

    private sealed class AnswerType(string name) : IAnswerType
    {
        public string Name => name;

        public InputHint Hint => InputHint.Text;

        public Answer? Read(InboundContent content, AnswerContext context) => null;

        public string Show(Answer answer, string language) => answer.Value;

        public string Mask(Answer answer) => "***";
    }

    private sealed class Office : ITextValues
    {
        public IReadOnlyCollection<string> Names { get; } = ["office.phone"];

        public string? Find(string name, string language) => "0710 000 001";
    }
}
