using System.Diagnostics.CodeAnalysis;

namespace Bot.Storage;

/// <summary>
/// Up to so many values. When the younger half is full it becomes the older one, and what was not asked for meanwhile is dropped.
/// For one user at a time.
/// </summary>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.TryGetValue(key, out value))
        {
            return false;
        }

        Put(key, value);
        return true;
    }

    public void Put(TKey key, TValue value)
    {
        if (most == 0)
        {
            return;
        }

        if (_young.Count >= most / 2 && !_young.ContainsKey(key))
        {
            (_young, _old) = (_old, _young);
            _young.Clear();
        }

        _young[key] = value;
        _old.Remove(key);
    }

    public void Forget(TKey key)
    {
        _young.Remove(key);
        _old.Remove(key);
    }

    public void Clear()
    {
        _young.Clear();
        _old.Clear();
    }
}
