using System.Net;

namespace Bot.Host.Settings;

/// <summary>Reads Proxy:Trusted: single addresses and networks. The framework's own switch is refused, because it trusts everybody.</summary>
internal static class ProxySettingsReader
{
    private const string Key = "Proxy:Trusted";

    /// <summary>Of the environment variable ASPNETCORE_FORWARDEDHEADERS_ENABLED.</summary>
    private const string TrustsAll = "FORWARDEDHEADERS_ENABLED";

    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration, List<SettingProblem> problems)
    {
        if (string.Equals(configuration[TrustsAll], "true", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new("ASPNETCORE_" + TrustsAll, "it believes every client that names an address", $"take it out and name the proxy's address in {Key}"));
        }

        var trusted = new List<IPNetwork>();
        foreach (var text in configuration.GetSection(Key).Get<string[]>() ?? [])
        {
            if (Parse(text.Trim()) is { } network)
            {
                trusted.Add(network);
            }
            else
            {
                problems.Add(new(Key, $"'{text}' is neither an address nor a network", "write such as 127.0.0.1, ::1 or 10.1.0.0/16"));
            }
        }

        return trusted;
    }

    private static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
