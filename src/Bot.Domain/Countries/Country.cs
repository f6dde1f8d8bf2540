namespace Bot.Domain.Countries;

/// <summary>A country whose passport a person may carry, with its names for people.</summary>
public sealed record Country(CountryCode Code, string Vi, string En)
{
    public string In(string language) => language == "en" ? En : Vi;
}
