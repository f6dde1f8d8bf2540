using Bot.Dialogs.Messaging;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Values that go from looking a list of units through to keeping it.</summary>
internal static class UnitListValues
{
    /// <summary>The key under which the file lies until it is confirmed.</summary>
    internal const string Key = "unitListKey";

    /// <summary>What the person saw, so that nothing else is kept.</summary>
    internal const string Seen = "unitListSeen";

    internal const string Summary = "unitListSummary";
    internal const string Report = "unitListReport";
    internal const string Done = "unitListDone";
    internal const string Sample = "unitListSample";

    /// <summary>What is told in the message, and as a file where it is longer.</summary>
    internal static async ValueTask TellAsync(DialogTurn turn, StoredFileMaker files, ListTold told, CancellationToken ct)
    {
        turn.Put(Summary, told.Message);
        turn.Put(Report, string.Empty);
        if (told.File is { } content)
        {
            var file = await files.KeepAsync(turn, ("bao-cao-danh-sach.txt", "text/plain; charset=utf-8"), content, ct);
            turn.PutAttachment(Report, new OutgoingAttachment(file.Key, file.Name, file.ContentType));
        }
    }
}

/// <summary>Lays a file aside for the person of the turn.</summary>
internal sealed class StoredFileMaker(ISecretSource secrets)
{
    public async ValueTask<StoredFile> KeepAsync(DialogTurn turn, (string Name, string ContentType) what, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var owner = await turn.ResidentAsync(ct) ?? throw new InvalidOperationException("a file is kept for somebody only");
        var file = new StoredFile("file/" + secrets.Token(), owner.Id, what.Name, what.ContentType, content, turn.Now + UnitPolicy.SentListLife);
        await turn.Store.Files.SaveAsync(file, ct);
        return file;
    }
}
