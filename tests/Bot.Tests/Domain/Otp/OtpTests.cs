using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Otp;

public sealed class OtpTests : IAsyncDisposable
{
    private static readonly PhoneNumber Phone = PhoneNumber.FromE164("+84710000001");
    private static readonly PhoneNumber OtherPhone = PhoneNumber.FromE164("+84710000002");
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private static readonly ChatAddress OtherChat = ChatAddress.Private(ChatAddress.Web, "w2");
    private readonly TemporaryStore _store = new();
    private readonly FixedSecrets _secrets = new();
    private readonly ManualClock _clock = new(TemporaryStore.Start);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_right_code_counts_once()
    {
        await SendAsync();

        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Right>();
        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Expired>();
    }

    [Fact]
    public async Task A_code_older_than_five_minutes_is_refused()
    {
        await SendAsync();
        _clock.Pass(OtpPolicy.Life);

        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Expired>();
    }

    [Fact]
    public async Task A_code_counts_only_in_its_chat_and_for_its_phone()
    {
        await SendAsync();

        (await VerifyAsync(_secrets.LastCode, OtherChat)).ShouldBeOfType<VerifyOtpResult.Expired>();
        (await VerifyAsync(_secrets.LastCode, phone: OtherPhone)).ShouldBeOfType<VerifyOtpResult.Expired>();
        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Right>();
    }

    [Fact]
    public async Task Each_wrong_try_tells_how_many_are_left_and_the_fifth_locks()
    {
        await SendAsync();
        for (var left = OtpPolicy.WrongTries - 1; left > 0; left--)
        {
            (await VerifyAsync("000000")).ShouldBeOfType<VerifyOtpResult.Wrong>().TriesLeft.ShouldBe(left);
        }

        (await VerifyAsync("000000")).ShouldBeOfType<VerifyOtpResult.Locked>();
        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Locked>();
        (await SendAsync()).ShouldBeOfType<SendOtpResult.Locked>();
    }

    [Fact]
    public async Task After_the_lock_a_new_code_may_be_asked_for()
    {
        await SendAsync();
        for (var i = 0; i < OtpPolicy.WrongTries; i++)
        {
            await VerifyAsync("000000");
        }

        _clock.Pass(OtpPolicy.LockOut);

        (await SendAsync()).ShouldBeOfType<SendOtpResult.Sent>();
        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Right>();
    }

    [Fact]
    public async Task Another_code_waits_thirty_seconds_but_a_corrected_phone_does_not()
    {
        await SendAsync();
        _clock.Pass(TimeSpan.FromSeconds(10));

        (await SendAsync()).ShouldBeOfType<SendOtpResult.TooSoon>().Wait.ShouldBe(TimeSpan.FromSeconds(20));
        (await SendAsync(phone: OtherPhone)).ShouldBeOfType<SendOtpResult.Sent>();
        _clock.Pass(OtpPolicy.ResendAfter);
        (await SendAsync(phone: OtherPhone)).ShouldBeOfType<SendOtpResult.Sent>();
    }

    [Fact]
    public async Task A_newer_code_ends_the_older_one()
    {
        await SendAsync();
        var first = _secrets.LastCode;
        _clock.Pass(OtpPolicy.ResendAfter);
        await SendAsync();

        (await VerifyAsync(first)).ShouldBeOfType<VerifyOtpResult.Wrong>();
        (await VerifyAsync(_secrets.LastCode)).ShouldBeOfType<VerifyOtpResult.Right>();
    }

    [Fact]
    public async Task A_phone_gets_only_so_many_codes_a_day_whichever_chats_ask()
    {
        for (var i = 0; i < OtpPolicy.DailyPerPhone; i++)
        {
            (await SendAsync(ChatAddress.Private(ChatAddress.Web, $"c{i}"))).ShouldBeOfType<SendOtpResult.Sent>();
        }

        (await SendAsync()).ShouldBeOfType<SendOtpResult.TooMany>();
        _clock.Pass(OtpPolicy.LimitSpan + TimeSpan.FromSeconds(1));
        (await SendAsync()).ShouldBeOfType<SendOtpResult.Sent>();
    }

    [Fact]
    public async Task A_chat_gets_only_so_many_codes_a_day_whichever_phones_it_names()
    {
        for (var i = 0; i < OtpPolicy.DailyPerChat; i++)
        {
            (await SendAsync(phone: PhoneNumber.FromE164($"+847100000{i + 10:00}"))).ShouldBeOfType<SendOtpResult.Sent>();
            _clock.Pass(TimeSpan.FromSeconds(1));
        }

        (await SendAsync()).ShouldBeOfType<SendOtpResult.TooMany>();
    }

    [Fact]
    public void Codes_of_the_operating_system_have_six_digits_and_differ()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => new CryptoSecretSource().Digits(OtpPolicy.Digits)).ToList();

        codes.ShouldAllBe(c => c.Length == 6 && c.All(char.IsAsciiDigit));
        codes.Distinct().Count().ShouldBeGreaterThan(190);
    }

    private Task<SendOtpResult> SendAsync(ChatAddress? chat = null, PhoneNumber? phone = null) =>
        _store.DoAsync(chat ?? Chat, _clock.Now, t => new SendOtp(_secrets, _store.Hash).ExecuteAsync(t, phone ?? Phone, default));

    private Task<VerifyOtpResult> VerifyAsync(string code, ChatAddress? chat = null, PhoneNumber? phone = null) =>
        _store.DoAsync(chat ?? Chat, _clock.Now, t => new VerifyOtp(_store.Hash).ExecuteAsync(t, phone ?? Phone, code, default));
}
