namespace Bot.Host.CommandLine;

/// <summary>Options of a verb, taken out of its arguments; what is left goes to the settings.</summary>
internal static class Arguments
{
    /// <summary>The value behind the last <paramref name="name"/>, null when it is not there, and the arguments without it.</summary>
    public static (string? Value, string[] Others) Take(string[] args, string name)
    {
        var (values, rest) = TakeAll(args, name);
        return (values is [.., var last] ? last : null, rest);
    }

    /// <summary>The value behind each <paramref name="name"/>, and the arguments without them.</summary>
    public static (IReadOnlyList<string> Values, string[] Others) TakeAll(string[] args, string name)
    {
        var values = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == name && i + 1 < args.Length)
            {
                values.Add(args[++i]);
            }
            else
            {
                rest.Add(args[i]);
            }
        }

        return (values, [.. rest]);
    }
}
