using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Declarations;

/// <summary>
/// Persons for whom somebody declared before, so that name and address need not be typed again. Nothing is kept for this alone:
/// they are read from the declarations themselves and go with them.
/// </summary>
public static class RememberedPersons
{
    private const int DeclarationsRead = 200;

    /// <summary>Each person once, as declared last, newest first.</summary>
    public static async ValueTask<IReadOnlyList<DeclarationSubject.Other>> OfAsync(IRecords records, ResidentId resident, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var persons = new List<DeclarationSubject.Other>();
        foreach (var declaration in await records.Declarations.SentByAsync(resident, 0, DeclarationsRead, ct))
        {
            if (declaration.Subject is DeclarationSubject.Other other && seen.Add(KeyOf(other)) && persons.Count < DeclarationPolicy.RememberedPersons)
            {
                persons.Add(other);
            }
        }

        return persons;
    }

    /// <summary>Tells two persons apart: the name without marks and the year of birth.</summary>
    public static string KeyOf(DeclarationSubject.Other person) =>
        VietnameseText.Fold(person.Name.Value) + "/" + person.BirthYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
