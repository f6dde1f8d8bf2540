using System.Text;

namespace Bot.Dialogs.Actions;

internal static class KebabCase
{
    /// <summary>"TooMany" as "too-many".</summary>
    public static string Of(string pascal)
    {
        var built = new StringBuilder(pascal.Length + 4);
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && built.Length > 0)
            {
                built.Append('-');
            }

            built.Append(char.ToLowerInvariant(c));
        }

        return built.ToString();
    }
}
