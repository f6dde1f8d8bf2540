using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Audit;
using Bot.Domain.CheckIns;
using Bot.Domain.Declarations;
using Bot.Domain.Feedback;
using Bot.Domain.Otp;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.ChannelTests.Web;

/// <summary>The few shelves that the web chat itself touches, in memory, so that the protocol is tested on its own.</summary>
internal sealed class MemoryStore : IStore, IStoreTransaction, IWebActivityStore, IInboxStore, IConversationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<WebActivity>> _lines = [];
    private readonly Dictionary<string, long> _lastNumbers = [];
    private readonly HashSet<string> _seen = [];

    public bool IsBroken { get; set; }

    public InstanceIdentity Instance { get; } = new();

    public bool IsShared { get; init; }

    public IConversationStore Conversations => this;

    public IInboxStore Inbox => this;

    public IWebActivityStore WebActivities => this;

    public IOutboxStore Outbox => throw new NotSupportedException();

    public IDeadLetterStore DeadLetters => throw new NotSupportedException();

    public IClaimStore Claims => throw new NotSupportedException();

    public IDialogTextStore DialogTexts => throw new NotSupportedException();

    public IUploadStore Uploads { get; } = new MemoryUploads();

    public IInstanceStore Instances => throw new NotSupportedException();

    public IResidentStore Residents => throw new NotSupportedException();

    public IVenueStore Venues => throw new NotSupportedException();

    public IVenuePeopleStore VenuePeople => throw new NotSupportedException();

    public IVenueHistoryStore VenueHistory => throw new NotSupportedException();

    public IVenueTransferStore VenueTransfers => throw new NotSupportedException();

    public IUnitStore Units => throw new NotSupportedException();

    public IUnitPeopleStore UnitPeople => throw new NotSupportedException();

    public IUnitVenueStore UnitVenues => throw new NotSupportedException();

    public IReportStore Reports => throw new NotSupportedException();

    public ISheetStore Sheets => throw new NotSupportedException();

    public INudgeStore Nudges => throw new NotSupportedException();

    public IScanCountStore ScanCounts => throw new NotSupportedException();

    public ICheckInStore CheckIns => throw new NotSupportedException();

    public IDeclarationStore Declarations => throw new NotSupportedException();

    public IConsentStore Consents => throw new NotSupportedException();

    public IReminderStore Reminders => throw new NotSupportedException();

    public IOtpStore Otps => throw new NotSupportedException();

    public IFileStore Files => throw new NotSupportedException();

    public IFeedbackStore Feedback => throw new NotSupportedException();

    public IAuditStore Audit => throw new NotSupportedException();

    public ValueTask<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) => Work(work);

    public ValueTask<T> WriteAsync<T>(TurnOutlook outlook, Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) => Work(work);

    public ValueTask<T> WriteInCompanyAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) => Work(work);

    public ValueTask<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) => Work(work);

    public ValueTask CheckAsync(CancellationToken ct) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ValueTask<long> AppendAsync(string conversation, bool isFromBot, DateTimeOffset at, ReadOnlyMemory<byte> json, CancellationToken ct)
    {
        lock (_gate)
        {
            var number = _lastNumbers[conversation] = _lastNumbers.GetValueOrDefault(conversation) + 1;
            Lines(conversation).Add(new WebActivity(number, at, isFromBot, json));
            return ValueTask.FromResult(number);
        }
    }

    public ValueTask<IReadOnlyList<WebActivity>> AfterAsync(string conversation, long watermark, int take, CancellationToken ct)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<WebActivity>>([.. Lines(conversation).Where(l => l.Sequence > watermark).Take(take)]);
        }
    }

    public ValueTask<IReadOnlyDictionary<string, long>> NewestAsync(
        IReadOnlyCollection<string> conversations, DateTimeOffset since, CancellationToken ct)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyDictionary<string, long>>(conversations
                .Where(c => Lines(c).Any(l => l.At >= since)).ToDictionary(c => c, c => Lines(c).Max(l => l.Sequence)));
        }
    }

    public ValueTask ClearAsync(string conversation, CancellationToken ct)
    {
        lock (_gate)
        {
            Lines(conversation).Clear();
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask RemoveAsync(string conversation, CancellationToken ct)
    {
        lock (_gate)
        {
            _lines.Remove(conversation);
            _lastNumbers.Remove(conversation);
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<bool> TryAddAsync(string channel, string eventId, DateTimeOffset at, CancellationToken ct)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_seen.Add(channel + "/" + eventId));
        }
    }

    public ValueTask RemoveAsync(ChatAddress chat, CancellationToken ct) => ValueTask.CompletedTask;

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => ValueTask.FromResult(0);

    public ValueTask<ConversationState?> FindAsync(ChatAddress chat, CancellationToken ct) => ValueTask.FromResult<ConversationState?>(null);

    public ValueTask SaveAsync(ConversationState state, CancellationToken ct) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<ChatAddress>> ExpiredAsync(DateTimeOffset now, int take, CancellationToken ct) => throw new NotSupportedException();

    public ValueTask<ReadOnlyMemory<byte>> TakeUnreadableAsync(ChatAddress chat, CancellationToken ct) => throw new NotSupportedException();

    public ValueTask<ConversationState> ReadTakenAsync(ChatAddress chat, ReadOnlyMemory<byte> taken, CancellationToken ct) => throw new NotSupportedException();

    public ValueTask<int> RemoveNamelessAsync(DateTimeOffset now, int take, CancellationToken ct) => throw new NotSupportedException();

    public ValueTask CountDropOffAsync(string flow, string step, DateOnly day, CancellationToken ct) => ValueTask.CompletedTask;

    private ValueTask<T> Work<T>(Func<IStoreTransaction, ValueTask<T>> work)
        => IsBroken ? throw new StoreUnavailableException("The disk is full.") : work(this);

    private List<WebActivity> Lines(string conversation) => _lines.TryGetValue(conversation, out var found) ? found : _lines[conversation] = [];
}
