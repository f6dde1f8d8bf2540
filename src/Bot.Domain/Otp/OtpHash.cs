using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Otp;

/// <summary>A code counts only in the chat that asked for it and for the phone it went to: both go into the hash.</summary>
internal static class OtpHash
{
    internal static byte[] Of(IKeyedHash hash, ChatAddress chat, PhoneNumber phone, string code) =>
        hash.Hash("otp", $"{chat}|{phone.E164}|{code}");
}
