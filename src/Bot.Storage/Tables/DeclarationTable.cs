using Bot.Domain.Declarations;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class DeclarationTable(Session session) : IDeclarationStore
{
    public const string Columns = "id, declared_by, at, valid_until, level, sealed_content";

    private static readonly Sql Insert = new(
        "INSERT INTO declarations (id, declared_by, is_own, at, valid_until, level, sealed_content) VALUES (?, ?, ?, ?, ?, ?, ?)")
    {
        IsRowInsert = true,
        OwnerAt = 1,
    };
    /// <summary>Fetched ahead for turns.</summary>
    public static readonly Sql LatestOwn = new(
        $"SELECT {Columns} FROM declarations WHERE declared_by = ? AND is_own = 1 ORDER BY at DESC, id DESC LIMIT 1")
    { OwnerAt = 0 };
    private static readonly Sql SentBy = new($"SELECT {Columns} FROM declarations WHERE declared_by = ? ORDER BY at DESC, id DESC LIMIT ? OFFSET ?");
    private static readonly Sql Ended = new(
        """
        SELECT d.id, d.declared_by, d.valid_until FROM declarations d
        WHERE d.is_own = 1 AND (d.valid_until, d.id) > (?, ?) AND d.valid_until < ?
          AND NOT EXISTS (SELECT 1 FROM declarations n WHERE n.declared_by = d.declared_by AND n.is_own = 1 AND (n.at, n.id) > (d.at, d.id))
        ORDER BY d.valid_until, d.id LIMIT ?
        """);
    private static readonly Sql Count = new("SELECT count(*) FROM declarations WHERE declared_by = ?");
    private static readonly Sql DeleteOf = new("DELETE FROM declarations WHERE declared_by = ?");
    private static readonly Sql Purge = new("DELETE FROM declarations WHERE id IN (SELECT id FROM declarations WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask AddAsync(Declaration declaration, CancellationToken ct)
    {
        var content = session.Seal(
            SealedColumn.DeclarationContent, RowKey.Of(declaration.Id), Content(declaration), StorageJson.Default.DeclarationContent);
        session.Use(Insert)
            .Bind(declaration.Id).Bind(declaration.DeclaredBy.Value).Bind(!declaration.IsOnBehalf)
            .Bind(declaration.At).Bind(declaration.ValidUntil).Bind((int)declaration.Level).Bind(content).Run();
        return default;
    }

    public ValueTask<Declaration?> LatestOwnAsync(ResidentId resident, CancellationToken ct)
    {
        using var row = session.Use(LatestOwn).Bind(resident.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<Declaration>> SentByAsync(ResidentId resident, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(SentBy).Bind(resident.Value).Bind(take).Bind(skip);
        var declarations = new List<Declaration>();
        while (rows.Step())
        {
            declarations.Add(Read(rows));
        }

        return new(declarations);
    }

    public ValueTask<IReadOnlyList<EndedDeclaration>> EndedAsync(RowMark after, DateTimeOffset before, int take, CancellationToken ct)
    {
        using var rows = session.Use(Ended).Bind(after.At).Bind(after.Id).Bind(before).Bind(take);
        var ended = new List<EndedDeclaration>();
        while (rows.Step())
        {
            ended.Add(new EndedDeclaration(rows.Long(0), new ResidentId(rows.Long(1)), rows.Time(2)));
        }

        return new(ended);
    }

    public ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct)
    {
        using var count = session.Use(Count).Bind(resident.Value);
        count.Step();
        return new(count.Long(0));
    }

    public ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct) => new(session.Use(DeleteOf).Bind(resident.Value).Changed());

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    private static DeclarationContent Content(Declaration declaration) => new()
    {
        Travel = declaration.Answers.Travel,
        Symptoms = declaration.Answers.Symptoms,
        SymptomNote = declaration.Answers.SymptomNote,
        Contacts = declaration.Answers.Contacts,
        RulesVersion = declaration.RulesVersion,
        TextFingerprint = declaration.TextFingerprint,
        Other = declaration.Subject is DeclarationSubject.Other other ? Content(other) : null,
    };

    private static ProfileContent Content(DeclarationSubject.Other other)
    {
        var content = new ProfileContent
        {
            Name = other.Name.Value,
            BirthYear = other.BirthYear,
            Sex = (int)other.Sex,
            Address = other.Address,
            Phone = other.Phone?.E164,
        };
        content.Write(other.Details);
        return content;
    }

    private static DeclarationSubject Subject(ProfileContent? other) => other is null
        ? new DeclarationSubject.Self()
        : new DeclarationSubject.Other(
            other.ReadName()!.Value,
            other.BirthYear!.Value,
            (Sex)other.Sex!.Value,
            other.Address,
            other.Phone is { } phone ? PhoneNumber.FromE164(phone) : null)
        {
            Details = other.ReadDetails(),
        };

    private Declaration Read(Statement row)
    {
        var id = row.Long(0);
        var content = session.Open(SealedColumn.DeclarationContent, RowKey.Of(id), row.Blob(5), StorageJson.Default.DeclarationContent);
        return new Declaration
        {
            Id = id,
            DeclaredBy = new ResidentId(row.Long(1)),
            Subject = Subject(content.Other),
            At = row.Time(2),
            ValidUntil = row.Time(3),
            Level = (TriageLevel)row.Int(4),
            Answers = new HealthAnswers
            {
                Travel = content.Travel,
                Symptoms = content.Symptoms,
                SymptomNote = content.SymptomNote,
                Contacts = content.Contacts,
            },
            RulesVersion = content.RulesVersion,
            TextFingerprint = content.TextFingerprint,
        };
    }
}
