using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Load.Platform;
using Bot.TestBed;

namespace Bot.Load.Hosts;

/// <summary>The service as it is delivered, in a process of its own on a port of its own.</summary>
internal sealed class HostProcess(HostPlan plan) : IDisposable
{
    private const int LinesKept = 20_000;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(2);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly ConcurrentQueue<string> _lines = new();
    private Child? _child;
    private Task _reading = Task.CompletedTask;

    public int Port { get; } = FreePort.Find();

    /// <summary>The tree in which the version that starts next was built; this one unless said.</summary>
    public string? Tree { get; set; }

    public int ProcessId => _child!.Id;

    public bool IsRunning => _child is { HasEnded: false };

    /// <summary>Of the last process that ended.</summary>
    public int ExitCode => _child!.ExitCode;

    /// <summary>What it said last.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Lines that say that something is wrong.</summary>
    public int Errors { get; private set; }

    public void Launch()
    {
        _child?.Dispose();
        _child = Child.Start(StartInfo());
        _reading = Task.WhenAll(ReadAsync(_child.Output), ReadAsync(_child.Errors));
    }

    public async Task StartAsync()
    {
        Launch();
        await ReadyAsync();
    }

    /// <summary>Ends when the service says that it can serve people.</summary>
    public Task ReadyAsync() => SaysAsync(r => r.IsReady);

    /// <summary>Ends when the service says what it thinks of its state, and that is as awaited.</summary>
    public async Task SaysAsync(Func<ReadyReport, bool> isAwaited)
    {
        var begin = Stopwatch.GetTimestamp();
        ReadyReport? last;
        while ((last = await AskReadyAsync()) is null || !isAwaited(last))
        {
            if (!IsRunning || Stopwatch.GetElapsedTime(begin) > LongestStart)
            {
                throw new InvalidOperationException($"the service did not become as awaited ({last}):\n  " + string.Join("\n  ", _lines.TakeLast(30)));
            }

            await Task.Delay(20);
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _child!.Kill();
        await _child.EndAsync(CancellationToken.None);
        await _reading;
    }

    /// <summary>SIGTERM; returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        _ = Signals.Send(ProcessId, Signals.Terminate);
        using var limit = new CancellationTokenSource(LongestStop);
        var code = await _child!.EndAsync(limit.Token);
        await _reading;
        return code;
    }

    public void Dispose()
    {
        if (IsRunning)
        {
            _child!.Kill();
        }

        _child?.Dispose();
    }

    /// <summary>Another verb of the same program on the same store, such as "audit check"; returns the exit code and what it printed.</summary>
    public async Task<(int Code, string Output)> RunVerbAsync(params string[] arguments)
    {
        using var child = Child.Start(StartInfo(arguments));
        var output = child.Output.ReadToEndAsync();
        var errors = child.Errors.ReadToEndAsync();
        return (await child.EndAsync(CancellationToken.None), await output + await errors);
    }

    private string Folder(string project) => Tree is null
        ? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'))))
        : Path.Combine(Tree, "artifacts", "bin", project, "release");

    private ProcessStartInfo StartInfo(params string[] arguments)
    {
        var plain = Child.DotNet(Path.Combine(Folder("Bot.Host"), "Bot.Host.dll"), arguments);
        var start = plan.Wrapper.Count == 0 ? plain : new ProcessStartInfo(plan.Wrapper[0], [.. plan.Wrapper.Skip(1), plain.FileName, .. plain.ArgumentList]);
        start.WorkingDirectory = Folder("Bot.Host");
        foreach (var (name, value) in Settings().Concat(plan.Store).Concat(plan.More))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"),
        ["PublicUrl"] = "https://checkin.example",
        ["Config__Folder"] = Tree is null
            ? OwnContacts.WriteTo(Path.GetDirectoryName(plan.Store["Keys__File"])!)
            : OwnContacts.WriteTo(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(plan.Store["Keys__File"])!, "of-the-old")).FullName, Tree),
        ["Telegram__Mode"] = "webhook",
        ["Telegram__Token"] = FakeTelegram.Token,
        ["Telegram__WebhookSecret"] = FakeTelegram.Secret,
        ["Telegram__ApiRoot"] = plan.ApiAddress,
        ["Telegram__MessagesPerSecond"] = plan.MessagesPerSecond.ToString(CultureInfo.InvariantCulture),
        ["Telegram__MessagesPerSecondPerChat"] = plan.MessagesPerSecond == 0 ? "0" : "1",
        ["Telegram__RemoveUsedButtons"] = plan.RemovesUsedButtons ? "true" : "false",
        ["Telegram__MaxConnections"] = "100",
    };

    private async Task<ReadyReport?> AskReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/healthz/ready")));
            return await answer.Content.ReadFromJsonAsync<ReadyReport>();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            // Not up yet.
            return null;
        }
    }

    private async Task ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            Errors += line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal) ? 1 : 0;
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept)
            {
                _lines.TryDequeue(out _);
            }
        }
    }
}
