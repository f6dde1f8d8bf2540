namespace Bot.Tests.Guards;

/// <summary>How every guard speaks when it fails: the rule, why it is there, how to mend it, and then each place.</summary>
internal static class Guard
{
    public static void Holds(string rule, string why, string fix, IEnumerable<string> violations)
    {
        var places = violations.Order(StringComparer.Ordinal).ToList();
        if (places.Count > 0)
        {
            Assert.Fail($"{rule}, because {why}; {fix}.{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", places)}{Environment.NewLine}");
        }
    }
}
