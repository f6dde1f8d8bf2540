using Bot.Domain.Countries;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>Nationality, papers and e-mail in one line and masked, because a screen may be seen by others.</summary>
internal static class DetailWords
{
    internal static string Of(PersonDetails details, CountryCatalog countries, string language)
    {
        var isEnglish = language == "en";
        var words = new List<string>(4) { countries.Find(details.Nationality)?.In(language) ?? details.Nationality.Value };
        if (details.IdNumber is { } id)
        {
            words.Add((isEnglish ? "paper " : "giấy tờ ") + Masking.IdNumber(id.Value));
        }

        if (details.InsuranceNumber is { } insurance)
        {
            words.Add((isEnglish ? "insurance " : "thẻ BHYT ") + Masking.IdNumber(insurance.Value));
        }

        if (details.Email is { } email)
        {
            words.Add(Masking.Email(email));
        }

        return string.Join(", ", words);
    }
}
