namespace Bot.Dialogs.Engine;

/// <summary>The numbered entries of a question while it is put together.</summary>
internal sealed class QuestionList
{
    private readonly List<string> _ids = [];
    private readonly List<string> _labels = [];

    public IReadOnlyList<string> Ids => _ids;

    public IReadOnlyList<string> Labels => _labels;

    /// <summary>How many entries the whole list has, where it comes from a source.</summary>
    public int Total { get; set; }

    public void Add(string id, string label)
    {
        _ids.Add(id);
        _labels.Add(label);
    }

    public bool HasLabel(string label) => _labels.Contains(label);

    public bool HasSame(IReadOnlyList<string> shown)
    {
        if (shown.Count != _ids.Count)
        {
            return false;
        }

        for (var i = 0; i < shown.Count; i++)
        {
            if (shown[i] != _ids[i])
            {
                return false;
            }
        }

        return true;
    }
}
