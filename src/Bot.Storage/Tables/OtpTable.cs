using System.Text;
using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class OtpTable(Session session) : IOtpStore
{
    private static readonly Sql Latest = new(
        "SELECT sent_at, code_hash, expires_at, wrong_tries, is_used, sealed_phone FROM otps WHERE chat_key = ? ORDER BY sent_at DESC LIMIT 1");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO otps (chat_key, sent_at, phone_key, code_hash, expires_at, wrong_tries, is_used, sealed_phone) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (chat_key, sent_at) DO UPDATE SET phone_key = excluded.phone_key, code_hash = excluded.code_hash,
          expires_at = excluded.expires_at, wrong_tries = excluded.wrong_tries, is_used = excluded.is_used, sealed_phone = excluded.sealed_phone
        """);
    private static readonly Sql CountToPhone = new("SELECT count(*) FROM otps WHERE phone_key = ? AND sent_at >= ?");
    private static readonly Sql CountFromChat = new("SELECT count(*) FROM otps WHERE chat_key = ? AND sent_at >= ?");
    private static readonly Sql Purge = new("DELETE FROM otps WHERE (chat_key, sent_at) IN (SELECT chat_key, sent_at FROM otps WHERE sent_at < ? ORDER BY sent_at LIMIT ?)");

    private static readonly Sql UpsertReceipt = new(
        """
        INSERT INTO otp_receipts (way, reference, at, status) VALUES (?, ?, ?, ?)
        ON CONFLICT (way, reference) DO UPDATE SET at = excluded.at, status = excluded.status WHERE otp_receipts.status < excluded.status
        """);
    private static readonly Sql CountReceipts = new("SELECT way, status, count(*) FROM otp_receipts WHERE at >= ? GROUP BY way, status ORDER BY way, status");
    private static readonly Sql PurgeReceipts = new(
        "DELETE FROM otp_receipts WHERE (way, reference) IN (SELECT way, reference FROM otp_receipts WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask<OtpChallenge?> LatestAsync(ChatAddress chat, CancellationToken ct)
    {
        using var row = session.Use(Latest).Bind(session.ChatKey(chat));
        return new(row.Step() ? Read(row, chat) : null);
    }

    public ValueTask SaveAsync(OtpChallenge challenge, CancellationToken ct)
    {
        var key = session.ChatKey(challenge.Chat);
        var row = RowKey.Of(key, challenge.SentAt.ToUnixTimeMilliseconds());
        session.Use(Upsert)
            .Bind(key).Bind(challenge.SentAt).Bind(session.Key(HashPurpose.Phone, challenge.Phone.E164))
            .Bind(challenge.CodeHash.AsSpan()).Bind(challenge.ExpiresAt).Bind(challenge.WrongTries).Bind(challenge.IsUsed)
            .Bind(session.Cipher.Seal(SealedColumn.OtpPhone, row, Encoding.UTF8.GetBytes(challenge.Phone.E164))).Run();
        return default;
    }

    public ValueTask<int> CountToPhoneAsync(PhoneNumber phone, DateTimeOffset since, CancellationToken ct)
    {
        using var count = session.Use(CountToPhone).Bind(session.Key(HashPurpose.Phone, phone.E164)).Bind(since);
        count.Step();
        return new(count.Int(0));
    }

    public ValueTask<int> CountFromChatAsync(ChatAddress chat, DateTimeOffset since, CancellationToken ct)
    {
        using var count = session.Use(CountFromChat).Bind(session.ChatKey(chat)).Bind(since);
        count.Step();
        return new(count.Int(0));
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    public ValueTask SaveReceiptAsync(OtpReceipt receipt, CancellationToken ct)
    {
        session.Use(UpsertReceipt).Bind(receipt.Way).Bind(receipt.Reference).Bind(receipt.At).Bind((int)receipt.Status).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<OtpReceiptCount>> CountReceiptsAsync(DateTimeOffset since, CancellationToken ct)
    {
        using var rows = session.Use(CountReceipts).Bind(since);
        var counts = new List<OtpReceiptCount>();
        while (rows.Step())
        {
            counts.Add(new OtpReceiptCount(rows.Text(0), (OtpReceiptStatus)rows.Int(1), rows.Long(2)));
        }

        return new(counts);
    }

    public ValueTask<int> PurgeReceiptsAsync(DateTimeOffset before, int limit, CancellationToken ct) =>
        new(session.Use(PurgeReceipts).Bind(before).Bind(limit).Changed());

    private OtpChallenge Read(Statement row, ChatAddress chat)
    {
        var phone = session.Cipher.Open(SealedColumn.OtpPhone, RowKey.Of(session.ChatKey(chat), row.Long(0)), row.Blob(5));
        return new OtpChallenge
        {
            Chat = chat,
            Phone = PhoneNumber.FromE164(Encoding.UTF8.GetString(phone)),
            CodeHash = row.Blob(1).ToArray(),
            SentAt = row.Time(0),
            ExpiresAt = row.Time(2),
            WrongTries = row.Int(3),
            IsUsed = row.Bool(4),
        };
    }
}
