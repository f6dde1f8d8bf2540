using Bot.Domain.Records;

namespace Bot.Storage.Tables;

/// <summary>What stands for the content of a damaged row, so that it can be told of and stops no other.</summary>
internal static class UnreadableRow
{
    /// <summary>As the code of what went wrong.</summary>
    public const string Code = "unreadable";

    /// <summary>No channel has this name.</summary>
    public static ChatAddress Chat { get; } = ChatAddress.Private(Code, string.Empty);
}
