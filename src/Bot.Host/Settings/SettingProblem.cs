namespace Bot.Host.Settings;

/// <summary>Why the service does not start: the key, what is wrong with its value and what to do. Never holds a secret's value.</summary>
public sealed record SettingProblem(string Key, string Problem, string Fix)
{
    public override string ToString() => $"{Key}: {Problem}. Fix: {Fix}.";
}
