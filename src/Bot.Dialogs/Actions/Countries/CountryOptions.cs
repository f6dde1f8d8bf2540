using Bot.Domain.Countries;

namespace Bot.Dialogs.Actions.Countries;

/// <summary>The countries of config/countries but Vietnam, which has a button of its own; searched in both languages without marks.</summary>
internal sealed class CountryOptions(CountryCatalog catalog) : IOptionSource
{
    public string Name => "countries";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var found = catalog.Search(search).Where(c => c.Code != CountryCode.Vietnam).ToList();
        return ValueTask.FromResult(new OptionPage([.. found.Skip(skip).Take(take).Select(Option)], found.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(CountryCode.TryParse(id, out var code) && catalog.Find(code.Value) is { } country ? Option(country) : null);

    private static ListedOption Option(Country country) => new(country.Code.Value, country.Vi, country.En);
}
