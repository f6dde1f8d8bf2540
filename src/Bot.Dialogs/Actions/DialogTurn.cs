using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions;

/// <summary>
/// What C# behind a flow may see and do within one turn. It cannot send to the person: it returns an outcome and the flow speaks.
/// </summary>
public sealed class DialogTurn
{
    private readonly Dictionary<string, Answer> _put = [];
    private readonly List<(ChatAddress To, OutgoingMessage Message)> _deliveries = [];

    public required ChatAddress Chat { get; init; }

    /// <summary>One moment for the whole turn.</summary>
    public required DateTimeOffset Now { get; init; }

    public required IStoreTransaction Store { get; init; }

    public required string Language { get; init; }

    /// <summary>Conversation, flow, start, step and visit: equal only for a repetition of the very same step.</summary>
    public required string IdempotencyKey { get; init; }

    public required string FlowId { get; init; }

    public required string TextFingerprint { get; init; }

    /// <summary>Answers and values of the frame, by name.</summary>
    public required IReadOnlyDictionary<string, Answer> Values { get; init; }

    /// <summary>The file that the person sent in this turn, null in every other.</summary>
    public InboundContent.Document? Document { get; init; }

    public IReadOnlyDictionary<string, Answer> Results => _put;

    public IReadOnlyList<(ChatAddress To, OutgoingMessage Message)> Deliveries => _deliveries;

    /// <summary>The language the person chose in this step, if any.</summary>
    public string? ChosenLanguage { get; private set; }

    /// <summary>The person asked for deletion: the conversation is forgotten after the closing words.</summary>
    public bool ForgetsConversation { get; private set; }

    public string Value(string name) => _put.TryGetValue(name, out var put) ? put.Value : Values.TryGetValue(name, out var known) ? known.Value : string.Empty;

    /// <summary>A result that texts and conditions of the flow can use.</summary>
    public void Put(string name, string value, string? shown = null) => _put[name] = Answer.Of(value, shown);

    /// <summary>A file to go with the message of a step whose "attach" names it.</summary>
    public void PutAttachment(string name, OutgoingAttachment file) => _put[name] = Answer.Many([file.Key, file.FileName, file.ContentType], file.FileName);

    /// <summary>A message to somebody else (the code to a phone), kept and sent with this turn.</summary>
    public void Deliver(ChatAddress to, OutgoingMessage message) => _deliveries.Add((to, message));

    public void ChooseLanguage(string language) => ChosenLanguage = language;

    public void ForgetConversation() => ForgetsConversation = true;

    /// <summary>Shared by all actions of one turn.</summary>
    internal ResidentMemo Memo { get; init; } = new();

    /// <summary>The resident this chat speaks for, read once in a turn.</summary>
    public ValueTask<Resident?> ResidentAsync(CancellationToken ct) => Memo.ReadAsync(Store, Chat, ct);

    /// <summary>To be told when an action saved or linked another resident, so that later reads of this turn see it.</summary>
    public void RememberResident(Resident? resident) => Memo.Remember(resident);
}
