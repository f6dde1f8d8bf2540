namespace Bot.Storage.Postgres;

/// <summary>
/// Answers fetched before anybody asked, for the turns of one transaction. A write drops those it may have changed: of the same owner,
/// when both statements name one, else all of the table.
/// </summary>
internal sealed class Ahead
{
    private readonly Dictionary<Question, Rows> _answers = [];
    private readonly Dictionary<string, List<Question>> _byTable = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Channel, string EventId), bool> _events = [];
    private readonly HashSet<long> _locks = [];

    public void Clear()
    {
        _answers.Clear();
        _byTable.Clear();
        _events.Clear();
        _locks.Clear();
    }

    public void Add(Sql sql, Rows rows, params ReadOnlySpan<Value> values)
    {
        var question = new Question(sql, values.ToArray());
        if (!_answers.TryAdd(question, rows))
        {
            return;
        }

        foreach (var table in sql.Tables)
        {
            if (!_byTable.TryGetValue(table, out var questions))
            {
                _byTable.Add(table, questions = []);
            }

            questions.Add(question);
        }
    }

    public Rows? Find(PostgresStatement statement) =>
        _answers.Count == 0 ? null : _answers.GetValueOrDefault(new Question(statement.Sql, statement.Values.ToArray()));

    public void AddLock(long chat) => _locks.Add(chat);

    public bool IsLocked(ReadOnlySpan<byte> chatKey) => _locks.Contains(TurnsAhead.LockOf(chatKey));

    public void AddEvent(string channel, string eventId, bool isKnown) => _events[(channel, eventId)] = isKnown;

    public bool? IsKnownEvent(string channel, string eventId) => _events.TryGetValue((channel, eventId), out var isKnown) ? isKnown : null;

    public void Wrote(Sql sql, ReadOnlySpan<Value> values)
    {
        foreach (var table in sql.Tables)
        {
            if (table == "inbox" && values.Length > 1)
            {
                _events.Remove((values[0].Text ?? string.Empty, values[1].Text ?? string.Empty));
            }

            if (!_byTable.TryGetValue(table, out var questions))
            {
                continue;
            }

            foreach (var question in questions)
            {
                if (question.Sql.IsSteady)
                {
                    continue;
                }

                if (sql.OwnerAt < 0 || question.Sql.OwnerAt < 0 || question.Values[question.Sql.OwnerAt].IsSame(values[sql.OwnerAt]))
                {
                    _answers.Remove(question);
                }
            }
        }
    }

    private readonly struct Question(Sql sql, Value[] values) : IEquatable<Question>
    {
        public Sql Sql { get; } = sql;

        public Value[] Values { get; } = values;

        public bool Equals(Question other)
        {
            if (Sql != other.Sql || Values.Length != other.Values.Length)
            {
                return false;
            }

            for (var i = 0; i < Values.Length; i++)
            {
                if (!Values[i].IsSame(other.Values[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Question other && Equals(other);

        public override int GetHashCode()
        {
            var hash = Sql.Slot;
            foreach (var value in Values)
            {
                hash = HashCode.Combine(hash, value.GetHashCode());
            }

            return hash;
        }
    }
}
