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
