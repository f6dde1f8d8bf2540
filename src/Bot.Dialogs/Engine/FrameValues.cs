using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Engine;

/// <summary>Answers and values of a frame as one map, without copying them for every action.</summary>
internal sealed class FrameValues(OpenFrame frame) : IReadOnlyDictionary<string, Answer>
{
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var pair in this)
            {
                yield return pair.Key;
            }
        }
    }

    public IEnumerable<Answer> Values
    {
        get
        {
            foreach (var pair in this)
            {
                yield return pair.Value;
            }
        }
    }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var pair in this)
            {
                _ = pair;
                count++;
            }

            return count;
        }
    }

    public Answer this[string key] => frame.Find(key) ?? throw new KeyNotFoundException("no answer or value of that name");

    public bool ContainsKey(string key) => frame.Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Answer value)
    {
        value = frame.Find(key);
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator()
    {
        foreach (var pair in frame.Answers)
        {
            yield return pair;
        }

        foreach (var pair in frame.Values)
        {
            if (!frame.Answers.ContainsKey(pair.Key))
            {
                yield return pair;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
