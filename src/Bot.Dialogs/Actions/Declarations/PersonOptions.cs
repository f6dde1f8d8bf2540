using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Declarations;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>Persons declared for before, and "somebody else" at the end. Ids tell nothing: they end up in the conversation's state.</summary>
internal sealed class PersonOptions : IOptionSource
{
    internal const string NewPerson = "new";
    private const int IdBytes = 8;
    private static readonly ListedOption SomebodyElse = new(NewPerson, "Người khác", "Somebody else");

    public string Name => "persons.remembered";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var found = (await ListAsync(turn, ct)).Where(o => folded.Length == 0 || VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal)).ToList();
        return new OptionPage([.. found.Skip(skip).Take(take)], found.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await ListAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    internal static string IdOf(DeclarationSubject.Other person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RememberedPersons.KeyOf(person))).AsSpan(0, IdBytes));

    private static async ValueTask<List<ListedOption>> ListAsync(DialogTurn turn, CancellationToken ct)
    {
        var options = new List<ListedOption>();
        if (await turn.ResidentAsync(ct) is { } resident)
        {
            foreach (var person in await RememberedPersons.OfAsync(turn.Store, resident.Id, ct))
            {
                var label = $"{person.Name.Value}, {person.BirthYear.ToString(CultureInfo.InvariantCulture)}";
                options.Add(new ListedOption(IdOf(person), label, label));
            }
        }

        options.Add(SomebodyElse);
        return options;
    }
}
