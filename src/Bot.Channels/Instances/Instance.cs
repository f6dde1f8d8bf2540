using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Domain.Records;

namespace Bot.Channels.Instances;

/// <summary>
/// This service among those on one database: it says that it lives, and knows how many others do and which tasks it leads. A service that was
/// frozen longer than <see cref="InstancePolicy.Silence"/> learns here that others took its messages over.
/// </summary>
public sealed class Instance(IStore store, IFlowSource flows, IdSource ids, TimeProvider time)
{
    private static readonly string Program = typeof(Instance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
    private readonly Lock _gate = new();
    private readonly Dictionary<string, bool> _tasks = new(StringComparer.Ordinal);
    private long _beatAt;
    private volatile int _count = 1;
    private volatile int _versions = 1;

    public long Id => store.Instance.Id;

    /// <summary>Instances that live, this one with them.</summary>
    public int Count => _count;

    /// <summary>Different versions of program and dialogs among them: more than one only while a change is under way.</summary>
    public int Versions => _versions;

    /// <summary>Nobody can have taken it for dead yet, so what it has to send is surely its own.</summary>
    public bool IsSure => !store.IsShared || time.GetElapsedTime(Interlocked.Read(ref _beatAt)) < InstancePolicy.Sure;

    /// <summary>From now on tries to become the one instance that does this task.</summary>
    public void WantToLead(string task)
    {
        lock (_gate)
        {
            _tasks.TryAdd(task, !store.IsShared);
        }
    }

    public bool Leads(string task)
    {
        lock (_gate)
        {
            return IsSure && _tasks.GetValueOrDefault(task);
        }
    }

    /// <summary>Joins with a fresh id. Where only one service can run, those before it are surely dead.</summary>
    public async Task EnterAsync(CancellationToken ct)
    {
        var id = NewId();
        var asked = time.GetTimestamp();
        var (number, count) = await store.WriteAsync(
            async s =>
            {
                var count = await s.Instances.RetireAsync(id, store.IsShared ? InstancePolicy.Silence : TimeSpan.MinValue, ct);
                return (await s.Instances.EnterAsync(id, Version(), ct), count + 1);
            },
            ct);
        ids.UseNumber(number);
        store.Instance.Become(id);
        _count = count;
        Interlocked.Exchange(ref _beatAt, asked);
    }

    /// <summary>False when it was taken for dead: it has to forget what it meant to send, and to enter anew.</summary>
    public async Task<bool> BeatAsync(CancellationToken ct)
    {
        var asked = time.GetTimestamp();
        string[] tasks;
        lock (_gate)
        {
            tasks = [.. _tasks.Keys];
        }

        var led = new bool[tasks.Length];
        var (count, versions) = await store.WriteAsync(
            async s =>
            {
                if (!await s.Instances.BeatAsync(Id, Version(), ct))
                {
                    return (0, 0);
                }

                for (var i = 0; i < tasks.Length; i++)
                {
                    led[i] = await s.Instances.TryLeadAsync(tasks[i], Id, ct);
                }

                return (await s.Instances.RetireAsync(Id, InstancePolicy.Silence, ct), await s.Instances.VersionsAsync(ct));
            },
            ct);
        Keep(tasks, count == 0 ? new bool[tasks.Length] : led);
        if (count == 0)
        {
            return false;
        }

        (_count, _versions) = (count, versions);
        Interlocked.Exchange(ref _beatAt, asked);
        return true;
    }

    /// <summary>At the end: what is left to send goes to others, without their waiting for silence.</summary>
    public async Task LeaveAsync(CancellationToken ct)
    {
        if (store.IsShared)
        {
            await store.WriteAsync(async s => { await s.Instances.LeaveAsync(Id, ct); return true; }, ct);
        }
    }

    /// <summary>By chance alone: an id of the clock could come again when the clock is set back, and its bearer would find another's messages its own.</summary>
    private static long NewId() => BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;

    private string Version() => $"{Program} dialogs {flows.Version}";

    private void Keep(string[] tasks, bool[] led)
    {
        lock (_gate)
        {
            for (var i = 0; i < tasks.Length; i++)
            {
                _tasks[tasks[i]] = led[i];
            }
        }
    }
}
