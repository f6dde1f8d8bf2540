using System.Diagnostics;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Flows;

/// <summary>
/// The flows of a folder, kept up to date: a change is read, checked and swapped in as a whole, or refused as a whole.
/// Whether something changed is told by content, so that saving without a change or copying back does nothing.
/// </summary>
public sealed class FlowFolder : IFlowSource, IDisposable
{
    private readonly string _folder;
    private readonly DialogCatalog _catalog;
    private readonly IReadOnlyList<ChannelLimits> _limits;
    private readonly ILogger<FlowFolder> _log;
    private readonly Lock _reloading = new();
    private readonly ITimer _quiet;
    private readonly ITimer _poll;
    private readonly FileSystemWatcher? _watcher;
    private volatile FlowCheck _inForce;
    private volatile string _version;
    private string _lastRead;

    /// <exception cref="DialogsInvalidException">The files hold errors; the message lists them all.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public FlowFolder(string folder, DialogCatalog catalog, IEnumerable<ChannelLimits> limits, TimeProvider time, ILogger<FlowFolder> log)
    {
        _folder = Path.GetFullPath(folder);
        _catalog = catalog;
        _limits = [.. limits];
        _log = log;
        var started = Stopwatch.GetTimestamp();
        var files = FlowReader.ReadFiles(_folder);
        _version = _lastRead = ContentOf(files);
        _inForce = CheckFiles(files);
        if (!_inForce.IsUsable)
        {
            throw new DialogsInvalidException(_inForce);
        }

        Log.FlowsInForce(_log, Current.Flows.Count, _inForce.Warnings.Count(), (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        LogFingerprints(null, Current);
        _quiet = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _poll = time.CreateTimer(_ => Look(), null, FlowPolicy.ReloadPoll, FlowPolicy.ReloadPoll);
        _watcher = TryWatch();
    }

    /// <summary>Raised behind each change of content, taken or refused, on a timer's thread.</summary>
    public event EventHandler<FlowReloadedEventArgs>? Reloaded;

    public FlowSet Current => _inForce.Set;

    public string Version => _version;

    /// <summary>The check of the set in force, with its warnings.</summary>
    public FlowCheck InForce => _inForce;

    /// <summary>Reads the folder at once; null when nothing changed since it was last read.</summary>
    public FlowCheck? ReloadNow()
    {
        FlowCheck check;
        lock (_reloading)
        {
            var files = FlowReader.ReadFiles(_folder);
            var content = ContentOf(files);
            if (content == _lastRead)
            {
                return null;
            }

            var started = Stopwatch.GetTimestamp();
            check = CheckFiles(files);
            _lastRead = content;
            Take(check, started);
        }

        Reloaded?.Invoke(this, new FlowReloadedEventArgs(check));
        return check;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _quiet.Dispose();
        _poll.Dispose();
    }

    private static string ContentOf(IReadOnlyList<(string Name, string Text)> files) =>
        Fingerprint.Of(string.Concat(files.Select(f => $"{f.Name}\0{f.Text}\0")), Fingerprint.TextLength);

    private FlowCheck CheckFiles(IReadOnlyList<(string Name, string Text)> files) =>
        FlowChecker.Check(FlowReader.Read(Path.GetFileName(_folder), files), _catalog, _limits);

    private void Take(FlowCheck check, long started)
    {
        if (!check.IsUsable)
        {
            Log.FlowsRefused(_log, check.Errors.Count());
            foreach (var error in check.Errors)
            {
                Log.FlowFinding(_log, error.Position.ToString(), error.Code, error.En);
            }

            return;
        }

        var before = Current;
        (_inForce, _version) = (check, _lastRead);
        Log.FlowsInForce(_log, check.Set.Flows.Count, check.Warnings.Count(), (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        LogFingerprints(before, check.Set);
    }

    private void LogFingerprints(FlowSet? before, FlowSet now)
    {
        foreach (var flow in now.Flows.Values)
        {
            var old = before?.Find(flow.Id);
            if (old is null || old.TextFingerprint != flow.TextFingerprint || old.Shape != flow.Shape)
            {
                Log.FlowFingerprints(_log, flow.Id, flow.Shape, flow.TextFingerprint);
            }

            if (old is not null && old.Shape != flow.Shape)
            {
                Log.FlowShapeChanged(_log, flow.Id, old.Shape, flow.Shape);
            }
        }
    }

    /// <summary>The timers' door: a folder that cannot be read just now (a network drive, a half-done copy) is tried again later.</summary>
    private void Look()
    {
        try
        {
            ReloadNow();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.FlowFolderUnreadable(_log, e.GetType().Name);
        }
    }

    private FileSystemWatcher? TryWatch()
    {
        try
        {
            var watcher = new FileSystemWatcher(_folder);
            foreach (var pattern in FlowReader.Patterns)
            {
                watcher.Filters.Add(pattern);
            }

            watcher.Changed += (_, _) => WaitForQuiet();
            watcher.Created += (_, _) => WaitForQuiet();
            watcher.Deleted += (_, _) => WaitForQuiet();
            watcher.Renamed += (_, _) => WaitForQuiet();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            Log.FlowFolderUnwatched(_log, e.GetType().Name, FlowPolicy.ReloadPoll.TotalSeconds);
            return null;
        }
    }

    private void WaitForQuiet() => _quiet.Change(FlowPolicy.ReloadQuiet, Timeout.InfiniteTimeSpan);
}
