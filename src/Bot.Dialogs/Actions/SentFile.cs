using Bot.Domain.VenueImport;

namespace Bot.Dialogs.Actions;

/// <summary>What became of the file that a person sent in this turn.</summary>
internal abstract record SentFile
{
    private SentFile()
    {
    }

    internal sealed record Fetched(ReadOnlyMemory<byte> Content) : SentFile;

    /// <summary>A workbook, which is never fetched.</summary>
    internal sealed record Workbook : SentFile;

    internal sealed record TooLarge : SentFile;

    internal sealed record NotFetched : SentFile;

    internal static SentFile Of(DialogTurn turn)
    {
        if (turn.Document?.Content is { } content)
        {
            return new Fetched(content);
        }

        if (turn.Document?.Size is > ImportPolicy.LargestFromOwner)
        {
            return new TooLarge();
        }

        return turn.Document?.Name is { } name && (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase))
            ? new Workbook()
            : new NotFetched();
    }
}
