using System.Runtime.InteropServices;
using Bot.Domain.Records;

namespace Bot.Channels.Inbox;

internal enum Admission
{
    /// <summary>The lane was empty: the caller runs the turn and what follows in it.</summary>
    Starts = 1,

    /// <summary>It runs after the ones before it.</summary>
    Waits = 2,

    /// <summary>Too much waits already.</summary>
    Refused = 3,
}

/// <summary>One queue per conversation, bounded each and in all. A lane exists only while something is in it.</summary>
internal sealed class TurnLanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, Lane> _lanes = [];
    private int _count;
    private long _bytes;

    public int Count => Volatile.Read(ref _count);

    public Admission Enter(Turn turn)
    {
        lock (_gate)
        {
            if (_count >= InboxPolicy.WaitingInAll || _bytes + turn.Size > InboxPolicy.WaitingBytes)
            {
                return Admission.Refused;
            }

            ref var lane = ref CollectionsMarshal.GetValueRefOrAddDefault(_lanes, turn.Chat, out var isKnown);
            if (lane.Count >= InboxPolicy.WaitingPerLane)
            {
                return Admission.Refused;
            }

            if (isKnown)
            {
                lane.Last.Next = turn;
            }

            lane = new Lane(turn, lane.Count + 1);
            _count++;
            _bytes += turn.Size;
            return isKnown ? Admission.Waits : Admission.Starts;
        }
    }

    /// <summary>The turn is over; gives the next of its lane, or forgets the empty lane.</summary>
    public Turn? Leave(Turn turn)
    {
        lock (_gate)
        {
            _count--;
            _bytes -= turn.Size;
            if (turn.Next is null)
            {
                _lanes.Remove(turn.Chat);
                return null;
            }

            ref var lane = ref CollectionsMarshal.GetValueRefOrNullRef(_lanes, turn.Chat);
            lane = lane with { Count = lane.Count - 1 };
            return turn.Next;
        }
    }

    private readonly record struct Lane(Turn Last, int Count);
}
