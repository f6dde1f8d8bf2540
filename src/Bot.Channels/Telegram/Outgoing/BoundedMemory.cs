using System.Diagnostics.CodeAnalysis;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>Remembers up to so many values; the ones put first are forgotten first. Losing one costs a little work, never a message.</summary>
internal sealed class BoundedMemory<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly Queue<TKey> _order = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            return _values.TryGetValue(key, out value);
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_values.TryAdd(key, value))
            {
                _order.Enqueue(key);
                ForgetOldest();
            }
            else
            {
                _values[key] = value;
            }
        }
    }

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            return _values.Remove(key, out value);
        }
    }

    private void ForgetOldest()
    {
        // Removed keys linger in the queue; an old entry of a key put again takes the key's place in line, which is good enough.
        while (_order.Count > capacity)
        {
            _values.Remove(_order.Dequeue());
        }
    }
}
