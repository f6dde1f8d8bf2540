using System.Globalization;

namespace Bot.Host.Settings;

/// <summary>A whole number within bounds.</summary>
internal static class NumberSetting
{
    public static int Read(IConfiguration configuration, string key, int otherwise, (int Least, int Most) bounds, List<SettingProblem> problems)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= bounds.Least && number <= bounds.Most)
        {
            return number;
        }

        problems.Add(new(key, $"'{text}' is not a number it can work with", string.Create(CultureInfo.InvariantCulture, $"write a number from {bounds.Least} to {bounds.Most}")));
        return otherwise;
    }
}
