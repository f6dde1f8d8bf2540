using System.Globalization;
using Bot.Dialogs.Actions.Residents;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Messaging;
using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Otp;

/// <summary>Sends a one-time code to the phone that was typed. The chat never shows the code.</summary>
[DialogAction("otp.send", Puts = ["waitSeconds", "waitMinutes", "expiresAt"])]
internal sealed class SendOtpAction(SendOtp send, OfficeConfiguration office, OtpDelivery delivery) : DialogAction<PhoneAnswer, SendOtpAction.Outcome>
{
    public enum Outcome
    {
        Sent,

        /// <summary>The last code is still on its way.</summary>
        TooSoon,

        /// <summary>Too many wrong codes.</summary>
        Locked,

        /// <summary>The daily limit is used up.</summary>
        TooMany,

        /// <summary>This service has no way to send codes: the setting Otp:Channels is empty.</summary>
        Unavailable,
    }

    public override async ValueTask<Outcome> RunAsync(PhoneAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (!delivery.IsAvailable)
        {
            return Outcome.Unavailable;
        }

        switch (await send.ExecuteAsync(turn.Domain(), answers.Phone, ct))
        {
            case SendOtpResult.Sent sent:
                turn.Put("expiresAt", sent.ExpiresAt.ToString("O", CultureInfo.InvariantCulture));
                turn.Deliver(ChatAddress.Private(ChatAddress.Sms, answers.Phone.E164), Message(sent.Code, turn.Language) with
                {
                    OneTimeCode = new OneTimeCode(sent.Code, sent.ExpiresAt, turn.Chat),
                });
                return Outcome.Sent;
            case SendOtpResult.TooSoon soon:
                turn.Put("waitSeconds", Waiting.Seconds(soon.Wait));
                return Outcome.TooSoon;
            case SendOtpResult.Locked locked:
                turn.Put("waitMinutes", Waiting.Minutes(locked.Wait));
                return Outcome.Locked;
            default:
                return Outcome.TooMany;
        }
    }

    private OutgoingMessage Message(string code, string language)
    {
        var minutes = ((int)OtpPolicy.Life.TotalMinutes).ToString(CultureInfo.InvariantCulture);
        var text = office.OtpMessage.In(language)
            .Replace("{code}", code, StringComparison.Ordinal)
            .Replace("{minutes}", minutes, StringComparison.Ordinal);
        return new OutgoingMessage { Text = text, Language = language, IsSensitive = true };
    }
}
