using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Bot.Storage;

/// <summary>
/// Up to so many values. When it is full, a hand goes round and takes out the first that was not asked for since it last came by.
/// For one user at a time.
/// </summary>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _places = [];
    private readonly List<Entry> _entries = [];
    private int _hand;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            value = default;
            return false;
        }

        ref var entry = ref CollectionsMarshal.AsSpan(_entries)[place];
        entry.IsAskedFor = true;
        value = entry.Value;
        return true;
    }

    public void Put(TKey key, TValue value)
    {
        if (most == 0)
        {
            return;
        }

        var entry = new Entry { Key = key, Value = value };
        if (_places.TryGetValue(key, out var place))
        {
            entry.IsAskedFor = true;
            _entries[place] = entry;
        }
        else if (_entries.Count < most)
        {
            _places.Add(key, _entries.Count);
            _entries.Add(entry);
        }
        else
        {
            place = Leaving();
            _places.Remove(_entries[place].Key);
            _places.Add(key, place);
            _entries[place] = entry;
        }
    }

    public void Forget(TKey key)
    {
        if (!_places.Remove(key, out var place))
        {
            return;
        }

        // The last one moves into the gap.
        var last = _entries[^1];
        _entries.RemoveAt(_entries.Count - 1);
        if (place < _entries.Count)
        {
            _entries[place] = last;
            _places[last.Key] = place;
        }
    }

    public void Clear()
    {
        _places.Clear();
        _entries.Clear();
    }

    private int Leaving()
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        while (true)
        {
            _hand = _hand + 1 < entries.Length ? _hand + 1 : 0;
            if (!entries[_hand].IsAskedFor)
            {
                return _hand;
            }

            entries[_hand].IsAskedFor = false;
        }
    }

    private struct Entry
    {
        public required TKey Key { get; init; }

        public required TValue Value { get; init; }

        public bool IsAskedFor { get; set; }
    }
}
