using System.Diagnostics;
using System.Globalization;

namespace Bot.Load.Suite;

/// <summary>A clock of the service's own that begins at a moment and runs on while the service is down.</summary>
internal sealed class SetClock(DateTimeOffset begin)
{
    private readonly long _begin = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, string> _settings = new()
    {
        // Another clock than the real one is for Development only.
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Demo__Seed"] = "false",
    };

    /// <summary>The service's settings: to be kept, they change with <see cref="GoOn"/>.</summary>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            GoOn();
            return _settings;
        }
    }

    /// <summary>To be said before each start.</summary>
    public void GoOn() => _settings["Clock__Start"] = (begin + Stopwatch.GetElapsedTime(_begin)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
