using System.Globalization;

namespace Bot.Dialogs.Actions.Otp;

/// <summary>Times to wait, rounded up: nobody is told to try a moment too early.</summary>
internal static class Waiting
{
    internal static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    internal static string Minutes(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)).ToString(CultureInfo.InvariantCulture);
}
