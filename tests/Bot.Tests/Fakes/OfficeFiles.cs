using Bot.Dialogs.Configuration;
using Bot.Tests.Guards;

namespace Bot.Tests.Fakes;

/// <summary>The configuration that the repository ships, read once.</summary>
public static class OfficeFiles
{
    private static readonly Lazy<OfficeConfiguration> Read = new(() => OfficeConfiguration.Load(Folder));

    public static string Folder => Path.Combine(Repository.Root, "config");

    public static OfficeConfiguration Shipped => Read.Value;
}
