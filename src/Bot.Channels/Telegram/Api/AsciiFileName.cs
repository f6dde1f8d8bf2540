using System.Text;
using Bot.Domain.Text;

namespace Bot.Channels.Telegram.Api;

/// <summary>File names as Telegram shows them right: plain ASCII, Vietnamese letters without marks.</summary>
internal static class AsciiFileName
{
    private const int MaxLength = 60;

    public static string Of(string name)
    {
        var built = new StringBuilder(name.Length);
        foreach (var c in VietnameseText.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            {
                built.Append(c);
            }
            else if (built.Length > 0 && built[^1] != '-')
            {
                built.Append('-');
            }
        }

        var plain = built.ToString().Trim('-', '.');
        return plain.Length switch
        {
            0 => "file",
            <= MaxLength => plain,
            _ => plain[^MaxLength..].TrimStart('-', '.'),
        };
    }
}
