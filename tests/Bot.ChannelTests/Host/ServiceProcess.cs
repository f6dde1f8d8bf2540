using System.Diagnostics;
using Bot.ChannelTests.Fakes;
using Bot.TestBed;

namespace Bot.ChannelTests.Host;

/// <summary>The service in a process of its own, started as an operator does, with addresses and signals of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Child _child;
    private readonly Task<string> _output;

    private ServiceProcess(Child child, Uri address)
    {
        _child = child;
        Address = address;
        _output = Task.WhenAll(child.Output.ReadToEndAsync(), child.Errors.ReadToEndAsync()).ContinueWith(t => string.Concat(t.Result), TaskScheduler.Default);
    }

    public Uri Address { get; }

    public long MemoryBytes => Status("VmRSS:");

    public long PeakMemoryBytes => Status("VmHWM:");

    public static async Task<ServiceProcess> StartAsync(string folder, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = Child.DotNet(typeof(Program).Assembly.Location);
        start.WorkingDirectory = Repository();
        (string, string)[] own =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", address.ToString()),
            ("Storage__ConnectionString", $"Data Source={Path.Combine(folder, "bot.db")}"), ("Keys__File", Path.Combine(folder, "keys.json")),
        ];
        foreach (var (key, value) in (IEnumerable<(string, string)>)[.. own, .. settings.Select(s => (s.Key.Replace(":", "__", StringComparison.Ordinal), s.Value))])
        {
            start.Environment[key] = value;
        }

        var service = new ServiceProcess(Child.Start(start), address);
        await Eventually.TrueAsync(service.IsReadyAsync, "the service is ready");
        return service;
    }

    /// <summary>SIGTERM, as a service manager sends it; gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_child.Id}"]);
        using var patience = new CancellationTokenSource(Eventually.Patience);
        return await _child.EndAsync(patience.Token);
    }

    /// <summary>All it wrote; ends with the process.</summary>
    public Task<string> OutputAsync() => _output;

    public void Dispose()
    {
        if (!_child.HasEnded)
        {
            _child.Kill();
        }

        _child.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        if (_child.HasEnded)
        {
            throw new InvalidOperationException("the service did not start: " + await _output);
        }

        using var client = new HttpClient();
        try
        {
            return (await client.GetAsync(new Uri(Address, "healthz/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(50);
            return false;
        }
    }

    private long Status(string name) =>
        long.Parse(File.ReadLines($"/proc/{_child.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) * 1024;

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Bot.sln");
        }

        return folder.FullName;
    }
}
