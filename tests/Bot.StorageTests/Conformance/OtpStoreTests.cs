using Bot.Domain.Otp;

namespace Bot.StorageTests.Conformance;

public abstract class OtpStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task The_newest_challenge_of_a_chat_is_found_also_when_used()
    {
        await SaveAsync(Challenge(1));
        await SaveAsync(Challenge(5));
        await SaveAsync(Challenge(5) with { WrongTries = 2, IsUsed = true });

        var found = (await ReadAsync(t => t.Otps.LatestAsync(Some.Chat(), default)))!;

        found.CodeHash.ShouldBe(Challenge(5).CodeHash);
        var expected = Challenge(5) with { WrongTries = 2, IsUsed = true };
        (found with { CodeHash = expected.CodeHash }).ShouldBe(expected);
        (await ReadAsync(t => t.Otps.LatestAsync(Some.Chat("other"), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Codes_are_counted_by_phone_whichever_chat_asked_and_by_chat()
    {
        await SaveAsync(Challenge(1));
        await SaveAsync(Challenge(2) with { Chat = Some.Chat("other") });
        await SaveAsync(Challenge(3) with { Phone = Some.Phone(2) });

        (await ReadAsync(t => t.Otps.CountToPhoneAsync(Some.Phone(1), Now.AddMinutes(1), default))).ShouldBe(2);
        (await ReadAsync(t => t.Otps.CountToPhoneAsync(Some.Phone(1), Now.AddMinutes(2), default))).ShouldBe(1);
        (await ReadAsync(t => t.Otps.CountFromChatAsync(Some.Chat(), Now, default))).ShouldBe(2);
        (await ReadAsync(t => t.Otps.CountFromChatAsync(Some.Chat("nobody"), Now, default))).ShouldBe(0);
    }

    [Fact]
    public async Task A_receipt_moves_on_and_never_back_and_counts_once()
    {
        await SaveAsync(new OtpReceipt("sms", "a", Now, OtpReceiptStatus.Taken));
        await SaveAsync(new OtpReceipt("sms", "a", Now.AddSeconds(2), OtpReceiptStatus.Read));
        await SaveAsync(new OtpReceipt("sms", "a", Now.AddSeconds(3), OtpReceiptStatus.Delivered));
        await SaveAsync(new OtpReceipt("other", "a", Now, OtpReceiptStatus.Failed));

        (await ReadAsync(t => t.Otps.CountReceiptsAsync(Now, default)))
            .ShouldBe([new OtpReceiptCount("other", OtpReceiptStatus.Failed, 1), new OtpReceiptCount("sms", OtpReceiptStatus.Read, 1)]);
        (await ReadAsync(t => t.Otps.CountReceiptsAsync(Now.AddSeconds(3), default))).ShouldBeEmpty();
        (await WriteAsync(t => t.Otps.PurgeReceiptsAsync(Now.AddSeconds(1), 9, default))).ShouldBe(1);
        (await ReadAsync(t => t.Otps.CountReceiptsAsync(Now, default))).Single().Way.ShouldBe("sms");
    }

    private Task SaveAsync(OtpReceipt receipt) => WriteAsync(t => t.Otps.SaveReceiptAsync(receipt, default));

    [Fact]
    public async Task Old_challenges_are_purged()
    {
        await SaveAsync(Challenge(1));
        await SaveAsync(Challenge(2));
        await SaveAsync(Challenge(9));

        (await WriteAsync(t => t.Otps.PurgeAsync(Now.AddMinutes(5), 1, default))).ShouldBe(1);
        (await WriteAsync(t => t.Otps.PurgeAsync(Now.AddMinutes(5), 9, default))).ShouldBe(1);
        (await ReadAsync(t => t.Otps.CountFromChatAsync(Some.Chat(), Now, default))).ShouldBe(1);
    }

    private OtpChallenge Challenge(int minute) => new()
    {
        Chat = Some.Chat(),
        Phone = Some.Phone(1),
        CodeHash = Fixture.Hash.Hash("otp", "123456" + minute),
        SentAt = Now.AddMinutes(minute),
        ExpiresAt = Now.AddMinutes(minute + 5),
    };

    private Task SaveAsync(OtpChallenge challenge) => WriteAsync(t => t.Otps.SaveAsync(challenge, default));
}
