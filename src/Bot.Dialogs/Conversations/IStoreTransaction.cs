using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Dialogs.Conversations;

/// <summary>What one piece of work reads and writes: the domain's records, and the conversation, inbox and outbox around them.</summary>
public interface IStoreTransaction : IRecords
{
    IConversationStore Conversations { get; }

    IInboxStore Inbox { get; }

    IOutboxStore Outbox { get; }

    IDeadLetterStore DeadLetters { get; }

    IWebActivityStore WebActivities { get; }

    IClaimStore Claims { get; }

    IDialogTextStore DialogTexts { get; }

    IUploadStore Uploads { get; }

    IInstanceStore Instances { get; }
}
